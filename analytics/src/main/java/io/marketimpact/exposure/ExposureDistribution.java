package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/**
 * What is assumed of a company's exposed revenue. There is one only where the share is that of the
 * products in scope: a company-wide share says nothing of a product line.
 *
 * @param share the market's share of the revenue
 * @param revenue in millions, of the products in scope world-wide
 * @param probability that the products are in scope
 */
public record ExposureDistribution(ShareDistribution share, double revenue, double probability)
    implements Serializable {

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public ExposureDistribution {
    Require.that(revenue >= 0, "revenue must be from 0: %s", revenue);
    Require.that(
        probability >= 0 && probability <= 1, "a probability lies in [0, 1]: %s", probability);
  }

  /**
   * Exposed revenue, prepared for many draws.
   *
   * @return from a probability in (0, 1) to millions
   */
  public DoubleUnaryOperator quantiles() {
    DoubleUnaryOperator shares = share.quantiles();
    double exposed = revenue * probability;
    return p -> exposed * shares.applyAsDouble(p);
  }

  /**
   * Exposed revenue in short.
   *
   * @return in millions
   */
  public ExposureSummary summary() {
    return share.summary().times(revenue * probability);
  }

  /**
   * The same revenue under another assumption.
   *
   * @param other of the share
   * @return the other distribution
   */
  public ExposureDistribution with(ShareDistribution other) {
    return new ExposureDistribution(other, revenue, probability);
  }
}
