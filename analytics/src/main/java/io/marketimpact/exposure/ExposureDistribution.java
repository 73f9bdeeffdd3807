package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/**
 * What is believed of a company's exposed revenue.
 *
 * @param share the market's share of what the posterior is about
 * @param revenue in millions, of the products in scope world-wide
 * @param part of the company's revenue that the products in scope are; 1 where the share is theirs
 * @param probability that the products are in scope
 */
public record ExposureDistribution(
    SharePosterior share, double revenue, double part, double probability) implements Serializable {

  /** How far a product line's share in the market may lie from the company's, as a multiple. */
  public static final double LEAST_INTENSITY = 0.3;

  /** The other end. */
  public static final double MOST_INTENSITY = 1.7;

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public ExposureDistribution {
    Require.that(revenue >= 0, "revenue must be from 0: %s", revenue);
    Require.that(part > 0 && part <= 1, "a part must lie in (0, 1]: %s", part);
    Require.that(
        probability >= 0 && probability <= 1, "a probability lies in [0, 1]: %s", probability);
  }

  /** Exposed revenue from three uniform numbers. */
  @FunctionalInterface
  public interface Sampler {

    /**
     * Draws.
     *
     * @param share for the share
     * @param scoped for the intensity of the products in scope
     * @param other for the intensity of the others
     * @return exposed revenue in millions
     */
    double at(double share, double scoped, double other);
  }

  /**
   * Prepares many draws. Where the share is the whole company's and the products in scope are a
   * part of it, their share is s·q divided by the revenue-weighted mean of all q, so that the parts
   * add up to the company.
   *
   * @return the sampler
   */
  public Sampler sampler() {
    DoubleUnaryOperator shares = share.quantiles();
    double exposed = revenue * probability;
    if (part == 1) {
      return (s, scoped, other) -> exposed * shares.applyAsDouble(s);
    }
    return (s, scoped, other) -> {
      double q = intensity(scoped);
      double ratio = q / (part * q + (1 - part) * intensity(other));
      return exposed * Math.min(1, shares.applyAsDouble(s) * ratio);
    };
  }

  private static double intensity(double uniform) {
    return LEAST_INTENSITY + uniform * (MOST_INTENSITY - LEAST_INTENSITY);
  }
}
