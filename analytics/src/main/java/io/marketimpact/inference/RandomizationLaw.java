package io.marketimpact.inference;

/**
 * Statistics to which nothing happened, counted one at a time beside the observed one: p = (1 +
 * #{as far})/(1 + B), so that the observed statistic is one of its own draws and p is never 0.
 */
final class RandomizationLaw {

  private final double observed;
  private int draws;
  private int asFar;
  private int asLow;
  private int asHigh;

  RandomizationLaw(double observed) {
    this.observed = observed;
  }

  void add(double statistic) {
    draws++;
    asFar += Math.abs(statistic) >= Math.abs(observed) ? 1 : 0;
    asLow += statistic <= observed ? 1 : 0;
    asHigh += statistic >= observed ? 1 : 0;
  }

  int draws() {
    return draws;
  }

  double pValue() {
    return share(asFar);
  }

  double less() {
    return share(asLow);
  }

  double greater() {
    return share(asHigh);
  }

  TestResult result(double statistic, ReferenceLaw law) {
    return TestResult.directed(statistic, law, pValue(), less(), greater());
  }

  private double share(int count) {
    return (1.0 + count) / (1.0 + draws);
  }
}
