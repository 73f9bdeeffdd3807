package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.EventTime;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Mean CAR over the deviation of the portfolio's daily abnormal returns in the estimation window, t
 * = CAAR/(s_A√L) with T - 1 degrees of freedom (Brown and Warner 1980, 1985). Contains the firms'
 * correlation; leaves out the forecast error. Firms of different dates are aligned by event.
 */
public final class CrudeDependenceT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("crude_dependence_t"),
          "Crude dependence t",
          "t = CAAR/(s_A·√L), s_A² = Σ(AAR - mean)²/(T - 1), T - 1 degrees of freedom",
          "Assumes that the portfolio's daily returns are independent and equally dispersed, event"
              + " days included, and that the model's parameters are known.",
          "Brown and Warner 1980, 1985");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return result(sample).map(result -> new Assessment(result, trust(sample)));
  }

  private static Outcome<TestResult> result(GroupSample sample) {
    PortfolioResiduals portfolio = EventTime.portfolio(sample);
    int df = portfolio.size() - 1;
    if (df < 1) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          "the firms have too few estimation days in common: " + portfolio.size());
    }
    double deviation = portfolio.sigma(df);
    if (!(deviation > 0)) {
      return Outcome.excluded(
          ExclusionReason.UNDEFINED_STATISTIC,
          "the portfolio does not vary in the estimation window");
    }
    double t = sample.caar() / (deviation * Math.sqrt(sample.length()));
    return Outcome.of(TestResult.student(t, df));
  }

  private static Trust trust(GroupSample sample) {
    return new Trust(
        TrustLevel.VALID,
        "accounts for the firms' correlation; leaves out the small forecast error of the model's"
            + " parameters, and a rise in variance on that day cannot be distinguished from an"
            + " effect"
            + EventTime.caution(sample));
  }
}
