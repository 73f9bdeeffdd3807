package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.group.DrawnDays;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.stat.Moments;
import java.util.List;

/** How days are drawn again for the tests of a portfolio. */
final class DayDraws {

  /** Fewer days than this are too few to stand for all days. */
  static final int FEWEST_DAYS = 20;

  /** Enough for a standard error of 0.005 at 5 %. */
  static final int MOST_DRAWS = 1_999;

  private DayDraws() {}

  static <T> Outcome<T> tooFew(int days) {
    return Outcome.excluded(
        ExclusionReason.SHORT_ESTIMATION,
        "needs at least " + FEWEST_DAYS + " common days to draw from: " + days);
  }

  /** Studentized averages less their mean: in the drawn samples nothing happened. */
  static double[] centered(PortfolioResiduals portfolio) {
    double[] days = new double[portfolio.size()];
    for (int t = 0; t < days.length; t++) {
      days[t] = portfolio.studentized(t);
    }
    double mean = Moments.mean(days);
    for (int t = 0; t < days.length; t++) {
      days[t] -= mean;
    }
    return days;
  }

  /**
   * The samples that a test draws.
   *
   * @param draws number of samples
   * @param days number of days to draw from
   */
  static List<DrawnDays.Draw> of(GroupSample sample, TestId test, int draws, int days) {
    return sample
        .drawn()
        .of(
            new DrawnDays.Purpose(
                test, sample.firms().get(0).event(), draws, sample.length(), days));
  }
}
