package io.marketimpact.inference;

import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import java.util.Arrays;
import java.util.List;

/**
 * Mean correlation r̄ of the firms' estimation residuals on the same days: the quantity by which
 * tests that assume independent firms go wrong (Kolari and Pynnönen 2010, eq. 7).
 *
 * <p>A pair counts with the share of window days its two events have in common: 1 on one date, 0
 * for windows that never meet. The plain mean would correct events that cannot have moved together.
 */
final class ResidualCorrelation {

  /** A correlation over fewer common days is noise and counts as 0. */
  private static final int FEWEST_COMMON_DAYS = 30;

  /** Firms of one date are one observation, however short their history. */
  private static final int FEWEST_ON_ONE_DATE = 3;

  private ResidualCorrelation() {}

  static double mean(List<FirmEvidence> firms) {
    int n = firms.size();
    if (n < 2) {
      return 0;
    }
    return haveSameDays(firms) ? meanOnSameDays(firms) : meanOfPairs(firms);
  }

  private static boolean haveSameDays(List<FirmEvidence> firms) {
    FirmEvidence first = firms.get(0);
    int[] days = sessions(first.residuals());
    return firms.stream()
        .allMatch(
            firm ->
                firm.firstSession() == first.firstSession()
                    && Arrays.equals(days, sessions(firm.residuals())));
  }

  /**
   * Σ_{i≠j} r_ij = Σ_t(Σ_i z_it)² - N for residuals z scaled to mean 0 and length 1: linear in N.
   */
  private static double meanOnSameDays(List<FirmEvidence> firms) {
    int n = firms.size();
    double[] daySums = new double[firms.get(0).residuals().size()];
    double ownSquares = 0;
    for (FirmEvidence firm : firms) {
      double[] unit = unit(values(firm.residuals()));
      for (int t = 0; t < daySums.length; t++) {
        daySums[t] += unit[t];
        ownSquares += unit[t] * unit[t];
      }
    }
    double squares = 0;
    for (double sum : daySums) {
      squares += sum * sum;
    }
    return (squares - ownSquares) / ((double) n * (n - 1));
  }

  private static double[] unit(double[] values) {
    double mean = Moments.mean(values);
    double length = Math.sqrt(values.length - 1.0) * Moments.standardDeviation(values);
    return Arrays.stream(values).map(value -> (value - mean) / length).toArray();
  }

  private static double meanOfPairs(List<FirmEvidence> firms) {
    int n = firms.size();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double share = commonShare(firms.get(i), firms.get(j));
        if (share > 0) {
          int fewest = share < 1 ? FEWEST_COMMON_DAYS : FEWEST_ON_ONE_DATE;
          sum += share * correlation(firms.get(i).residuals(), firms.get(j).residuals(), fewest);
        }
      }
    }
    return sum / (n * (n - 1) / 2.0);
  }

  private static double commonShare(FirmEvidence a, FirmEvidence b) {
    int common = a.length() - Math.abs(a.firstSession() - b.firstSession());
    return Math.max(0, common) / (double) a.length();
  }

  private static double correlation(Residuals a, Residuals b, int fewest) {
    double[] x = new double[Math.min(a.size(), b.size())];
    double[] y = new double[x.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      int order = Integer.compare(a.session(i), b.session(j));
      if (order == 0) {
        x[count] = a.value(i);
        y[count] = b.value(j);
        count++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return count < fewest
        ? 0
        : Moments.correlation(Arrays.copyOf(x, count), Arrays.copyOf(y, count));
  }

  private static int[] sessions(Residuals residuals) {
    int[] sessions = new int[residuals.size()];
    Arrays.setAll(sessions, residuals::session);
    return sessions;
  }

  private static double[] values(Residuals residuals) {
    double[] values = new double[residuals.size()];
    Arrays.setAll(values, residuals::value);
    return values;
  }
}
