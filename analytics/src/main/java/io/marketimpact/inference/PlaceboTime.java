package io.marketimpact.inference;

import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import java.util.Locale;

/**
 * The portfolio's window among all windows of its estimation days, {@link PlaceboInTime}. Keeps the
 * firms' correlation and fat tails and is the one test that also holds at the 1 % level.
 */
final class PlaceboTime implements TestStatistic {

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
  public Outcome<TestResult> test(GroupSample sample) {
    return placebo(sample).map(TestResult::placebo);
  }

  /** The portfolio's window among the windows of its estimation days. */
  static Outcome<PlaceboInTime> placebo(GroupSample sample) {
    if (!sample.sharesDates()) {
      return Outcome.excluded(
          ExclusionReason.DIFFERENT_DATES, "a portfolio needs one date; these firms have several");
    }
    double observed = sample.caar() / Math.sqrt(sample.varianceFactor() / sample.length());
    return sample.portfolio().placebo(observed, sample.length());
  }

  @Override
  public Trust trust(GroupSample sample) {
    PlaceboInTime placebo = placebo(sample).result().orElseThrow();
    if (placebo.smallestPValue() >= NaiveSize.LEVEL) {
      return new Trust(
          TrustLevel.CANNOT_REJECT,
          String.format(
              Locale.ROOT,
              "%d placebo windows cannot give a p-value below %.3f",
              placebo.count(),
              placebo.smallestPValue()));
    }
    return new Trust(
        TrustLevel.HEADLINE,
        String.format(
            Locale.ROOT,
            "compares the window with %d windows of the same firms in which nothing happened; needs"
                + " no normal returns and keeps their correlation",
            placebo.count()));
  }
}
