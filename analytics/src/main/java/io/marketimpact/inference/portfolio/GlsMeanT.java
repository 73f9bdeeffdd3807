package io.marketimpact.inference.portfolio;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;

/**
 * The mean move with the weights that make its variance least, w = S⁻¹ι/(ι'S⁻¹ι): t =
 * w'CAR/√(C/(ι'S⁻¹ι)) with ν - N + 1 degrees of freedom. Powerful where every firm moved alike; a
 * weight may be negative.
 */
public final class GlsMeanT implements TestStatistic {

  @Override
  public String id() {
    return "gls_mean_t";
  }

  @Override
  public String name() {
    return "GLS mean t";
  }

  @Override
  public String citation() {
    return "Binder 1985";
  }

  @Override
  public String formula() {
    return "t = w'CAR/√(C/(ι'S⁻¹ι)), w = S⁻¹ι/(ι'S⁻¹ι), T - k - N + 1 degrees of " + "freedom";
  }

  @Override
  public String assumption() {
    return "Takes the firms' abnormal returns as jointly normal, moved by one "
        + "common amount, and no more dispersed on the event than before.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    return Multivariate.of(sample)
        .map(
            model ->
                TestResult.student(
                    model.weightedT(), model.degreesOfFreedom() - sample.size() + 1.0));
  }

  @Override
  public Trust trust(GroupSample sample) {
    return new Trust(
        TrustLevel.VALID,
        "contains the firms' correlation; its weights favour quiet firms, so that it tests another"
            + " mean than the equal-weight one, and it rejects a little too often under fat tails");
  }
}
