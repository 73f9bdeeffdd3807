package io.marketimpact.inference.parametric;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import java.util.Locale;

/**
 * Patell's Z corrected for correlated firms, Z/√(1 + (N - 1)r̄) (Kolari and Pynnönen 2010). A
 * negative r̄ is not rewarded: its factor is 1.
 *
 * <p>Held against the normal distribution, to which the sum of standardized returns tends with the
 * firms' degrees of freedom; Student's t with T - k of them would differ by less than 0.002 at 5 %
 * for a year of returns.
 */
public final class AdjustedPatellZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("adjusted_patell_z"),
          "Adjusted Patell Z",
          "Z = Z_Patell/√(1 + (N - 1)·r̄), normal",
          "Takes every pair of firms as correlated by the mean r̄ and the firms' variance as"
              + " unchanged by the event.",
          "Patell 1976; Kolari and Pynnönen 2010");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return CommonVariance.check(sample)
        .then(correlation -> PatellZ.statistic(sample))
        .map(z -> TestResult.normal(z * factor(sample)))
        .map(result -> new Assessment(result, trust(sample)));
  }

  private static double factor(GroupSample sample) {
    double r = Math.max(0, sample.meanCorrelation());
    return 1 / Math.sqrt(1 + (sample.size() - 1) * r);
  }

  private static Trust trust(GroupSample sample) {
    return new Trust(
        TrustLevel.VALID,
        String.format(
            Locale.ROOT,
            "corrects for the mean residual correlation of %.2g; a rise in variance on the day"
                + " makes it reject too often",
            sample.meanCorrelation()));
  }
}
