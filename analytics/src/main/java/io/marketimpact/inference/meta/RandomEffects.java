package io.marketimpact.inference.meta;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Require;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.List;

/**
 * A random-effects meta-analysis: y_i = μ + u_i + e_i, u of variance τ² between events, e of the
 * known variance v_i of each estimate. Each event has the weight w = 1/(v + τ²).
 *
 * <p>The error of μ is that of Hartung and Knapp (2001) and Sidik and Jonkman (2002), which has its
 * size for few events too: SE² = Σw(y - μ)²/((k - 1)Σw), t with k - 1 degrees of freedom. The
 * prediction interval for the effect of the next event is μ ± t·√(τ² + SE²) with the same degrees
 * of freedom (Higgins, Thompson and Spiegelhalter 2009; IntHout, Ioannidis, Rovers and Goeman
 * 2016).
 *
 * @param estimator of τ²
 * @param studies their number k
 * @param tau2 variance of the true effects
 * @param mean μ
 * @param waldError the classic error √(1/Σw)
 * @param standardError that of Hartung and Knapp
 * @param q Cochran's Q of weights 1/v, chi-squared with k - 1 degrees of freedom were τ² zero
 * @param typicalVariance (k - 1)Σw/((Σw)² - Σw²) of weights 1/v (Higgins and Thompson 2002)
 */
public record RandomEffects(
    Heterogeneity estimator,
    int studies,
    double tau2,
    double mean,
    double waldError,
    double standardError,
    double q,
    double typicalVariance)
    implements Serializable {

  private static final double CONFIDENCE = 0.95;

  /** Fewest studies that have a variance between them. */
  public static final int FEWEST = 3;

  /**
   * Pools studies.
   *
   * @param estimator of τ²
   * @param studies at least 3, with independent errors
   * @return the meta-analysis
   * @throws IllegalArgumentException if there are fewer
   */
  public static RandomEffects of(Heterogeneity estimator, List<Study> studies) {
    int k = studies.size();
    Require.that(k >= FEWEST, "a meta-analysis needs at least 3 studies: %s", k);
    double tau2 = estimator.tau2(studies);
    Heterogeneity.Weights weights = new Heterogeneity.Weights(studies, tau2);
    Heterogeneity.Weights fixed = new Heterogeneity.Weights(studies, 0);
    double sum = fixed.sum(1);
    return new RandomEffects(
        estimator,
        k,
        tau2,
        weights.mean(),
        1 / Math.sqrt(weights.sum(1)),
        Math.sqrt(weights.q() / ((k - 1) * weights.sum(1))),
        fixed.q(),
        (k - 1) * sum / (sum * sum - fixed.sum(2)));
  }

  /**
   * Degrees of freedom of μ.
   *
   * @return k - 1
   */
  public int degreesOfFreedom() {
    return studies - 1;
  }

  /**
   * μ in its standard errors.
   *
   * @return t of Hartung and Knapp
   */
  public double t() {
    return mean / standardError;
  }

  /**
   * Whether the mean of all such events is zero.
   *
   * @return two-sided p of t
   */
  public double pValue() {
    return Distributions.studentTwoSided(t(), degreesOfFreedom());
  }

  /**
   * Where the mean of all such events lies.
   *
   * @return 95 % interval of Hartung and Knapp
   */
  public Interval interval() {
    return Distributions.studentInterval(mean, standardError, degreesOfFreedom(), CONFIDENCE);
  }

  /**
   * Where the true effect of the next such event lies; what is measured of it has its own error on
   * top.
   *
   * @return 95 % prediction interval
   */
  public Interval prediction() {
    return Distributions.studentInterval(
        mean, Math.sqrt(tau2 + standardError * standardError), degreesOfFreedom(), CONFIDENCE);
  }

  /**
   * The part of the effects' spread that is not error of measurement.
   *
   * @return I² = τ²/(τ² + typical variance), a fraction
   */
  public double i2() {
    return tau2 / (tau2 + typicalVariance);
  }

  /**
   * Whether the events have one true effect.
   *
   * @return p of Cochran's Q
   */
  public double pHomogeneous() {
    return Distributions.chiSquaredUpperTail(q, degreesOfFreedom());
  }
}
