package io.marketimpact.inference.parametric;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.CrossSection;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Moments;
import java.util.Locale;

/**
 * The cross-sectional t with the skewness of the firms' CAR taken out, √N(S + γS²/3 + γ²S³/27 +
 * γ/(6N)) with S = x̄/s and γ = N/((N - 1)(N - 2))·Σ(x - x̄)³/s³ (Hall 1992; Lyon, Barber and Tsai
 * 1999). Assumes that the firms are independent observations.
 */
public final class SkewnessAdjustedT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("skewness_adjusted_t"),
          "Skewness-adjusted t",
          "t = √N·(S + γS²/3 + γ²S³/27 + γ/(6N)), S = mean(CAR)/sd(CAR), γ their skewness, N - 1"
              + " degrees of freedom",
          "Assumes that the firms are independent observations, enough of them to estimate their"
              + " skewness.",
          "Hall 1992; Lyon, Barber and Tsai 1999");

  /**
   * Below this many firms the distribution of the statistic would have to be found by resampling.
   */
  private static final int FEW_FIRMS = 50;

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return result(sample).map(result -> new Assessment(result, trust(sample)));
  }

  private static Outcome<TestResult> result(GroupSample sample) {
    if (sample.size() < 3) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS,
          "needs at least 3 firms to see whether they are skewed: " + sample.size());
    }
    double[] cars = sample.each(FirmEvidence::car);
    double n = sample.size();
    return CrossSection.deviation(cars)
        .map(
            deviation -> {
              double s = Moments.mean(cars) / deviation;
              double skew = skewness(cars, deviation);
              double t =
                  Math.sqrt(n)
                      * (s + skew * s * s / 3 + skew * skew * s * s * s / 27 + skew / (6 * n));
              return TestResult.student(t, n - 1);
            });
  }

  /** N/((N - 1)(N - 2))·Σ((x - x̄)/s)³. */
  static double skewness(double[] values, double deviation) {
    double n = values.length;
    double mean = Moments.mean(values);
    double cubes = 0;
    for (double value : values) {
      double scaled = (value - mean) / deviation;
      cubes += scaled * scaled * scaled;
    }
    return n / ((n - 1) * (n - 2)) * cubes;
  }

  private static Trust trust(GroupSample sample) {
    Trust naive = NaiveSize.trust(sample, NaiveSize.ofCrossSection(sample));
    if (sample.size() >= FEW_FIRMS) {
      return naive;
    }
    return new Trust(
        TrustLevel.COMPARISON_ONLY,
        String.format(
            Locale.ROOT,
            "the skewness of %d firms is mostly chance and can make the statistic several times too"
                + " large; %s",
            sample.size(),
            naive.reason()));
  }
}
