package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Whether the firms moved by different amounts: F = (ν - N + 2)/(ν(N - 1))·(D CAR)'(DSD')⁻¹(D
 * CAR)/C with the differences D between firms and F(N - 1, ν - N + 2) (Schipper and Thompson 1985;
 * Binder 1985). The form equals that of CAR less its best-weighted mean in S⁻¹, which needs no D.
 */
public final class MvrmEqualityF implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("mvrm_equality_f"),
          "Multivariate equality F",
          "F = (ν - N + 2)/(ν·(N - 1))·(D·CAR)'(D·S·D')⁻¹(D·CAR)/C, D the differences between"
              + " firms, F(N - 1, ν - N + 2)",
          "Assumes that the firms' abnormal returns are jointly normal, independent over days and"
              + " no more dispersed on the event than before.",
          "Schipper and Thompson 1985; Binder 1985");

  private static final String WHAT =
      "asks whether the firms moved differently, not whether they moved; a rise in variance on the"
          + " day looks the same";

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return result(sample)
        .map(result -> new Assessment(result, FatTailSizes.EQUALITY.trust(sample, WHAT)));
  }

  private static Outcome<TestResult> result(GroupSample sample) {
    int n = sample.size();
    if (n < 2) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS,
          "needs at least 2 firms to estimate how they differ: " + n);
    }
    return Multivariate.of(sample).map(model -> result(n, model));
  }

  private static TestResult result(int n, Multivariate model) {
    double df = model.degreesOfFreedom() - n + 2.0;
    double f = df / (model.degreesOfFreedom() * (n - 1.0)) * model.equalityForm();
    return TestResult.fisher(
        f,
        n - 1.0,
        df,
        Outcome.excluded(ExclusionReason.NOT_COMPUTED, "the test has no bootstrap p-value"));
  }
}
