package io.marketimpact.inference.rank;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestStatistic;

/**
 * {@link GrankT}'s mean rank over the deviation it would have if firms were independent, Var(Ū) =
 * (T' - 1)/(12N(T' + 1)) for T' = T + 1 ranks a firm (Kolari and Pynnönen 2011).
 */
public final class GrankZ implements TestStatistic {

  @Override
  public String id() {
    return "grank_z";
  }

  @Override
  public String name() {
    return "GRANK-Z";
  }

  @Override
  public String citation() {
    return "Kolari and Pynnönen 2011";
  }

  @Override
  public String formula() {
    return "Z = Ū_0·√(12N(T + 2)/T), U the rank of SCAR/sd(SCAR) among a firm's T "
        + "+ 1 values less ½, normal";
  }

  @Override
  public String assumption() {
    return "Takes the firms as independent observations, enough of them to see how"
        + " their standardised CAR spread.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    return GeneralizedRanks.rescaled(sample)
        .map(ranks -> TestResult.normal(ranks.meanOnEvent() / ranks.deviationIfIndependent()));
  }

  @Override
  public Trust trust(GroupSample sample) {
    Trust naive = NaiveSize.trust(sample, NaiveSize.ofCrossSectionAgainstNormal(sample));
    return naive.level() == TrustLevel.VALID && sample.size() < FewFirms.FOR_A_DEVIATION
        ? FewFirms.rescaled(sample)
        : naive;
  }
}
