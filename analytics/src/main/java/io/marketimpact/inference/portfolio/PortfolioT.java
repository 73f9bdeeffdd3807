package io.marketimpact.inference.portfolio;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import java.util.Locale;

/**
 * The equal-weight portfolio of the firms as one stock: t = CAAR/(s_p√C) with s_p² = ΣAAR²/(T - k)
 * over the estimation days and T - k degrees of freedom. Contains the firms' correlation whatever
 * it is; exact under normality and equal to the average-effect test of the multivariate regression
 * model (Binder 1985).
 */
public final class PortfolioT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("portfolio_t"),
          "Portfolio t",
          "t = CAAR/(s_p·√C), s_p² = ΣAAR²/(T - k), T - k degrees of freedom",
          "Assumes that the portfolio's abnormal returns are normal, independent over days and no"
              + " more dispersed on the event than before.",
          "Brown and Warner 1985; Binder 1985");

  private static final String LIMIT =
      "; a rise in variance on that day cannot be distinguished from an effect";

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return PortfolioEffect.of(sample)
        .map(effect -> TestResult.student(effect.t(), effect.degreesOfFreedom()))
        .map(result -> new Assessment(result, trust(sample)));
  }

  private static Trust trust(GroupSample sample) {
    return new Trust(TrustLevel.VALID, who(sample) + LIMIT + "; " + Trust.ONE_VOLATILITY);
  }

  private static String who(GroupSample sample) {
    return sample.size() == 1
        ? "treats the one firm as its own portfolio"
        : String.format(
            Locale.ROOT,
            "treats the %d firms of one date as the one observation they are, with their mean"
                + " residual correlation of %.2g inside its standard error",
            sample.size(),
            sample.meanCorrelation());
  }
}
