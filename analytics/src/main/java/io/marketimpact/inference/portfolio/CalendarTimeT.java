package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.LongRunVariance;
import io.marketimpact.stat.Moments;
import java.util.Locale;

/**
 * Each calendar day is one observation, the equal-weight portfolio of the firms that are then in
 * their window, divided by the deviation this very portfolio had over its firms' estimation days
 * (Jaffe 1974; Mandelker 1974). The mean over days is compared with a variance with Bartlett
 * weights over the lags that windows overlap, and at least the usual ones (Newey and West 1987,
 * 1994). Firms that are correlated on a day make one observation, so that clustering does no harm;
 * the mean weighs days, not firms.
 */
public final class CalendarTimeT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("calendar_time_t"),
          "Calendar-time t",
          "t = mean(z_c)/√(V/D) over the D calendar days of the events' windows, z_c = mean SAR of"
              + " the firms then in their window over its past deviation, V with Newey-West lags, D"
              + " - 1 degrees of freedom",
          "Assumes that the standardized portfolio returns have the same distribution on every day"
              + " except for short serial correlation, and that a portfolio's deviation is that of"
              + " its firms' estimation days.",
          "Jaffe 1974; Mandelker 1974; Newey and West 1987");

  /** On fewer days the variance between them is too uncertain. */
  private static final int FEWEST_DAYS = 20;

  /** From this many days on the standard error is steady. */
  private static final int MANY_DAYS = 60;

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    PortfolioDays days = PortfolioDays.of(sample);
    return result(sample, days)
        .map(result -> new Assessment(result, trust(days.sessions().length)));
  }

  private static Outcome<TestResult> result(GroupSample sample, PortfolioDays days) {
    int size = days.sessions().length;
    if (size < FEWEST_DAYS) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_DAYS,
          String.format(
              Locale.ROOT,
              "the events' windows hold %d calendar %s with a portfolio, fewer than %d: use the"
                  + " portfolio t",
              size,
              size == 1 ? "day" : "days",
              FEWEST_DAYS));
    }
    int lags = Math.max(sample.length() - 1, LongRunVariance.usualLags(size));
    double variance = LongRunVariance.bartlett(days.sessions(), days.standardized(), lags);
    return variance > 0
        ? Outcome.of(
            TestResult.student(
                Moments.mean(days.standardized()) / Math.sqrt(variance / size), size - 1.0))
        : Outcome.excluded(
            ExclusionReason.UNDEFINED_STATISTIC, "the calendar days' portfolios do not vary");
  }

  private static Trust trust(int size) {
    return new Trust(
        TrustLevel.VALID,
        String.format(
            Locale.ROOT,
            "treats each of %d calendar days as one observation, whatever the correlation of the"
                + " firms on it; %s",
            size,
            size < MANY_DAYS
                ? "with fewer than " + MANY_DAYS + " days its standard error is rough"
                : "its power is low"));
  }
}
