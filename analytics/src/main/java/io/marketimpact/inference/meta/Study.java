package io.marketimpact.inference.meta;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * An estimate with its error, as a meta-analysis takes it.
 *
 * @param effect y
 * @param standardError √v of its sampling error
 */
public record Study(double effect, double standardError) implements Serializable {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the effect is not finite or its error not positive
   */
  public Study {
    Require.finite(effect, "an effect");
    Require.that(
        standardError > 0 && Double.isFinite(standardError),
        "a standard error must be positive: %s",
        standardError);
  }

  /**
   * The variance of the sampling error.
   *
   * @return v
   */
  double variance() {
    return standardError * standardError;
  }
}
