package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import java.io.Serializable;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The answers of several models to one question.
 *
 * @param models number of models
 * @param estimates from the lowest to the highest estimate
 * @param intervals the smallest interval that holds every model's 95 % interval by t: what is left
 *     when no model is preferred
 */
public record ModelMultiplicity(int models, Interval estimates, Interval intervals)
    implements Serializable {

  static Outcome<ModelMultiplicity> of(List<SpecificationPoint> points) {
    return points.isEmpty()
        ? Outcome.excluded(ExclusionReason.NO_ESTIMATE, "no model has an estimate")
        : Outcome.of(
            new ModelMultiplicity(
                points.size(),
                new Interval(
                    lowest(points, SpecificationPoint::estimate),
                    -lowest(points, point -> -point.estimate())),
                new Interval(
                    lowest(points, point -> point.interval().low()),
                    -lowest(points, point -> -point.interval().high()))));
  }

  private static double lowest(
      List<SpecificationPoint> points, ToDoubleFunction<SpecificationPoint> number) {
    return points.stream().mapToDouble(number).min().orElseThrow();
  }
}
