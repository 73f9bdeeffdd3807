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
import io.marketimpact.inference.volatility.VolatilityForecast;
import java.util.Locale;

/** The placebo of the gap, each window divided by the volatility expected of it. */
public final class ScaledPlaceboGapTest implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("placebo_gap_scaled"),
          "Placebo of the gap, by the volatility of the day",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B), S of the gap of placebo_gap, each window over the"
              + " volatility expected of it the evening before",
          "Assumes that the gap, divided by its expected volatility, would be exchangeable over"
              + " days had nothing happened.",
          "Cohn, Johnson, Liu and Wardlaw 2023; Bollerslev 1986");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return MatchedGap.of(sample)
        .then(
            gap ->
                gap.placebo(VolatilityForecast.HEADLINE)
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
                    + " happened, each divided by the volatility expected of it the evening before",
                gap.named(),
                placebo.count())));
  }
}
