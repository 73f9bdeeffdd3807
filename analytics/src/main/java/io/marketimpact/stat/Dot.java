package io.marketimpact.stat;

/** Inner products in a fixed order of four interleaved sums, which the processor adds at once. */
final class Dot {

  private Dot() {}

  static double product(double[] a, double[] b) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int t = 0;
    for (; t + 3 < a.length; t += 4) {
      first += a[t] * b[t];
      second += a[t + 1] * b[t + 1];
      third += a[t + 2] * b[t + 2];
      fourth += a[t + 3] * b[t + 3];
    }
    for (; t < a.length; t++) {
      first += a[t] * b[t];
    }
    return (first + second) + (third + fourth);
  }
}
