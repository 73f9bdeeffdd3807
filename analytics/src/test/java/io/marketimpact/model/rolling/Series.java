package io.marketimpact.model.rolling;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Seeded returns of a firm and its market, ordinary and otherwise. */
final class Series {

  private final double[] firm;
  private final double[] market;

  private Series(double[] firm, double[] market) {
    this.firm = firm;
    this.market = market;
  }

  double[] firm() {
    return firm;
  }

  double[] market() {
    return market;
  }

  static Series ordinary(long seed, int days) {
    return of(seed, days, 1.2, 0.02);
  }

  static Series of(long seed, int days, double beta, double noise) {
    Random random = new Random(seed);
    double[] firm = new double[days];
    double[] market = new double[days];
    for (int day = 0; day < days; day++) {
      market[day] = 0.0004 + 0.01 * random.nextGaussian();
      firm[day] = 0.0002 + beta * market[day] + noise * random.nextGaussian();
    }
    return new Series(firm, market);
  }

  Series firm(DoubleUnaryOperator change) {
    return new Series(Arrays.stream(firm).map(change).toArray(), market);
  }

  Series market(DoubleUnaryOperator change) {
    return new Series(firm, Arrays.stream(market).map(change).toArray());
  }

  /** Sums of the returns, which wander away from where they began. */
  Series wandering() {
    double[] levels = firm.clone();
    double[] marketLevels = market.clone();
    Arrays.parallelPrefix(levels, Double::sum);
    Arrays.parallelPrefix(marketLevels, Double::sum);
    return new Series(levels, marketLevels);
  }

  /** One return in so many is missing, of the firm or of its market. */
  Series withHoles(long seed, double part) {
    Random random = new Random(seed);
    return firm(value -> random.nextDouble() < part ? Double.NaN : value)
        .market(value -> random.nextDouble() < part ? Double.NaN : value);
  }

  /** One day's returns are replaced. */
  Series shocked(int day, double value) {
    double[] shocked = firm.clone();
    double[] shockedMarket = market.clone();
    shocked[day] = value;
    shockedMarket[day] = -value;
    return new Series(shocked, shockedMarket);
  }
}
