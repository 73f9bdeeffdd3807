package io.marketimpact.inference.portfolio;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.RandomizationDistribution;

/**
 * The portfolio t against the portfolio t of samples whose days, event window and estimation
 * window, are drawn again from the estimation days in blocks of random length with mean 5 (Politis
 * and Romano 1994). A day keeps all its firms, so that their correlation stays; no normal
 * distribution is needed (Hein and Westfall 2004).
 */
public final class BootstrapDays implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("bootstrap_days"),
          "Block-bootstrap portfolio t",
          "p = (1 + #{|t_b| ≥ |t|})/(1 + B), t_b the portfolio t of days resampled in blocks of"
              + " mean length 5",
          "Assumes that the portfolio's ordinary days, in blocks of about a week, would be"
              + " exchangeable with the event days had nothing happened.",
          "Politis and Romano 1994; Hein and Westfall 2004");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Counting counting() {
    return Counting.ON_REQUEST;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return PortfolioEffect.of(sample)
        .then(
            effect ->
                sample.portfolio().size() < DayDraws.FEWEST_DAYS
                    ? DayDraws.tooFew(sample.portfolio().size())
                    : Outcome.of(result(sample, effect)))
        .map(result -> new Assessment(result, trust()));
  }

  /** Both t on the scale of a sum of L studentized days. */
  private static TestResult result(GroupSample sample, PortfolioEffect effect) {
    RandomizationDistribution rank = new RandomizationDistribution(effect.t());
    DaySums days = DaySums.of(DayDraws.centered(sample.portfolio()));
    int length = sample.length();
    DayDraws.of(sample, METHOD.id(), DayDraws.MOST_DRAWS, days.size())
        .forEach(drawn -> rank.add(days.statistic(drawn, length)));
    return TestResult.ranked(rank, new ReferenceDistribution.Bootstrap(rank.draws()));
  }

  private static Trust trust() {
    return new Trust(
        TrustLevel.VALID,
        "keeps the firms' correlation and fat tails; a rise in variance on that day cannot be"
            + " distinguished from an effect");
  }
}
