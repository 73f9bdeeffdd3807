package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The effect under every combination of model, window, return kind and benchmark, sorted by the
 * estimate (Simonsohn, Simmons and Nelson 2020).
 *
 * <p>Specifications are comparable within one window: {@link #within} gives that curve, and shares
 * and ranges should be quoted from it. The whole curve shows all windows together, where a spread
 * is also one of questions. The raw return is left out: it estimates no abnormal return.
 *
 * @param points from the lowest to the highest estimate; equal ones in the order of their choices
 * @param missing specifications without an estimate, in the order of their choices
 */
public record SpecificationCurve(List<SpecificationPoint> points, List<Missing> missing)
    implements Serializable {

  private static final Comparator<SpecificationPoint> BY_ESTIMATE =
      Comparator.comparingDouble(SpecificationPoint::estimate)
          .thenComparing(SpecificationPoint::specification);

  /** Sorts and keeps its own copies. */
  public SpecificationCurve {
    points = points.stream().sorted(BY_ESTIMATE).toList();
    missing = missing.stream().sorted(Comparator.comparing(Missing::specification)).toList();
  }

  /**
   * A specification without an estimate.
   *
   * @param specification the choices
   * @param reason why, from the closed list
   * @param detail why, with the figures of the case
   */
  public record Missing(Specification specification, ExclusionReason reason, String detail)
      implements Serializable {}

  /**
   * The curve of one firm in one event.
   *
   * @param plan whose models and windows are taken
   * @param studies the firm studied under each return kind and benchmark
   * @return the curve
   * @throws IllegalArgumentException if there is no study or they are of several firms or events
   */
  public static SpecificationCurve ofFirm(
      StudyPlan plan, Map<SpecificationKey, FirmStudy> studies) {
    Require.that(
        studies.values().stream().map(FirmStudy::key).distinct().count() == 1,
        "a curve needs studies of one firm in one event: %s studies",
        studies.size());
    return of(
        plan,
        studies,
        study -> study.estimates().keySet(),
        (specification, study) ->
            study
                .window(specification.model(), specification.window())
                .map(window -> SpecificationPoint.of(specification, window)));
  }

  /**
   * The curve of a group.
   *
   * @param plan whose models and windows are taken
   * @param results the group's result under each return kind and benchmark
   * @return the curve
   * @throws IllegalArgumentException if there is no result or they are of several groups
   */
  public static SpecificationCurve ofGroup(
      StudyPlan plan, Map<SpecificationKey, GroupResult> results) {
    Require.that(
        results.values().stream().map(GroupResult::group).distinct().count() == 1,
        "a curve needs results of one group: %s results",
        results.size());
    return of(
        plan,
        results,
        result -> result.firms().get(0).estimates().keySet(),
        SpecificationCurve::point);
  }

  /** The mean of fewer firms than another model has is the answer to another question. */
  private static Outcome<SpecificationPoint> point(
      Specification specification, GroupResult result) {
    int most =
        result.windows().stream()
            .filter(other -> other.window().equals(specification.window()))
            .mapToInt(GroupWindow::firms)
            .max()
            .orElse(0);
    return result
        .window(specification.model(), specification.window())
        .filter(window -> window.firms() == most)
        .map(window -> SpecificationPoint.of(specification, window))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.TOO_FEW_FIRMS,
                    "fewer firms have a result under this model than under another, "
                        + most
                        + " of them"));
  }

  private static <T> SpecificationCurve of(
      StudyPlan plan,
      Map<SpecificationKey, T> results,
      Function<T, Set<ModelId>> studied,
      BiFunction<Specification, T, Outcome<SpecificationPoint>> point) {
    List<SpecificationPoint> points = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    new TreeMap<>(results)
        .forEach(
            (key, result) -> {
              for (ModelId model : plan.models()) {
                for (EventWindow window : plan.windows()) {
                  Specification specification = new Specification(window, model, key);
                  if (!model.equals(ModelId.RAW) && studied.apply(result).contains(model)) {
                    point
                        .apply(specification, result)
                        .match(
                            points::add,
                            why ->
                                missing.add(
                                    new Missing(specification, why.reason(), why.detail())));
                  }
                }
              }
            });
    return new SpecificationCurve(points, missing);
  }

  /**
   * The curve of one window: of specifications that ask the same question.
   *
   * @param window the window
   * @return its points and what is missing of it
   */
  public SpecificationCurve within(EventWindow window) {
    return new SpecificationCurve(
        points.stream().filter(point -> point.specification().window().equals(window)).toList(),
        missing.stream().filter(gap -> gap.specification().window().equals(window)).toList());
  }

  /**
   * The curve of one model.
   *
   * @param model id of the model
   * @return its points and what is missing of it
   */
  public SpecificationCurve by(ModelId model) {
    return new SpecificationCurve(
        points.stream().filter(point -> point.specification().model().equals(model)).toList(),
        missing.stream().filter(gap -> gap.specification().model().equals(model)).toList());
  }

  /**
   * Share of the specifications with an estimate in which the effect is significant at 5 %. The
   * specifications share one sample, so that this share is a description, not a test.
   *
   * @return the share, empty when there is no estimate
   */
  public OptionalDouble significantShare() {
    return points.stream().mapToDouble(point -> point.isSignificant() ? 1 : 0).average();
  }

  /**
   * Share of the specifications with an estimate in which the effect is negative; 0 is not.
   *
   * @return the share, empty when there is no estimate
   */
  public OptionalDouble negativeShare() {
    return points.stream().mapToDouble(point -> point.estimate() < 0 ? 1 : 0).average();
  }

  /**
   * The middle estimate, the mean of the two middle ones where their number is even.
   *
   * @return the median, empty when there is no estimate
   */
  public OptionalDouble median() {
    int size = points.size();
    return size == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            (points.get((size - 1) / 2).estimate() + points.get(size / 2).estimate()) / 2);
  }

  /**
   * How much the choice of the model alone moves the answer.
   *
   * @param window the window, usually the headline's
   * @param key return kind and benchmark, usually the headline's
   * @return the range over models, or why there is none
   */
  public Outcome<ModelMultiplicity> acrossModels(EventWindow window, SpecificationKey key) {
    return ModelMultiplicity.of(
        points.stream()
            .filter(point -> point.specification().window().equals(window))
            .filter(point -> point.specification().key().equals(key))
            .toList());
  }
}
