package io.marketimpact.inference.rank;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.EventTime;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.inference.group.ScoreSums;
import io.marketimpact.inference.group.Scoring;
import io.marketimpact.stat.Distributions;
import java.util.Locale;

/**
 * Scores of each firm's abnormal returns among its own days, averaged over the firms day by day.
 * Firms stand side by side by their distance from their own events. A day with n_t of N firms
 * counts with n_t/N (Kolari and Pynnönen 2011), so that under independence every day has the
 * expectation of a day with all firms.
 */
final class ScoreAverages {

  private final int days;
  private final int eventDays;
  private final double meanOnEvent;
  private final double deviation;
  private final double largestScore;
  private final double deviationIfIndependent;

  private ScoreAverages(ScoreSums sums) {
    int firms = sums.firms();
    int[] present = sums.present();
    double[] scores = sums.scores();
    double squares = 0;
    int count = 0;
    for (int day = 0; day < present.length; day++) {
      if (present[day] > 0) {
        squares += scores[day] * scores[day] / ((double) present[day] * firms);
        count++;
      }
    }
    double total = 0;
    double[] event = sums.event();
    for (double score : event) {
      squares += score / firms * (score / firms);
      total += score / firms;
    }
    eventDays = event.length;
    days = count + eventDays;
    meanOnEvent = total / eventDays;
    deviation = Math.sqrt(squares / days);
    largestScore = sums.largestScore();
    deviationIfIndependent = Math.sqrt(sums.variances()) / firms;
  }

  static ScoreAverages of(GroupSample sample, Scoring scoring) {
    return new ScoreAverages(sample.days().scores(scoring));
  }

  /** Number of days T' over which the deviation is taken, the event's included. */
  int days() {
    return days;
  }

  /** Mean score of the firms on the event. */
  double meanOnEvent() {
    return meanOnEvent;
  }

  /**
   * Deviation the mean rank would have if firms were independent, (T' - 1)/(12N(T' + 1)) rooted.
   */
  double deviationIfIndependent() {
    return deviationIfIndependent;
  }

  /** √L·mean score of the event over the deviation of a day. */
  Outcome<Double> z() {
    return deviation > 0
        ? Outcome.of(Math.sqrt(eventDays) * meanOnEvent / deviation)
        : Outcome.excluded(
            ExclusionReason.UNDEFINED_STATISTIC, "the firms' scores cancel on every day");
  }

  /** The p-value if every firm had its most extreme score: none smaller can be reached. */
  double smallestPValue() {
    return Distributions.normalTwoSided(Math.sqrt(eventDays) * largestScore / deviation);
  }

  /** Valid, unless the scores cannot reach 5 % however far the firms move. */
  Trust trust(GroupSample sample, String reason) {
    return unlessUnreachable(
        sample, new Trust(TrustLevel.VALID, reason + EventTime.caution(sample)));
  }

  /** The given judgment, unless the scores cannot reach 5 % however far the firms move. */
  Trust unlessUnreachable(GroupSample sample, Trust otherwise) {
    double smallest = smallestPValue();
    return smallest < NaiveSize.LEVEL
        ? otherwise
        : new Trust(
            TrustLevel.CANNOT_REJECT,
            String.format(
                Locale.ROOT,
                "with %s correlated as these are, even the most extreme scores give no p-value"
                    + " below about %.2g",
                FewFirms.firms(sample),
                smallest));
  }
}
