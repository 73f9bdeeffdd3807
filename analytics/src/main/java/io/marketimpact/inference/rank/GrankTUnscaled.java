package io.marketimpact.inference.rank;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;

/**
 * {@link GrankT} without dividing the standardised CAR by its cross-sectional deviation, which with
 * few firms is little but chance. Gives up the guard against a rise in variance on the day.
 */
public final class GrankTUnscaled implements TestStatistic {

  @Override
  public String id() {
    return "grank_t_unscaled";
  }

  @Override
  public String name() {
    return "GRANK-T without rescaling";
  }

  @Override
  public String citation() {
    return "Kolari and Pynnönen 2011";
  }

  @Override
  public String formula() {
    return "t = Z·√((T - 1)/(T - Z²)), Z = Ū_0/S, U the rank of SCAR among a "
        + "firm's T + 1 values less ½, T - 1 degrees of freedom";
  }

  @Override
  public String assumption() {
    return "Takes a firm's abnormal returns as exchangeable over days and their "
        + "variance as unchanged by the event.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    return GeneralizedRanks.student(GeneralizedRanks.unscaled(sample));
  }

  @Override
  public Trust trust(GroupSample sample) {
    return ScoreAverages.trust(
        sample,
        () -> GeneralizedRanks.unscaled(sample),
        "contains the firms' correlation and withstands outliers; a rise in variance on that day"
            + " can be taken for an effect");
  }
}
