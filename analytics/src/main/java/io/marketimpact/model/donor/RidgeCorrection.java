package io.marketimpact.model.donor;

import io.marketimpact.stat.Moments;
import io.marketimpact.stat.Ridge;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A synthetic control and its ridge correction for one penalty (Ben-Michael, Feller and Rothstein
 * 2021).
 */
record RidgeCorrection(double penalty) implements DonorMethod {

  private static final int PENALTIES = 20;
  private static final double SMALLEST_SHARE = 1e-8;
  private static final int BLOCKS = 10;

  /** Chooses the penalty by leaving out consecutive blocks of days. */
  static RidgeCorrection tuned(DonorPanel panel) {
    int[] days = panel.days();
    double[][] donors = panel.donorReturns(days);
    double[] response = panel.firmReturns(days);
    double[] penalties = penalties(new Ridge(aboutTheirMean(donors)).largestRoot());
    double[][] errors = new double[penalties.length][BLOCKS];
    for (int block = 0; block < BLOCKS; block++) {
      int from = block * days.length / BLOCKS;
      int to = (block + 1) * days.length / BLOCKS;
      int[] inside = IntStream.range(from, to).toArray();
      int[] outside = IntStream.range(0, days.length).filter(t -> t < from || t >= to).toArray();
      double[][] kept = at(donors, outside);
      double[] keptResponse = at(response, outside);
      double[] base = SyntheticControl.combine(kept, keptResponse).weights();
      Ridge ridge = new Ridge(aboutTheirMean(kept));
      for (int k = 0; k < penalties.length; k++) {
        Combination left = corrected(kept, keptResponse, base, ridge, penalties[k]);
        errors[k][block] = meanSquare(left.residuals(at(donors, inside), at(response, inside)));
      }
    }
    return new RidgeCorrection(penalties[chosen(errors)]);
  }

  @Override
  public Combiner prepare(double[][] donors, double[] dayZero) {
    Ridge ridge = new Ridge(aboutTheirMean(donors));
    return response -> {
      Combination base = SyntheticControl.combine(donors, response);
      Combination corrected = corrected(donors, response, base.weights(), ridge, penalty);
      return new Combination(
          0, corrected.weights(), () -> sensitivity(donors, base.sensitivity(), ridge));
    };
  }

  private static Combination corrected(
      double[][] donors, double[] response, double[] base, Ridge ridge, double penalty) {
    Combination uncorrected = new Combination(0, base, RidgeCorrection::none);
    double[] weights = ridge.coefficients(uncorrected.residuals(donors, response), penalty);
    for (int j = 0; j < weights.length; j++) {
      weights[j] += base[j];
    }
    return new Combination(0, weights, RidgeCorrection::none);
  }

  /** dw = dw_0 + M(dy - X'dw_0), day by day. */
  private Combination.Sensitivity sensitivity(
      double[][] donors, Combination.Sensitivity base, Ridge ridge) {
    int days = donors[0].length;
    double[][] hat = new double[days][];
    double[] row = new double[donors.length];
    double[][] changes = new double[donors.length][];
    for (int t = 0; t < days; t++) {
      for (int j = 0; j < donors.length; j++) {
        row[j] = donors[j][t];
      }
      hat[t] = base.of(0, row);
    }
    double[] unit = new double[donors.length];
    for (int j = 0; j < donors.length; j++) {
      unit[j] = 1;
      changes[j] = base.of(0, unit);
      unit[j] = 0;
    }
    double[] left = new double[days];
    for (int s = 0; s < days; s++) {
      for (int t = 0; t < days; t++) {
        left[t] = (s == t ? 1 : 0) - hat[t][s];
      }
      double[] correction = ridge.coefficients(left, penalty);
      for (int j = 0; j < donors.length; j++) {
        changes[j][s] += correction[j];
      }
    }
    return new Combination.Sensitivity(new double[days], changes);
  }

  private static Combination.Sensitivity none() {
    throw new IllegalStateException("a trial combination has no derivatives");
  }

  /** The first, largest penalty within a standard error of the best. */
  private static int chosen(double[][] errors) {
    int best = 0;
    for (int k = 1; k < errors.length; k++) {
      best = Moments.mean(errors[k]) < Moments.mean(errors[best]) ? k : best;
    }
    double bound =
        Moments.mean(errors[best]) + Moments.standardDeviation(errors[best]) / Math.sqrt(BLOCKS);
    return IntStream.range(0, errors.length)
        .filter(k -> Moments.mean(errors[k]) <= bound)
        .findFirst()
        .orElse(best);
  }

  private static double[] penalties(double largest) {
    return IntStream.range(0, PENALTIES)
        .mapToDouble(k -> largest * Math.pow(SMALLEST_SHARE, (double) k / (PENALTIES - 1)))
        .toArray();
  }

  /** Each day's returns less their mean over the donors. */
  private static double[][] aboutTheirMean(double[][] donors) {
    double[][] about = Arrays.stream(donors).map(double[]::clone).toArray(double[][]::new);
    for (int t = 0; t < donors[0].length; t++) {
      double sum = 0;
      for (double[] donor : donors) {
        sum += donor[t];
      }
      for (double[] donor : about) {
        donor[t] -= sum / donors.length;
      }
    }
    return about;
  }

  private static double[][] at(double[][] donors, int[] days) {
    return Arrays.stream(donors).map(donor -> at(donor, days)).toArray(double[][]::new);
  }

  private static double[] at(double[] values, int[] days) {
    return Arrays.stream(days).mapToDouble(t -> values[t]).toArray();
  }

  private static double meanSquare(double[] values) {
    return Arrays.stream(values).map(value -> value * value).average().orElseThrow();
  }
}
