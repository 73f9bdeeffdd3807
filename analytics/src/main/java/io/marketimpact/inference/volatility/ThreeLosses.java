package io.marketimpact.inference.volatility;

import io.marketimpact.inference.volatility.FilteredGarch.Point;

/**
 * -2 ln L of {@link FilteredGarch} but for a constant, for three pairs of parameters at once: each
 * day of a pair waits for its day before, and the processor works on the others meanwhile.
 */
final class ThreeLosses {

  static final int POINTS = 3;

  /** Factors multiplied before a logarithm is taken of them. */
  private static final int FACTORS = 16;

  private ThreeLosses() {}

  static double[] of(double[] squares, Point one, Point two, Point three) {
    double level1 = 1 - one.persistence();
    double level2 = 1 - two.persistence();
    double level3 = 1 - three.persistence();
    double arch1 = one.arch();
    double arch2 = two.arch();
    double arch3 = three.arch();
    double garch1 = one.persistence() - arch1;
    double garch2 = two.persistence() - arch2;
    double garch3 = three.persistence() - arch3;
    double h1 = 1;
    double h2 = 1;
    double h3 = 1;
    double[] sums = new double[POINTS];
    for (int start = 0; start < squares.length; start += FACTORS) {
      double sum1 = sums[0];
      double sum2 = sums[1];
      double sum3 = sums[2];
      double product1 = 1;
      double product2 = 1;
      double product3 = 1;
      int end = Math.min(squares.length, start + FACTORS);
      for (int t = start; t < end; t++) {
        double square = squares[t];
        product1 *= h1;
        product2 *= h2;
        product3 *= h3;
        sum1 += square / h1;
        sum2 += square / h2;
        sum3 += square / h3;
        h1 = level1 + arch1 * square + garch1 * h1;
        h2 = level2 + arch2 * square + garch2 * h2;
        h3 = level3 + arch3 * square + garch3 * h3;
      }
      sums[0] = sum1 + Math.log(product1);
      sums[1] = sum2 + Math.log(product2);
      sums[2] = sum3 + Math.log(product3);
    }
    return sums;
  }
}
