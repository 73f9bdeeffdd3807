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
 * Whether any of the firms moved: F = (ν - N + 1)/(νN)·CAR'S⁻¹CAR/C with F(N, ν - N + 1), exact for
 * normal returns whatever the firms' correlation (Schipper and Thompson 1985; Binder 1985). As it
 * rejects too often under fat tails, the result also holds the p-value by days drawn again, which
 * does not (Hein and Westfall 2004).
 */
public final class MvrmJointF implements TestStatistic {

  static final Method<TestId> METHOD =
      new Method<>(
          new TestId("mvrm_joint_f"),
          "Multivariate joint F",
          "F = (ν - N + 1)/(ν·N)·CAR'S⁻¹CAR/C, S = E'E/ν, ν = T - k, F(N, ν - N + 1)",
          "Assumes that the firms' abnormal returns are jointly normal, independent over days and"
              + " no more dispersed on the event than before.",
          "Schipper and Thompson 1985; Binder 1985; Hein and Westfall 2004");

  private static final Outcome<Double> NOT_DRAWN =
      Outcome.excluded(ExclusionReason.NOT_COMPUTED, "days are not drawn again");

  private static final String WHAT =
      "accounts for the firms' correlation; a rise in variance looks the same as an effect; its"
          + " bootstrap p-value is valid under fat tails too";

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return Multivariate.of(sample)
        .map(model -> result(sample, model, JointBootstrap.pValue(sample, model)))
        .map(result -> new Assessment(result, FatTailSizes.JOINT.trust(sample, WHAT)));
  }

  /** By the F distribution alone: days drawn again take ten times as long as all other tests. */
  @Override
  public Outcome<Double> pValue(GroupSample sample) {
    return Multivariate.of(sample).map(model -> result(sample, model, NOT_DRAWN).pValue());
  }

  private static TestResult result(
      GroupSample sample, Multivariate model, Outcome<Double> resampled) {
    int n = sample.size();
    double df = model.degreesOfFreedom() - n + 1.0;
    double f = df / (model.degreesOfFreedom() * (double) n) * model.jointForm();
    return TestResult.fisher(f, n, df, resampled);
  }
}
