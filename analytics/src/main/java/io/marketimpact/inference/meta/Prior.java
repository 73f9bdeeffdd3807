package io.marketimpact.inference.meta;

import io.marketimpact.base.Require;
import io.marketimpact.stat.Distributions;
import java.util.List;

/**
 * What a family says of a share of the next event before its price is seen: the effect is normal
 * about the events' mean, with the variance of the shares' true effects and that of the mean.
 *
 * @param mean μ of the events
 * @param variance τ² of the shares plus SE² of μ
 * @param degreesOfFreedom of μ
 */
public record Prior(double mean, double variance, int degreesOfFreedom) {

  /**
   * Checks the variance.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Prior {
    Require.that(variance >= 0, "a variance must not be negative: %s", variance);
  }

  /**
   * The prior that a family gives.
   *
   * @param events the meta-analysis of events, whose mean knows that a date is one draw
   * @param shares effects of all their shares
   * @return N(μ, τ² + SE²), τ² by restricted maximum likelihood over the shares
   */
  public static Prior of(RandomEffects events, List<Study> shares) {
    double error = events.standardError();
    return new Prior(
        events.mean(),
        RandomEffects.of(Heterogeneity.REML, shares).tau2() + error * error,
        events.degreesOfFreedom());
  }

  /**
   * A measured effect drawn toward the prior's mean, the more the less it was measured well (Efron
   * and Morris 1975): weight B = prior variance/(prior variance + v), mean μ + B(y - μ), variance
   * B·v.
   *
   * @param measured the effect with its error
   * @return mean and standard deviation of the posterior
   */
  public Study posterior(Study measured) {
    double weight = variance / (variance + measured.variance());
    Require.that(weight > 0, "a prior without variance leaves nothing to learn: %s", variance);
    return new Study(
        mean + weight * (measured.effect() - mean), Math.sqrt(weight) * measured.standardError());
  }

  /**
   * How unusual a measured effect would be as one more of the family.
   *
   * @param measured the effect with its error
   * @return two-sided p of t = (y - μ)/√(prior variance + v)
   */
  public double pOf(Study measured) {
    return Distributions.studentTwoSided(
        (measured.effect() - mean) / Math.sqrt(variance + measured.variance()), degreesOfFreedom);
  }
}
