package io.marketimpact.inference.rank;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.DayRange;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.EventTime;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.NaiveSize;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.Ranks;
import java.util.Locale;
import java.util.function.Function;

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

  private ScoreAverages(Sums sums) {
    int firms = sums.firms;
    double squares = 0;
    int count = 0;
    for (int day = 0; day < sums.present.length; day++) {
      if (sums.present[day] > 0) {
        squares += sums.scores[day] * sums.scores[day] / ((double) sums.present[day] * firms);
        count++;
      }
    }
    double total = 0;
    for (double score : sums.event) {
      squares += score / firms * (score / firms);
      total += score / firms;
    }
    eventDays = sums.event.length;
    days = count + eventDays;
    meanOnEvent = total / eventDays;
    deviation = Math.sqrt(squares / days);
    largestScore = sums.largestScore;
    deviationIfIndependent = Math.sqrt(sums.variances) / firms;
  }

  /**
   * Ranks U = K/(T' + 1) - ½ among a firm's T' values.
   *
   * @param event standardized values of the event, as many for each firm
   */
  static ScoreAverages ofRanks(GroupSample sample, Function<FirmEvidence, double[]> event) {
    return of(sample, event, ScoreAverages::centeredRanks);
  }

  /** Signs of the distance from the firm's median over all its values. */
  static ScoreAverages ofSigns(GroupSample sample, Function<FirmEvidence, double[]> event) {
    return of(sample, event, ScoreAverages::signs);
  }

  private static ScoreAverages of(
      GroupSample sample, Function<FirmEvidence, double[]> event, Scores scores) {
    Sums sums = new Sums(sample, event.apply(sample.firms().get(0)).length);
    for (int i = 0; i < sample.size(); i++) {
      FirmEvidence firm = sample.firms().get(i);
      sums.add(firm, sample.residualOrders().of(i), event.apply(firm), scores);
    }
    return new ScoreAverages(sums);
  }

  /** Scores of a firm's values, whose order is known. */
  private interface Scores {
    double[] of(double[] values, int[] order);
  }

  private static double[] centeredRanks(double[] values, int[] order) {
    double[] ranks = Ranks.average(values, order);
    double middle = (values.length + 1) / 2.0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = (ranks[i] - middle) / (values.length + 1);
    }
    return ranks;
  }

  private static double[] signs(double[] values, int[] order) {
    double median = Ranks.median(values, order);
    double[] signs = new double[values.length];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = Math.signum(values[i] - median);
    }
    return signs;
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

  private static final class Sums {
    private final int firms;
    private final DayRange range;
    private final int[] present;
    private final double[] scores;
    private final double[] event;
    private double largestScore;
    private double variances;

    private Sums(GroupSample sample, int eventDays) {
      firms = sample.size();
      range = DayRange.of(sample.firms(), FirmEvidence::firstSession);
      present = new int[range.size()];
      scores = new double[range.size()];
      event = new double[eventDays];
    }

    private void add(FirmEvidence firm, int[] residualOrder, double[] onEvent, Scores scoring) {
      Residuals own = firm.residuals();
      int size = own.size();
      double[] values = new double[size + onEvent.length];
      for (int i = 0; i < size; i++) {
        values[i] = own.studentized(i) / firm.sigma();
      }
      System.arraycopy(onEvent, 0, values, size, onEvent.length);
      double[] numbers = scoring.of(values, Ranks.order(values, residualOrder));
      int shift = firm.firstSession() + range.first();
      for (int i = 0; i < size; i++) {
        int day = own.session(i) - shift;
        present[day]++;
        scores[day] += numbers[i];
      }
      for (int day = 0; day < onEvent.length; day++) {
        event[day] += numbers[size + day];
      }
      for (double reached : numbers) {
        largestScore = Math.max(largestScore, Math.abs(reached));
      }
      double count = values.length;
      variances += (count - 1) / (12 * (count + 1));
    }
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
                "with %s correlated as these are, scores at their very end give no p-value below"
                    + " about %.2g",
                FewFirms.firms(sample),
                smallest));
  }
}
