package io.marketimpact.inference.portfolio;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * The mean move with the weights that make its variance least, w = S⁻¹ι/(ι'S⁻¹ι): t =
 * w'CAR/√(C/(ι'S⁻¹ι)) with ν - N + 1 degrees of freedom. Powerful where every firm moved alike; a
 * weight may be negative.
 */
public final class GlsMeanT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("gls_mean_t"),
          "GLS mean t",
          "t = w'CAR/√(C/(ι'S⁻¹ι)), w = S⁻¹ι/(ι'S⁻¹ι), T - k - N + 1 degrees of freedom",
          "Assumes that the firms' abnormal returns are jointly normal, shift by one common amount,"
              + " and are no more dispersed on the event than before.",
          "Binder 1985");

  private static final String WHAT =
      "accounts for the firms' correlation; its weights favor less volatile firms, so it tests a"
          + " different mean from the equal-weighted one";

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return Multivariate.of(sample)
        .map(
            model ->
                TestResult.student(
                    model.weightedT(), model.degreesOfFreedom() - sample.size() + 1.0))
        .map(result -> new Assessment(result, FatTailSizes.GLS_MEAN.trust(sample, WHAT)));
  }
}
