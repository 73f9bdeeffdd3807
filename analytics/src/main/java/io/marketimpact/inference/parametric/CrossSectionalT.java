package io.marketimpact.inference.parametric;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.CrossSection;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Mean CAR over its cross-sectional standard error, t = CAAR/(sd(CAR)/√N) with N - 1 degrees of
 * freedom (Brown and Warner 1980). Assumes that the firms are independent observations.
 */
public final class CrossSectionalT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("cross_sectional_t"),
          "Cross-sectional t",
          "t = CAAR/(sd(CAR)/√N), N - 1 degrees of freedom",
          "Assumes that the firms are independent observations with one variance.",
          "Brown and Warner 1980");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return CrossSection.test(sample, sample.each(FirmEvidence::car), 1)
        .map(result -> new Assessment(result, trust(sample)));
  }

  private static Trust trust(GroupSample sample) {
    return NaiveSize.trust(sample, NaiveSize.ofCrossSection(sample));
  }
}
