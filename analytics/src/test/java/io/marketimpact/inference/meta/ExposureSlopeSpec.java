package io.marketimpact.inference.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.inference.meta.ExposureSlope.Point;
import io.marketimpact.stat.Distributions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Abnormal returns on exposed shares. */
class ExposureSlopeSpec {

  private static final double TOLERANCE = 1e-12;
  private static final double SLOPE = -0.1857142857142857;
  private static final double INTERCEPT = 0.003928571428571417;
  private static final double ERROR = 0.02611288139365704;
  private static final double RELIABILITY = 0.9642857142857143;
  private static final double OUT = 0.9451339387980816;
  private static final double REACH = 0.037486820051738035;

  private static Point point(String event, double effect, double low, double high) {
    return new Point(event, effect, new Interval(low, high));
  }

  /** Six stocks on five dates. */
  private static final List<Point> POINTS =
      List.of(
          point("a", -0.010, 0.0, 0.1),
          point("a", -0.030, 0.2, 0.2),
          point("b", -0.020, 0.1, 0.2),
          point("c", -0.055, 0.3, 0.3),
          point("d", 0.005, 0.0, 0.0),
          point("e", -0.015, 0.05, 0.15));

  private static ExposureSlope slope() {
    return ExposureSlope.of(POINTS).result().orElseThrow();
  }

  @Test
  void theLineAndItsErrorsAreThoseOfNumpy() {
    // SOURCE: numpy.polyfit over all stocks and without each date; x = .05 .2 .15 .3 0 .1.
    ExposureSlope slope = slope();
    assertThat(slope.line().events()).isEqualTo(5);
    assertThat(slope.line().slope()).isCloseTo(SLOPE, within(TOLERANCE));
    assertThat(slope.line().intercept()).isCloseTo(INTERCEPT, within(TOLERANCE));
    assertThat(slope.standardError()).isCloseTo(ERROR, within(TOLERANCE));
    assertThat(slope.reliability()).isCloseTo(RELIABILITY, within(TOLERANCE));
    assertThat(slope.outOfSample()).isCloseTo(OUT, within(TOLERANCE));
    assertThat(
            slope.prediction(new Interval(0.1, 0.3)).high()
                - slope.predicted(new Interval(0.1, 0.3)))
        .isCloseTo(REACH, within(1e-9));
    assertThat(slope.degreesOfFreedom()).isEqualTo(3);
    assertThat(slope.detectable())
        .isCloseTo(
            slope.standardError()
                * (Distributions.studentQuantile(0.975, 3) + Distributions.normalQuantile(0.8)),
            within(TOLERANCE));
  }

  @Test
  void aStockAddedToADateMovesNoDegreeOfFreedom() {
    List<Point> more = new ArrayList<>(POINTS);
    more.add(point("c", -0.05, 0.28, 0.28));
    ExposureSlope slope = ExposureSlope.of(more).result().orElseThrow();
    assertThat(slope.points()).hasSize(7);
    assertThat(slope.degreesOfFreedom()).isEqualTo(3);
  }

  @Test
  void sharesThatMayBeAnythingIdentifyNothing() {
    List<Point> ceilings =
        POINTS.stream().map(any -> point(any.event(), any.effect(), 0, 2 * any.middle())).toList();
    ExposureSlope slope = ExposureSlope.of(ceilings).result().orElseThrow();
    assertThat(slope.line()).isEqualTo(slope().line());
    assertThat(slope.reliability()).isLessThan(slope().reliability());
    List<Point> wide = POINTS.stream().map(any -> point(any.event(), any.effect(), 0, 1)).toList();
    assertThat(ExposureSlope.of(wide).exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.COLLINEAR);
  }

  @Test
  void anUncertainShareWidensThePrediction() {
    Interval point = slope().prediction(new Interval(0.1, 0.1));
    Interval wide = slope().prediction(new Interval(0, 0.2));
    assertThat(wide.high() - wide.low()).isGreaterThan(point.high() - point.low());
    assertThat((wide.high() + wide.low()) / 2)
        .isCloseTo((point.high() + point.low()) / 2, within(TOLERANCE));
  }

  @Test
  void whatIsNeededFallsWithTheSquareOfTheSlope() {
    ExposureSlope slope = slope();
    double size = slope.detectable() / 3;
    assertThat(slope.neededFor(-size)).isBetween(54L, 55L);
    assertThat(slope.neededFor(10)).isEqualTo(6);
  }

  @Test
  void threeDatesAreTooFew() {
    assertThat(ExposureSlope.of(POINTS.subList(0, 4)).exclusion().orElseThrow())
        .satisfies(
            why -> {
              assertThat(why.reason()).isEqualTo(ExclusionReason.TOO_FEW_FIRMS);
              assertThat(why.detail()).isEqualTo("3 events with a disclosed share, 4 needed");
            });
  }
}
