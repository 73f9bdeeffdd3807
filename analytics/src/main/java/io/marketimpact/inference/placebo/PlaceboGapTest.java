package io.marketimpact.inference.placebo;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import java.util.Locale;

/**
 * Placebo in time on the gap between the firms' portfolio and a portfolio of untouched stocks that
 * matches it line of business by line of business: what moved both is taken out, and the gap's own
 * past says what is unusual.
 */
public final class PlaceboGapTest implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("placebo_gap"),
          "Placebo of the gap",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B) over all runs of L estimation days, S of the firms'"
              + " portfolio less that of untouched stocks, each line of business with its firms'"
              + " weight",
          "Assumes that the gap between the firms and the untouched stocks would be exchangeable"
              + " over days had nothing happened.",
          "Cohn, Johnson, Liu and Wardlaw 2023; Gelbach, Helland and Klick 2013");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return MatchedGap.of(sample)
        .then(
            gap ->
                gap.placebo()
                    .map(
                        placebo ->
                            new Assessment(TestResult.placebo(placebo), trust(gap, placebo))));
  }

  private static Trust trust(MatchedGap gap, PlaceboWindows placebo) {
    return PlaceboTimeTest.unlessTooFew(
        placebo,
        gap.sample().length(),
        new Trust(
            TrustLevel.VALID,
            String.format(
                    Locale.ROOT,
                    "compares the firms' gap to %s with the same gap in %d windows in which nothing"
                        + " happened, so that neither a bad day for all nor fat tails count as an"
                        + " effect; ",
                    gap.named(),
                    placebo.count())
                + Trust.ONE_VOLATILITY));
  }
}
