package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.group.DrawnDays;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.stat.PositiveDefinite;
import io.marketimpact.stat.RandomizationDistribution;

/**
 * The joint statistic CAR'S⁻¹CAR/C among those of samples whose days are drawn again, each day with
 * all its firms (Hein and Westfall 2004).
 */
final class JointBootstrap {

  /** Products of residuals that may be formed: under a second. */
  private static final double MOST_WORK = 4e8;

  private static final int FEWEST_DRAWS = 199;

  private final double[][] days;
  private final DrawnProducts products;
  private final int length;

  private JointBootstrap(double[][] days, int length) {
    this.days = days;
    this.products = DrawnProducts.of(days);
    this.length = length;
  }

  static Outcome<Double> pValue(GroupSample sample, Multivariate model) {
    double[][] days = centered(model.studentized());
    if (days.length < DayDraws.FEWEST_DAYS) {
      return DayDraws.tooFew(days.length);
    }
    int firms = sample.size();
    if (days.length < 2 * firms) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          "resampling days needs twice as many days as firms: " + days.length + " for " + firms);
    }
    RandomizationDistribution rank = new RandomizationDistribution(model.jointForm());
    JointBootstrap bootstrap = new JointBootstrap(days, sample.length());
    DayDraws.of(sample, MvrmJointF.METHOD.id(), draws(days.length, firms), days.length)
        .forEach(drawn -> rank.add(bootstrap.statistic(drawn)));
    return Outcome.of(rank.upperTail());
  }

  private static int draws(int days, int firms) {
    double affordable = MOST_WORK / ((double) days * firms * firms);
    return (int) Math.max(FEWEST_DRAWS, Math.min(DayDraws.MOST_DRAWS, affordable));
  }

  private static double[][] centered(double[][] rows) {
    double[][] centered = new double[rows.length][];
    double[] means = new double[rows[0].length];
    for (double[] row : rows) {
      for (int i = 0; i < means.length; i++) {
        means[i] += row[i] / rows.length;
      }
    }
    for (int t = 0; t < rows.length; t++) {
      centered[t] = rows[t].clone();
      for (int i = 0; i < means.length; i++) {
        centered[t][i] -= means[i];
      }
    }
    return centered;
  }

  /** A sample whose covariance cannot be inverted counts as one that moved as far. */
  private double statistic(DrawnDays.Draw drawn) {
    double[] window = new double[days[0].length];
    for (int run = 0; run < drawn.window().size(); run++) {
      for (int t = drawn.window().first(run); t < drawn.window().past(run); t++) {
        for (int i = 0; i < window.length; i++) {
          window[i] += days[t][i];
        }
      }
    }
    return PositiveDefinite.of(products.covariance(drawn.estimation()))
        .map(covariance -> covariance.inverseForm(window) / length)
        .orElse(Double.POSITIVE_INFINITY);
  }
}
