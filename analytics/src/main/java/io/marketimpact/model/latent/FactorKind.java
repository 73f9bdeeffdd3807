package io.marketimpact.model.latent;

import io.marketimpact.stat.Moments;
import java.util.Arrays;

/** What is taken off the donors' returns before their factors are sought. */
enum FactorKind {
  /** Each stock's mean, after which it is divided by its standard deviation. */
  STANDARDIZED(0) {
    @Override
    double scale(double[] returns) {
      return Moments.standardDeviation(returns);
    }

    @Override
    void takeOffDays(double[][] panel) {
      // A day's mean is a factor like any other.
    }
  },
  /** Each stock's mean and each day's: both are effects of their own beside the factors. */
  ADDITIVE(1) {
    @Override
    double scale(double[] returns) {
      return 1;
    }

    @Override
    void takeOffDays(double[][] panel) {
      for (int t = 0; t < panel[0].length; t++) {
        double sum = 0;
        for (double[] share : panel) {
          sum += share[t];
        }
        for (double[] share : panel) {
          share[t] -= sum / panel.length;
        }
      }
    }
  };

  private final int effects;

  FactorKind(int effects) {
    this.effects = effects;
  }

  abstract double scale(double[] returns);

  abstract void takeOffDays(double[][] panel);

  /** Rows of loadings, led by 1 for the effect of a day where the kind has one. */
  double[][] withEffects(double[][] loadings) {
    return Arrays.stream(loadings).map(this::withEffects).toArray(double[][]::new);
  }

  private double[] withEffects(double[] row) {
    double[] all = new double[effects + row.length];
    Arrays.fill(all, 0, effects, 1);
    for (int k = 0; k < row.length; k++) {
      all[effects + k] = row[k];
    }
    return all;
  }

  /** The effect of a day, 0 where the kind has none, followed by the factors. */
  double[] effectAndFactors(double[] coefficients) {
    double[] all = new double[1 - effects + coefficients.length];
    for (int k = 0; k < coefficients.length; k++) {
      all[1 - effects + k] = coefficients[k];
    }
    return all;
  }
}
