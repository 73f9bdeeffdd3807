package io.marketimpact.inference.group;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import java.io.Serializable;

/**
 * The effect on the equal-weight portfolio of a group's firms, with its forecast error (Brown and
 * Warner 1980, 1985).
 *
 * @param caar cumulative average abnormal return
 * @param sigma standard deviation of the portfolio's abnormal return of a day
 * @param varianceFactor C with Var(CAAR) = σ²C
 * @param degreesOfFreedom of σ
 */
public record PortfolioEffect(
    double caar, double sigma, double varianceFactor, int degreesOfFreedom)
    implements Serializable {

  /**
   * The effect for a sample.
   *
   * @param sample the firms
   * @return the effect, or why these firms are no portfolio
   */
  public static Outcome<PortfolioEffect> of(GroupSample sample) {
    if (!sample.sharesDates()) {
      return Outcome.excluded(
          ExclusionReason.DIFFERENT_DATES, "a portfolio needs one date; these firms have several");
    }
    int df = sample.portfolioDegreesOfFreedom();
    if (df < 1) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          "the firms have too few estimation days in common: " + sample.portfolio().size());
    }
    return Outcome.of(
        new PortfolioEffect(
            sample.caar(), PortfolioResiduals.sigma(sample), sample.varianceFactor(), df));
  }

  /**
   * Standard error of the CAAR, forecast error included.
   *
   * @return σ√C
   */
  public double standardError() {
    return sigma * Math.sqrt(varianceFactor);
  }

  /**
   * The CAAR in standard errors.
   *
   * @return CAAR/(σ√C)
   */
  public double t() {
    return caar / standardError();
  }
}
