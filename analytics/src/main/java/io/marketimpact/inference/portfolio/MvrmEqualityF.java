package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Whether the firms moved by different amounts: F = (ν - N + 2)/(ν(N - 1))·(D CAR)'(DSD')⁻¹(D
 * CAR)/C with the differences D between firms and F(N - 1, ν - N + 2) (Schipper and Thompson 1985;
 * Binder 1985). The form equals that of CAR less its best-weighted mean in S⁻¹, which needs no D.
 */
public final class MvrmEqualityF implements TestStatistic {

  @Override
  public String id() {
    return "mvrm_equality_f";
  }

  @Override
  public String name() {
    return "Multivariate equality F";
  }

  @Override
  public String citation() {
    return "Schipper and Thompson 1985; Binder 1985";
  }

  @Override
  public String formula() {
    return "F = (ν - N + 2)/(ν·(N - 1))·(D·CAR)'(D·S·D')⁻¹(D·CAR)/C, D the "
        + "differences between firms, F(N - 1, ν - N + 2)";
  }

  @Override
  public String assumption() {
    return "Takes the firms' abnormal returns as jointly normal, independent over "
        + "days and no more dispersed on the event than before.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    int n = sample.size();
    if (n < 2) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_FIRMS, "needs at least 2 firms to see them differ: " + n);
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
        Outcome.excluded(
            ExclusionReason.UNDEFINED_STATISTIC, "the test is not held against days drawn again"));
  }

  @Override
  public Trust trust(GroupSample sample) {
    return new Trust(
        TrustLevel.VALID,
        "asks whether the firms moved apart, not whether they moved; exact for normal returns, and"
            + " rejects too often under fat tails or when variance rises on the day");
  }
}
