package io.marketimpact.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;

/** What the ratio of two closes looks like. */
final class PriceFactors {

  /** Ratios in which shares are commonly split or consolidated. */
  private static final double[] SPLIT_FACTORS = {
    1.5, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 20, 25, 30, 40, 50, 100
  };

  /** Pence to a pound. */
  private static final double UNITS = 100;

  private static final double TOLERANCE = 0.03;

  /** Below the logarithm of the smallest ratio that looks like a split, 1.455. */
  static final double LEAST_SPLIT = 0.37;

  private PriceFactors() {}

  static double sixDigits(double value) {
    return new BigDecimal(value).round(new MathContext(6)).doubleValue();
  }

  static boolean isSplitLike(double factor) {
    for (double split : SPLIT_FACTORS) {
      if (isNear(larger(factor), split)) {
        return true;
      }
    }
    return false;
  }

  /** The common split nearest to a factor of at least 1. */
  static double split(double factor) {
    double nearest = SPLIT_FACTORS[0];
    for (double split : SPLIT_FACTORS) {
      nearest =
          Math.abs(Math.log(factor / split)) < Math.abs(Math.log(factor / nearest))
              ? split
              : nearest;
    }
    return nearest;
  }

  /** The likely cause of a price so many times its neighbor. */
  static String cause(double factor) {
    double larger = larger(factor);
    double places = Math.rint(Math.log10(larger));
    if (isNear(larger, UNITS)) {
      return "a switch of units (pence and pounds) or a decimal point moved by two places";
    }
    if (places >= 1 && isNear(larger, Math.pow(10, places))) {
      return "a decimal point moved by " + (places == 1 ? "one place" : (int) places + " places");
    }
    return isSplitLike(factor)
        ? "a typing error, or a split that was not adjusted"
        : "a typing error";
  }

  /** What the traded closes say about a jump of the adjusted ones. */
  static String jump(PriceBar before, PriceBar after) {
    OptionalDouble traded = tradedFactor(before, after);
    double factor = after.adjustedClose() / before.adjustedClose();
    if (traded.isEmpty() && isNear(larger(factor), UNITS)) {
      return "the adjusted close changes by a factor of 100: " + cause(factor);
    }
    if (traded.isEmpty()) {
      return "the adjusted close changes by a factor like that of a split that was not adjusted, or"
          + " it is a real move";
    }
    return isNear(traded.getAsDouble(), factor)
        ? "adjusted and traded close change alike: a split was not adjusted, or it is a real move"
        : "the adjusted close jumps and the traded close does not: the adjustment looks wrong";
  }

  private static OptionalDouble tradedFactor(PriceBar before, PriceBar after) {
    if (before.close().isEmpty() || after.close().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(after.close().getAsDouble() / before.close().getAsDouble());
  }

  private static double larger(double factor) {
    return Math.max(factor, 1 / factor);
  }

  private static boolean isNear(double value, double other) {
    return Math.abs(value / other - 1) < TOLERANCE;
  }
}
