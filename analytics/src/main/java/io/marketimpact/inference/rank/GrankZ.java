package io.marketimpact.inference.rank;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * {@link GrankT}'s mean rank over the deviation it would have if firms were independent, Var(Ū) =
 * (T' - 1)/(12N(T' + 1)) for T' = T + 1 ranks a firm (Kolari and Pynnönen 2011).
 */
public final class GrankZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("grank_z"),
          "GRANK-Z",
          "Z = Ū_0·√(12N(T + 2)/T), U the rank of SCAR/sd(SCAR) among a firm's T + 1 values less ½,"
              + " normal",
          "Assumes that the firms are independent observations, enough of them to see how their"
              + " standardized CAR spread.",
          "Kolari and Pynnönen 2011");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return GeneralizedRanks.rescaled(sample)
        .map(ranks -> TestResult.normal(ranks.meanOnEvent() / ranks.deviationIfIndependent()))
        .map(result -> new Assessment(result, trust(sample)));
  }

  private static Trust trust(GroupSample sample) {
    Trust naive = NaiveSize.trust(sample, NaiveSize.ofCrossSectionAgainstNormal(sample));
    return naive.level() == TrustLevel.VALID && sample.size() < FewFirms.FOR_A_DEVIATION
        ? FewFirms.rescaled(sample)
        : naive;
  }
}
