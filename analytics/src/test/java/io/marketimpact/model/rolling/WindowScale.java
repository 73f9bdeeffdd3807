package io.marketimpact.model.rolling;

import io.marketimpact.market.DaySeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.stat.Moments;
import java.util.Arrays;

/** How large the coefficients of a window may be at most: the yardsticks of their errors. */
final class WindowScale {

  private final EstimationSample sample;
  private final double[] x;
  private final double[] y;

  private WindowScale(EstimationSample sample, double[] x, double[] y) {
    this.sample = sample;
    this.x = x;
    this.y = y;
  }

  static WindowScale of(EstimationSample sample, int[] sessions) {
    return new WindowScale(
        sample,
        values(sample.market().benchmark().days(), sessions),
        values(sample.firm(), sessions));
  }

  private static double[] values(DaySeries days, int[] sessions) {
    return Arrays.stream(sessions).mapToDouble(days::at).toArray();
  }

  /** That of two series which move together exactly. */
  double beta() {
    return Moments.standardDeviation(y) / Moments.standardDeviation(x);
  }

  double alpha() {
    return Math.abs(Moments.mean(y))
        + beta() * Math.abs(Moments.mean(x))
        + Moments.standardDeviation(y);
  }

  /** Of the returns of a day and what is expected of them. */
  double day(int day) {
    return Math.abs(sample.firm().at(day) - Moments.mean(y))
        + beta() * Math.abs(sample.market().benchmark().at(day) - Moments.mean(x));
  }
}
