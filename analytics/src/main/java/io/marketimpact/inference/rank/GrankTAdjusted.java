package io.marketimpact.inference.rank;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * {@link GrankT} with its cross-sectional deviation divided by √(1 - r̄): firms that move together
 * spread by σ√(1 - ρ) only, so that GRANK-T is too large by 1/√(1 - ρ) however many they are. The
 * correction is the one that Kolari and Pynnönen (2010) make to the BMP t.
 */
public final class GrankTAdjusted implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("grank_t_adjusted"),
          "Adjusted GRANK-T",
          "t = Z·√((T - 1)/(T - Z²)), Z = Ū_0/S, U the rank of SCAR·√(1 - r̄)/sd(SCAR) among a"
              + " firm's T + 1 values less ½, T - 1 degrees of freedom",
          "Assumes that a firm's abnormal returns are exchangeable over days and that every pair of"
              + " firms has the mean correlation r̄; allows the event to change their variance, and"
              + " needs enough firms to see how their standardized CAR spread.",
          "Kolari and Pynnönen 2010, 2011");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return GeneralizedRanks.rescaled(sample, SpreadFirms.factor(sample))
        .then(
            ranks ->
                GeneralizedRanks.student(ranks)
                    .map(
                        result ->
                            new Assessment(
                                result,
                                SpreadFirms.trust(RankSizes.GRANK_ADJUSTED, sample, ranks))));
  }
}
