package io.marketimpact.inference.placebo;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import java.util.Locale;

/**
 * The portfolio's window among all windows of its estimation days, {@link PlaceboWindows}. Keeps
 * the firms' correlation and fat tails and holds at the 1 % level too, on average over calm and
 * restless days; {@link ScaledPlaceboTimeTest} holds on each of them.
 */
public final class PlaceboTimeTest implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("placebo_time"),
          "Placebo in time",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B) over all runs of L estimation days, S_0 ="
              + " CAAR/√(C/L)",
          "Takes the portfolio's ordinary days as exchangeable with the event days, had nothing"
              + " happened; needs no normal returns.",
          "Gelbach, Helland and Klick 2013");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return sample
        .placebo()
        .map(placebo -> new Assessment(TestResult.placebo(placebo), trust(placebo)));
  }

  /** The given judgment, unless there are too few placebo windows to reach 5 %. */
  static Trust unlessTooFew(PlaceboWindows placebo, Trust otherwise) {
    return placebo.smallestPValue() < NaiveSize.LEVEL
        ? otherwise
        : new Trust(
            TrustLevel.CANNOT_REJECT,
            String.format(
                Locale.ROOT,
                "%d placebo windows cannot give a p-value below %.3f",
                placebo.count(),
                placebo.smallestPValue()));
  }

  private static Trust trust(PlaceboWindows placebo) {
    return unlessTooFew(
        placebo,
        new Trust(
            TrustLevel.VALID,
            String.format(
                    Locale.ROOT,
                    "compares the window with %d windows of the same firms in which nothing"
                        + " happened; needs no normal returns and keeps their correlation; ",
                    placebo.count())
                + Trust.ONE_VOLATILITY));
  }
}
