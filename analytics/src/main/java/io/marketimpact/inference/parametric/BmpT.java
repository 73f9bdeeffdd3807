package io.marketimpact.inference.parametric;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.CrossSection;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Mean standardized CAR over its cross-sectional standard error, t = √N·S̄/sd(S), robust to a rise
 * in variance on the event day (Boehmer, Musumeci and Poulsen 1991). Held against t with N - 1
 * degrees of freedom: the normal distribution of the paper rejects 12 % of the time with five
 * independent firms. Assumes that the firms are independent observations.
 */
public final class BmpT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("bmp_t"),
          "BMP t",
          "t = √N·mean(SCAR)/sd(SCAR), N - 1 degrees of freedom",
          "Assumes that the firms are independent observations; allows the event to change their"
              + " variance.",
          "Boehmer, Musumeci and Poulsen 1991");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Counting counting() {
    return Counting.ALSO_BY_NORMAL;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return CrossSection.test(sample, sample.each(FirmEvidence::scar), 1)
        .map(result -> new Assessment(result, trust(sample)));
  }

  private static Trust trust(GroupSample sample) {
    return NaiveSize.trust(sample, NaiveSize.ofCrossSection(sample));
  }
}
