package io.marketimpact.inference.parametric;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.CrossSection;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Mean CAR over its cross-sectional standard error, t = CAAR/(sd(CAR)/√N) with N - 1 degrees of
 * freedom (Brown and Warner 1980). Takes the firms as independent observations.
 */
public final class CrossSectionalT implements TestStatistic {

  @Override
  public String id() {
    return "cross_sectional_t";
  }

  @Override
  public String name() {
    return "Cross-sectional t";
  }

  @Override
  public String citation() {
    return "Brown and Warner 1980";
  }

  @Override
  public String formula() {
    return "t = CAAR/(sd(CAR)/√N), N - 1 degrees of freedom";
  }

  @Override
  public String assumption() {
    return "Takes the firms as independent observations with one variance.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    return CrossSection.test(sample, sample.each(FirmEvidence::car), 1);
  }

  @Override
  public Trust trust(GroupSample sample) {
    return NaiveSize.trust(sample, NaiveSize.ofCrossSection(sample));
  }
}
