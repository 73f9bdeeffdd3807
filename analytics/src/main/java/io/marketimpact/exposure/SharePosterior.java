package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.TabulatedQuantile;
import java.io.Serializable;
import java.util.function.DoubleUnaryOperator;

/**
 * What is believed of a share of revenue inside its bounds: Beta(κm, κ(1 - m)) truncated to [low,
 * customary] with the weight of the custom, and to [low, high] with the rest.
 *
 * @param bounds the identified set
 * @param centre m, the weighted split before truncation
 * @param concentration κ
 */
public record SharePosterior(ShareBounds bounds, double centre, double concentration)
    implements Serializable {

  /**
   * A centre this close to 0 or 1 stands for 0 or 1, where the beta distribution has no density.
   */
  private static final double EDGE = 1e-6;

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if the centre is outside [0, 1] or κ is not positive
   */
  public SharePosterior {
    Require.that(centre >= 0 && centre <= 1, "a centre must lie in [0, 1]: %s", centre);
    Require.that(concentration > 0, "a concentration must be positive: %s", concentration);
  }

  /**
   * The quantile function, prepared for many draws.
   *
   * @return from a probability in (0, 1) to a share inside the bounds
   */
  public DoubleUnaryOperator quantiles() {
    if (bounds.isPoint()) {
      return unused -> bounds.low();
    }
    double mean = Math.min(Math.max(centre, EDGE), 1 - EDGE);
    double alpha = concentration * mean;
    double beta = concentration * (1 - mean);
    double low = bounds.low();
    double high = bounds.high();
    double customary = bounds.customary();
    double innerMass = mass(alpha, beta, low, customary);
    double outerMass = mass(alpha, beta, customary, high);
    if (!(outerMass > 0)) {
      return truncated(alpha, beta, low, customary == low ? high : customary);
    }
    DoubleUnaryOperator outer = truncated(alpha, beta, customary, high);
    if (customary == low) {
      return outer;
    }
    DoubleUnaryOperator inner = truncated(alpha, beta, low, customary);
    double weight = ShareBounds.CUSTOM_WEIGHT;
    double inside = weight + (1 - weight) * innerMass / (innerMass + outerMass);
    return p ->
        p < inside
            ? inner.applyAsDouble(p / inside)
            : outer.applyAsDouble((p - inside) / (1 - inside));
  }

  /**
   * Where the distribution has no probability a double could hold, all of it is at the nearer end.
   */
  private static DoubleUnaryOperator truncated(double alpha, double beta, double low, double high) {
    if (mass(alpha, beta, low, high) > 0) {
      return TabulatedQuantile.beta(alpha, beta, low, high)::at;
    }
    double end = alpha / (alpha + beta) < low ? low : high;
    return unused -> end;
  }

  private static double mass(double alpha, double beta, double low, double high) {
    return TabulatedQuantile.betaCumulative(alpha, beta, high)
        - TabulatedQuantile.betaCumulative(alpha, beta, low);
  }
}
