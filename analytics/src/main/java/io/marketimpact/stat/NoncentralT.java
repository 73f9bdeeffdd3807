package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * A t statistic when there is an effect: T = X/S with X normal about δ with variance 1 and S²
 * independent, chi-square over its degrees of freedom. All quantities are integrals over the
 * density of S, f(s) ∝ s^{ν-1}exp(-νs²/2), by composite Gauss-Legendre quadrature: every integrand
 * is positive and smooth, so that nothing cancels.
 */
public final class NoncentralT {

  /** How many standard deviations of S the quadrature reaches; what lies beyond is below 1e-40. */
  private static final double REACH = 14;

  private static final int PANELS = 16;
  private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(20, 0, 1);

  private final double effect;
  private final double degreesOfFreedom;

  /**
   * The distribution.
   *
   * @param effect δ, the true effect in standard errors
   * @param degreesOfFreedom ν of the estimated standard error, positive
   * @throws IllegalArgumentException if the degrees of freedom are not positive
   */
  public NoncentralT(double effect, double degreesOfFreedom) {
    Require.finite(effect, "an effect in standard errors");
    Require.that(degreesOfFreedom > 0, "degrees of freedom must be positive: %s", degreesOfFreedom);
    this.effect = effect;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  /**
   * Upper tail.
   *
   * @param t any number
   * @return P(T &gt; t)
   */
  public double upperTail(double t) {
    return overScale(s -> upper(t * s - effect));
  }

  /**
   * Lower tail.
   *
   * @param t any number
   * @return P(T &lt; t)
   */
  public double lowerTail(double t) {
    return overScale(s -> upper(effect - t * s));
  }

  private double overScale(DoubleUnaryOperator conditional) {
    double spread = REACH / Math.sqrt(2 * degreesOfFreedom);
    double low = Math.max(0, 1 - spread);
    double width = (1 + spread - low) / PANELS;
    double logConstant =
        Math.log(2)
            + degreesOfFreedom / 2 * Math.log(degreesOfFreedom / 2)
            - Gamma.logGamma(degreesOfFreedom / 2);
    double sum = 0;
    for (int panel = 0; panel < PANELS; panel++) {
      double start = low + panel * width;
      sum +=
          width
              * RULE.integrate(
                  u -> {
                    double s = start + u * width;
                    double logDensity =
                        logConstant
                            + (degreesOfFreedom - 1) * Math.log(s)
                            - degreesOfFreedom * s * s / 2;
                    return Math.exp(logDensity) * conditional.applyAsDouble(s);
                  });
    }
    return sum;
  }

  private static double upper(double z) {
    return Erf.erfc(z / Math.sqrt(2)) / 2;
  }
}
