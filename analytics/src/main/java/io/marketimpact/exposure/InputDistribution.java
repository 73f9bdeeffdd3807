package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.NormalQuantile;
import io.marketimpact.stat.TabulatedQuantile;
import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/** What is assumed of an uncertain input. */
public sealed interface InputDistribution extends Serializable {

  /**
   * Known.
   *
   * @param value its value
   */
  record Fixed(double value) implements InputDistribution {

    /** Checks the value. */
    public Fixed {
      Require.finite(value, "a fixed input");
    }
  }

  /**
   * Between two ends with a most likely value, its density made of two straight lines.
   *
   * @param low lower end
   * @param mode most likely value
   * @param high upper end
   */
  record Triangular(double low, double mode, double high) implements InputDistribution {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless low ≤ mode ≤ high and low &lt; high
     */
    public Triangular {
      Require.that(
          low <= mode && mode <= high && low < high,
          "a triangle must satisfy low <= mode <= high: %s, %s, %s",
          low,
          mode,
          high);
    }
  }

  /**
   * Normal.
   *
   * @param mean its mean
   * @param standardDeviation its standard deviation, positive
   */
  record Normal(double mean, double standardDeviation) implements InputDistribution {

    /**
     * Checks the spread.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Normal {
      Require.finite(mean, "a mean");
      Require.that(
          standardDeviation > 0, "a standard deviation must be positive: %s", standardDeviation);
    }
  }

  /**
   * Gamma, for what is positive and skewed.
   *
   * @param mean its mean, positive
   * @param standardDeviation its standard deviation, positive
   */
  record Gamma(double mean, double standardDeviation) implements InputDistribution {

    /**
     * Checks the moments.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public Gamma {
      Require.that(mean > 0, "a mean must be positive: %s", mean);
      Require.that(
          standardDeviation > 0, "a standard deviation must be positive: %s", standardDeviation);
    }
  }

  /**
   * The mean.
   *
   * @return the expected value
   */
  default double expectation() {
    if (this instanceof Fixed fixed) {
      return fixed.value();
    }
    if (this instanceof Triangular triangle) {
      return (triangle.low() + triangle.mode() + triangle.high()) / 3;
    }
    return this instanceof Normal normal ? normal.mean() : ((Gamma) this).mean();
  }

  /**
   * The quantile function, prepared for many draws.
   *
   * @return from a probability in (0, 1) to a value
   */
  default DoubleUnaryOperator quantiles() {
    if (this instanceof Fixed fixed) {
      return unused -> fixed.value();
    }
    if (this instanceof Triangular triangle) {
      return p -> triangular(triangle, p);
    }
    if (this instanceof Normal normal) {
      return p -> normal.mean() + normal.standardDeviation() * NormalQuantile.at(p);
    }
    Gamma gamma = (Gamma) this;
    double scale = gamma.standardDeviation() * gamma.standardDeviation() / gamma.mean();
    return TabulatedQuantile.gamma(gamma.mean() / scale, scale)::at;
  }

  private static double triangular(Triangular distribution, double p) {
    double width = distribution.high() - distribution.low();
    double rising = distribution.mode() - distribution.low();
    return p * width < rising
        ? distribution.low() + Math.sqrt(p * width * rising)
        : distribution.high()
            - Math.sqrt((1 - p) * width * (distribution.high() - distribution.mode()));
  }
}
