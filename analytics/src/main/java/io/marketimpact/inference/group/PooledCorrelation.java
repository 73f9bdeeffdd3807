package io.marketimpact.inference.group;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.stat.Moments;
import java.util.Arrays;
import java.util.List;

/**
 * Mean correlation of many firms whose histories differ in many ways, at a cost that grows with the
 * residuals and with the pairs of nearby dates, never with the pairs of firms.
 *
 * <p>Each firm's residuals are scaled on its own days, less their mean over their standard
 * deviation. The mean correlation of the pairs between two dates is then the mean product over all
 * pairs of firms and all days both have, Σ_t S_a(t)S_b(t)/Σ_t n_a(t)n_b(t) with day sums S and
 * numbers of firms n: a pair counts with its common days. Without gaps it is the mean of the pairs'
 * own correlations.
 */
final class PooledCorrelation {

  private PooledCorrelation() {}

  static double mean(List<FirmEvidence> firms) {
    return mean(
        DateGroup.of(firms, PooledCorrelation::scaled), firms.size(), firms.get(0).length());
  }

  /** Of so many firms by date, windows of one length. */
  static double mean(List<DateGroup> groups, int firms, int length) {
    double n = firms;
    return new NearbyPairs<>(groups, DateGroup::start, length)
            .weightedSum(PooledCorrelation::sumOfCorrelations)
        / (n * (n - 1) / 2);
  }

  private static double sumOfCorrelations(DateGroup a, DateGroup b) {
    return a.start() == b.start() ? within(a) : between(a, b);
  }

  private static double within(DateGroup group) {
    double products = 0;
    double pairDays = 0;
    for (int session : group.sessions()) {
      double sum = group.sum(session);
      products += sum * sum - group.squares(session);
      pairDays += group.present(session) * (group.present(session) - 1.0);
    }
    double pairs = group.firms() * (group.firms() - 1.0);
    return sumOf(pairs, products, pairDays, ResidualCorrelation.FEWEST_ON_ONE_DATE) / 2;
  }

  private static double between(DateGroup a, DateGroup b) {
    double products = 0;
    double pairDays = 0;
    for (int session : a.sessions()) {
      products += a.sum(session) * b.sum(session);
      pairDays += (double) a.present(session) * b.present(session);
    }
    double pairs = (double) a.firms() * b.firms();
    return sumOf(pairs, products, pairDays, ResidualCorrelation.FEWEST_COMMON_DAYS);
  }

  private static double sumOf(double pairs, double products, double pairDays, int fewest) {
    return pairDays == 0 || pairDays < fewest * pairs ? 0 : pairs * products / pairDays;
  }

  static double[] scaled(FirmEvidence firm) {
    double[] values = new double[firm.residuals().size()];
    Arrays.setAll(values, firm.residuals()::value);
    if (values.length < 2) {
      return new double[values.length];
    }
    double mean = Moments.mean(values);
    double deviation =
        Moments.standardDeviation(values) * Math.sqrt((values.length - 1.0) / values.length);
    for (int t = 0; t < values.length; t++) {
      values[t] = deviation > 0 ? (values[t] - mean) / deviation : 0;
    }
    return values;
  }
}
