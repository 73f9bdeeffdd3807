package io.marketimpact.inference.parametric;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Sum of the firms' standardized abnormal returns, Z = Σ_i CSAR_i/√N with CSAR_i = Σ_t
 * SAR_it/√(L·Q_i) and Q_i = df_i/(df_i - 2), compared with the normal distribution (Patell 1976).
 * Takes the firms as independent and their variance as unchanged by the event.
 */
public final class PatellZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("patell_z"),
          "Patell Z",
          "Z = Σ CSAR/√N, CSAR = ΣSAR/√(L·df/(df - 2)), normal",
          "Assumes that the firms are independent observations and that the event does not change"
              + " their variance.",
          "Patell 1976");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return statistic(sample)
        .map(TestResult::normal)
        .map(result -> new Assessment(result, trust(sample)));
  }

  /** Z = Σ_i CSAR_i/√N. */
  static Outcome<Double> statistic(GroupSample sample) {
    if (sample.firms().stream().anyMatch(firm -> firm.degreesOfFreedom() <= 2)) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC, "needs more than 2 degrees of freedom per firm");
    }
    double sum = 0;
    for (FirmEvidence firm : sample.firms()) {
      double df = firm.degreesOfFreedom();
      sum += firm.sars().sum() / Math.sqrt(firm.length() * df / (df - 2));
    }
    return Outcome.of(sum / Math.sqrt(sample.size()));
  }

  private static Trust trust(GroupSample sample) {
    return NaiveSize.trust(sample, NaiveSize.ofSum(sample));
  }
}
