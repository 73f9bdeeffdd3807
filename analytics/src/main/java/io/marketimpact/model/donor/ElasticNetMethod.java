package io.marketimpact.model.donor;

import io.marketimpact.stat.ElasticNet;
import java.util.Arrays;
import java.util.List;

/**
 * An elastic net of one penalty.
 *
 * @param penalty λ
 * @param mixing a
 */
record ElasticNetMethod(double penalty, double mixing) implements DonorMethod {

  private static final List<Double> MIXINGS = List.of(1.0, 0.75, 0.5, 0.25, 0.1);
  private static final int PENALTIES = 20;
  private static final double SMALLEST_SHARE = 1e-3;
  private static final int FORECASTS = 60;

  /** Forecasts of eight digits choose as those of twelve do, after fewer sweeps. */
  private static final double FORECAST_TOLERANCE = 1e-8;

  /** Chooses penalty and mixing by one-day-ahead forecasts from a rolling origin. */
  static ElasticNetMethod tuned(DonorPanel panel) {
    int[] days = panel.days();
    int first = days.length - Math.min(FORECASTS, days.length / 3);
    double[][] donors = panel.donorReturns(days);
    double[] response = panel.firmReturns(days);
    ElasticNet before = upTo(first, donors, response);
    double[][] errors = new double[MIXINGS.size()][PENALTIES];
    double[][] penalties = new double[MIXINGS.size()][];
    for (int a = 0; a < MIXINGS.size(); a++) {
      penalties[a] = penalties(before.largestPenalty(MIXINGS.get(a)));
    }
    for (int origin = first; origin < days.length; origin++) {
      ElasticNet net = upTo(origin, donors, response);
      for (int a = 0; a < MIXINGS.size(); a++) {
        double[] weights = new double[donors.length];
        for (int k = 0; k < PENALTIES; k++) {
          weights = net.weights(penalties[a][k], MIXINGS.get(a), weights, FORECAST_TOLERANCE);
          double error = response[origin] - net.constant(weights);
          for (int j = 0; j < weights.length; j++) {
            error -= weights[j] * donors[j][origin];
          }
          errors[a][k] += error * error;
        }
      }
    }
    return best(errors, penalties);
  }

  /** Of equal errors the first: the sparser net and the larger penalty. */
  private static ElasticNetMethod best(double[][] errors, double[][] penalties) {
    int mixing = 0;
    int penalty = 0;
    for (int a = 0; a < errors.length; a++) {
      for (int k = 0; k < errors[a].length; k++) {
        if (errors[a][k] < errors[mixing][penalty]) {
          mixing = a;
          penalty = k;
        }
      }
    }
    return new ElasticNetMethod(penalties[mixing][penalty], MIXINGS.get(mixing));
  }

  private static double[] penalties(double largest) {
    double[] penalties = new double[PENALTIES];
    for (int k = 0; k < PENALTIES; k++) {
      penalties[k] = largest * Math.pow(SMALLEST_SHARE, (double) k / (PENALTIES - 1));
    }
    return penalties;
  }

  private static ElasticNet upTo(int end, double[][] donors, double[] response) {
    return new ElasticNet(
        Arrays.stream(donors).map(donor -> Arrays.copyOf(donor, end)).toArray(double[][]::new),
        Arrays.copyOf(response, end));
  }

  @Override
  public Combiner prepare(double[][] donors, double[] dayZero) {
    return response -> {
      ElasticNet net = new ElasticNet(donors, response);
      double[] weights = net.weights(penalty, mixing, new double[donors.length]);
      return new Combination(
          net.constant(weights), weights, () -> sensitivity(net, donors, weights));
    };
  }

  /** The constant follows y as 1/T less what the weights take up. */
  private Combination.Sensitivity sensitivity(ElasticNet net, double[][] donors, double[] weights) {
    int days = donors[0].length;
    double[][] changes = net.sensitivity(weights, penalty, mixing);
    double[] constant = new double[days];
    Arrays.fill(constant, 1.0 / days);
    for (int j = 0; j < donors.length; j++) {
      double mean = Arrays.stream(donors[j]).average().orElseThrow();
      for (int t = 0; t < days; t++) {
        constant[t] -= mean * changes[j][t];
      }
    }
    return new Combination.Sensitivity(constant, changes);
  }
}
