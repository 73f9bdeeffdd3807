package io.marketimpact.stat;

import io.marketimpact.base.Require;
import org.apache.commons.math3.special.Gamma;

/** The gamma function's logarithm and its derivative. */
public final class GammaFunctions {

  private GammaFunctions() {}

  /**
   * The logarithm of the gamma function.
   *
   * @param x positive
   * @return ln Γ(x)
   */
  public static double logGamma(double x) {
    Require.that(x > 0, "ln Γ needs a positive argument: %s", x);
    return Gamma.logGamma(x);
  }

  /**
   * The derivative of ln Γ.
   *
   * @param x positive
   * @return ψ(x)
   */
  public static double digamma(double x) {
    Require.that(x > 0, "ψ needs a positive argument: %s", x);
    return Gamma.digamma(x);
  }
}
