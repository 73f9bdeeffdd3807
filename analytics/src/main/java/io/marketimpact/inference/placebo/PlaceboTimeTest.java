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
          "Assumes that the portfolio's ordinary days would be exchangeable with the event days had"
              + " nothing happened; does not assume normal returns.",
          "Gelbach, Helland and Klick 2013");

  /** From this length on the placebo windows' overlap shows in the size of the test. */
  private static final int LONG = 10;

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return sample
        .placebo()
        .map(
            placebo ->
                new Assessment(TestResult.placebo(placebo), trust(placebo, sample.length())));
  }

  /** The given judgment, unless there are too few placebo windows to reach 5 %. */
  static Trust unlessTooFew(PlaceboWindows placebo, int length, Trust otherwise) {
    return placebo.smallestPValue() < NaiveSize.LEVEL
        ? new Trust(otherwise.level(), otherwise.reason() + caution(length))
        : new Trust(
            TrustLevel.CANNOT_REJECT,
            String.format(
                Locale.ROOT,
                "%d placebo windows cannot give a p-value below %.3f",
                placebo.count(),
                placebo.smallestPValue()));
  }

  /** Measured over 10 and 21 of 250 estimation days: windows that overlap are few after all. */
  private static String caution(int length) {
    return length < LONG
        ? ""
        : "; windows of "
            + length
            + " days overlap, so with 250 estimation days a 5 % test rejects 6 % of the time over"
            + " 10 days and 8 % over 21 days, and a 1 % test 1.7 % and 3.1 %";
  }

  private static Trust trust(PlaceboWindows placebo, int length) {
    return unlessTooFew(
        placebo,
        length,
        new Trust(
            TrustLevel.VALID,
            String.format(
                    Locale.ROOT,
                    "compares the window with %d windows of the same firms (at least four in five"
                        + " of them) in which nothing happened; does not assume normal returns and"
                        + " keeps their correlation; ",
                    placebo.count())
                + Trust.ONE_VOLATILITY));
  }
}
