package io.marketimpact.inference.meta;

import java.util.List;

/** How the variance τ² of the true effects is estimated. */
public enum Heterogeneity {
  /** The method of moments in one step, truncated at 0 (DerSimonian and Laird 1986). */
  DERSIMONIAN_LAIRD {
    @Override
    double tau2(List<Study> studies) {
      Weights fixed = new Weights(studies, 0);
      int degrees = studies.size() - 1;
      return Math.max(0, (fixed.q() - degrees) / (fixed.sum(1) - fixed.sum(2) / fixed.sum(1)));
    }
  },

  /** The τ² at which Q equals its expectation k - 1 (Paule and Mandel 1982), by bisection. */
  PAULE_MANDEL {
    @Override
    double tau2(List<Study> studies) {
      int degrees = studies.size() - 1;
      return root(studies, weights -> weights.q() - degrees);
    }
  },

  /**
   * Restricted maximum likelihood: the root of its score, Σw²(y - μ)² = Σw - Σw²/Σw with w = 1/(v +
   * τ²) (Viechtbauer 2005).
   */
  REML {
    @Override
    double tau2(List<Study> studies) {
      return root(
          studies,
          weights ->
              weights.squaredDeviations() - weights.sum(1) + weights.sum(2) / weights.sum(1));
    }
  };

  private static final int HALVINGS = 200;

  abstract double tau2(List<Study> studies);

  /** A function of the weights that falls through zero as τ² grows. */
  @FunctionalInterface
  private interface Score {
    double of(Weights weights);
  }

  /** 0 where the score is not above zero there; else the root, to the last digit. */
  private static double root(List<Study> studies, Score score) {
    if (score.of(new Weights(studies, 0)) <= 0) {
      return 0;
    }
    double high = studies.stream().mapToDouble(Study::variance).max().orElseThrow();
    while (score.of(new Weights(studies, high)) > 0) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (score.of(new Weights(studies, middle)) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Inverse-variance weights w = 1/(v + τ²) and what is summed with them. */
  static final class Weights {
    private final List<Study> studies;
    private final double[] weights;

    Weights(List<Study> studies, double tau2) {
      this.studies = studies;
      this.weights = studies.stream().mapToDouble(s -> 1 / (s.variance() + tau2)).toArray();
    }

    /** Σ of a power of the weights. */
    double sum(int power) {
      double sum = 0;
      for (double weight : weights) {
        sum += Math.pow(weight, power);
      }
      return sum;
    }

    double mean() {
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * studies.get(i).effect();
      }
      return sum / sum(1);
    }

    /** Cochran's Q = Σw(y - μ)². */
    double q() {
      return deviations(1);
    }

    /** Σw²(y - μ)². */
    double squaredDeviations() {
      return deviations(2);
    }

    private double deviations(int power) {
      double mean = mean();
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        double deviation = studies.get(i).effect() - mean;
        sum += Math.pow(weights[i], power) * deviation * deviation;
      }
      return sum;
    }
  }
}
