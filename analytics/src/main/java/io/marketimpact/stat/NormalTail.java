package io.marketimpact.stat;

/**
 * Upper tail of the standard normal distribution for simulations that need it millions of times:
 * Taylor's series about the nearest of a table of exact values, good to 13 digits.
 */
final class NormalTail {

  private static final int NODES_PER_UNIT = 64;
  private static final int LAST_NODE = 9 * NODES_PER_UNIT;
  private static final int TERMS = 9;
  private static final double[] TAILS = new double[LAST_NODE + 1];
  private static final double[] DENSITIES = new double[LAST_NODE + 1];

  static {
    for (int i = 0; i <= LAST_NODE; i++) {
      double z = (double) i / NODES_PER_UNIT;
      TAILS[i] = exact(z);
      DENSITIES[i] = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
  }

  private NormalTail() {}

  /** P(Z &gt; z) for z from 0. */
  static double at(double z) {
    if (!(z * NODES_PER_UNIT < LAST_NODE)) {
      return exact(z);
    }
    int node = (int) Math.round(z * NODES_PER_UNIT);
    double at = (double) node / NODES_PER_UNIT;
    double step = z - at;
    // The k-th derivative of the density is (-1)^k times Hermite's polynomial times the density.
    double before = 0;
    double hermite = 1;
    double power = step;
    double sum = 0;
    for (int k = 0; k < TERMS; k++) {
      sum += power * hermite;
      double next = at * hermite - k * before;
      before = hermite;
      hermite = next;
      power *= -step / (k + 2);
    }
    return TAILS[node] - DENSITIES[node] * sum;
  }

  private static double exact(double z) {
    return Distributions.normalTwoSided(z) / 2;
  }
}
