package io.marketimpact.inference.placebo;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboInTime;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.TestStatistic;
import java.util.Locale;

/**
 * The portfolio's window among all windows of its estimation days, {@link PlaceboInTime}. Keeps the
 * firms' correlation and fat tails and is the one test that also holds at the 1 % level.
 */
public final class PlaceboTime implements TestStatistic {

  @Override
  public String id() {
    return "placebo_time";
  }

  @Override
  public String name() {
    return "Placebo in time";
  }

  @Override
  public String citation() {
    return "Gelbach, Helland and Klick 2013";
  }

  @Override
  public String formula() {
    return "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B) over all runs of L estimation days,"
        + " S_0 = CAAR/√(C/L)";
  }

  @Override
  public String assumption() {
    return "Takes the portfolio's ordinary days as exchangeable with the event "
        + "days, had nothing happened; needs no normal returns.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    return sample.placebo().map(TestResult::placebo);
  }

  /** The given judgement, unless there are too few placebo windows to reach 5 %. */
  static Trust unlessTooFew(PlaceboInTime placebo, Trust otherwise) {
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

  @Override
  public Trust trust(GroupSample sample) {
    PlaceboInTime placebo = sample.placebo().result().orElseThrow();
    return unlessTooFew(
        placebo,
        new Trust(
            TrustLevel.HEADLINE,
            String.format(
                Locale.ROOT,
                "compares the window with %d windows of the same firms in which nothing happened;"
                    + " needs no normal returns and keeps their correlation",
                placebo.count())));
  }
}
