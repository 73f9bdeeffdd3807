package io.marketimpact.inference.rank;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * {@link GrankT} without dividing the standardized CAR by its cross-sectional deviation, which with
 * few firms is little but chance. Gives up the guard against a rise in variance on the day.
 */
public final class GrankTUnscaled implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("grank_t_unscaled"),
          "GRANK-T without rescaling",
          "t = Z·√((T - 1)/(T - Z²)), Z = Ū_0/S, U the rank of SCAR among a firm's T + 1 values"
              + " less ½, T - 1 degrees of freedom",
          "Assumes that a firm's abnormal returns are exchangeable over days and that the event"
              + " does not change their variance.",
          "Kolari and Pynnönen 2011");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    ScoreAverages ranks = GeneralizedRanks.unscaled(sample);
    return GeneralizedRanks.student(ranks)
        .map(result -> new Assessment(result, trust(sample, ranks)));
  }

  private static Trust trust(GroupSample sample, ScoreAverages ranks) {
    return ranks.trust(
        sample,
        "accounts for the firms' correlation and is robust to outliers; a rise in variance on that"
            + " day can be mistaken for an effect");
  }
}
