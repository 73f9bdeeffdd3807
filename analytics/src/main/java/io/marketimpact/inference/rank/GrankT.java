package io.marketimpact.inference.rank;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Rank of each firm's standardized CAR, divided by its cross-sectional deviation, among the firm's
 * own days, averaged over firms, against its deviation from day to day (Kolari and Pynnönen 2011).
 * With five firms the division by a deviation of four degrees of freedom makes it reject 14 % of
 * the time at 5 %: {@link GrankTUnscaled} leaves it out. Firms that move together spread too
 * little, so that it rejects too often however many they are: {@link GrankTAdjusted} corrects that.
 */
public final class GrankT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("grank_t"),
          "GRANK-T",
          "t = Z·√((T - 1)/(T - Z²)), Z = Ū_0/S, U the rank of SCAR/sd(SCAR) among a firm's T + 1"
              + " values less ½, T - 1 degrees of freedom",
          "Assumes that a firm's abnormal returns are exchangeable over days, and needs enough"
              + " firms to see how their standardized CAR spread.",
          "Kolari and Pynnönen 2011");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return GeneralizedRanks.rescaled(sample)
        .then(
            ranks ->
                GeneralizedRanks.student(ranks)
                    .map(
                        result ->
                            new Assessment(
                                result, SpreadFirms.trust(RankSizes.GRANK, sample, ranks))));
  }
}
