package io.marketimpact.inference.group;

import io.marketimpact.inference.FirmEvidence;
import java.util.List;

/**
 * Mean correlation r̄ of the firms' estimation residuals on the same days: the quantity by which
 * tests that assume independent firms go wrong (Kolari and Pynnönen 2010, eq. 7).
 *
 * <p>A pair counts with the share of window days its two events have in common: 1 on one date, 0
 * for windows that never meet. The plain mean would correct events that cannot have moved together.
 *
 * <p>Each pair is correlated over the days both firms have, fewer than 30 counting as no
 * correlation (3 on one date: firms of one date are one observation, however short their history).
 * Firms of the same date and days, a {@link History}, are summed before they are multiplied: with
 * residuals z less their mean and of length 1, Σ_{i≠j} r_ij = Σ_t(Σ_i z_it)² - Σ_iΣ_t z_it². The
 * work so grows with the firms times the histories their windows meet. Where gaps make that too
 * many, {@link PooledCorrelation} takes over, which works date by date.
 */
final class ResidualCorrelation {

  /** A correlation over fewer common days is noise and counts as 0. */
  static final int FEWEST_COMMON_DAYS = 30;

  /** Firms of one date are one observation, however short their history. */
  static final int FEWEST_ON_ONE_DATE = 3;

  /** Residuals that may be read before the histories are pooled by date: about two seconds. */
  static final long MOST_WORK = 600_000_000;

  private ResidualCorrelation() {}

  static double mean(List<FirmEvidence> firms) {
    return mean(firms, MOST_WORK);
  }

  static double mean(List<FirmEvidence> firms, long mostWork) {
    int n = firms.size();
    if (n < 2) {
      return 0;
    }
    int length = firms.get(0).length();
    NearbyPairs<History> pairs = new NearbyPairs<>(History.of(firms), History::start, length);
    if (!pairs.costAtMost(mostWork, ResidualCorrelation::cost)) {
      return PooledCorrelation.mean(firms);
    }
    return pairs.weightedSum(ResidualCorrelation::sumOfCorrelations) / (n * (n - 1.0) / 2);
  }

  private static long cost(History a, History b) {
    return a == b
        ? (long) a.size() * a.days()
        : (long) a.size() * a.days() + (long) b.size() * b.days();
  }

  private static double sumOfCorrelations(History a, History b) {
    int[] common = a.commonWith(b);
    int fewest = a.start() == b.start() ? FEWEST_ON_ONE_DATE : FEWEST_COMMON_DAYS;
    if (common.length < fewest) {
      return 0;
    }
    double[] sums = a.unitSums(common);
    return a == b ? amongThemselves(sums) : product(sums, b.unitSums(b.commonWith(a)));
  }

  private static double amongThemselves(double[] sums) {
    return (product(sums, sums) - sums[sums.length - 1]) / 2;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int t = 0; t < a.length - 1; t++) {
      sum += a[t] * b[t];
    }
    return sum;
  }
}
