package io.marketimpact.inference.power;

import io.marketimpact.base.Require;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;

/**
 * Two one-sided tests of whether an effect is smaller than a margin that would matter (Schuirmann
 * 1987): "no material effect" is concluded where both |effect| ≥ Δ sides are rejected, which is
 * where the 1 - 2α interval lies inside (-Δ, Δ).
 *
 * @param margin Δ, the smallest effect that would matter
 * @param pValue the larger of the two one-sided p-values
 * @param equivalent whether the effect is smaller than the margin at the level
 * @param smallestMargin the margin above which equivalence would be concluded, |effect| +
 *     t_{1-α,df}·se
 */
public record Equivalence(double margin, double pValue, boolean equivalent, double smallestMargin)
    implements Serializable {

  /**
   * Tests an estimate.
   *
   * @param estimate the effect
   * @param standardError its standard error, positive
   * @param degreesOfFreedom of that standard error
   * @param margin Δ, positive
   * @param level one-sided level α of each of the two tests
   * @return the test
   * @throws IllegalArgumentException if the margin or the standard error is not positive
   */
  public static Equivalence of(
      double estimate, double standardError, double degreesOfFreedom, double margin, double level) {
    Require.that(margin > 0, "an equivalence margin must be positive: %s", margin);
    Require.that(standardError > 0, "a standard error must be positive: %s", standardError);
    double distance = (margin - Math.abs(estimate)) / standardError;
    double p = Distributions.studentUpperTail(distance, degreesOfFreedom);
    double reach = Distributions.studentQuantile(1 - level, degreesOfFreedom) * standardError;
    return new Equivalence(margin, p, p < level, Math.abs(estimate) + reach);
  }

  /**
   * Tests a firm's CAR.
   *
   * @param firm the firm's evidence
   * @param margin Δ as a fraction
   * @param level one-sided level α of each of the two tests
   * @return the test
   */
  public static Equivalence of(FirmEvidence firm, double margin, double level) {
    return of(firm.car(), firm.standardError(), firm.degreesOfFreedom(), margin, level);
  }

  /**
   * Tests a portfolio's CAAR.
   *
   * @param effect the effect on the portfolio
   * @param margin Δ as a fraction
   * @param level one-sided level α of each of the two tests
   * @return the test
   */
  public static Equivalence of(PortfolioEffect effect, double margin, double level) {
    return of(effect.caar(), effect.standardError(), effect.degreesOfFreedom(), margin, level);
  }
}
