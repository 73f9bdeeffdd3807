package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.EventTime;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Mean CAR over the deviation of the portfolio's daily abnormal returns in the estimation window, t
 * = CAAR/(s_A√L) with T - 1 degrees of freedom (Brown and Warner 1980, 1985). Contains the firms'
 * correlation; leaves out the forecast error. Firms of different dates are aligned by event.
 */
public final class CrudeDependenceT implements TestStatistic {

  @Override
  public String id() {
    return "crude_dependence_t";
  }

  @Override
  public String name() {
    return "Crude dependence t";
  }

  @Override
  public String citation() {
    return "Brown and Warner 1980, 1985";
  }

  @Override
  public String formula() {
    return "t = CAAR/(s_A·√L), s_A² = Σ(AAR - mean)²/(T - 1), T - 1 degrees of " + "freedom";
  }

  @Override
  public String assumption() {
    return "Takes the portfolio's daily returns as independent and equally "
        + "dispersed, event days included, and the model's parameters as known.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
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

  @Override
  public Trust trust(GroupSample sample) {
    return new Trust(
        TrustLevel.VALID,
        "contains the firms' correlation; leaves out the small forecast error of the model's"
            + " parameters, and a rise in variance on that day cannot be told from an effect"
            + EventTime.caution(sample));
  }
}
