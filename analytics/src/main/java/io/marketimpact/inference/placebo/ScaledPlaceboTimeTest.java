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
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import java.util.Locale;

/**
 * The portfolio's window among all windows of its estimation days, each divided by the volatility
 * expected of it the evening before, {@link ScaledPlacebo}: the test that decides, from which a
 * group's interval and detectable effect follow too.
 */
public final class ScaledPlaceboTimeTest implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("placebo_time_scaled"),
          "Placebo in time, by the volatility of the day",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B), S_b = Σ_b u/d_b, S_0 = CAAR/(√(C/L)·d_0), d the"
              + " volatility expected the evening before",
          "Assumes that the portfolio's ordinary days, divided by their expected volatility, would"
              + " be exchangeable with the event days had nothing happened; its p is for one window"
              + " and decides once adjusted for the study's primary windows (p_decision).",
          "Gelbach, Helland and Klick 2013; Bollerslev 1986");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return sample
        .placebo(VolatilityForecast.HEADLINE)
        .map(
            placebo ->
                new Assessment(
                    TestResult.placebo(placebo.windows()),
                    trust(placebo.windows(), sample.length())));
  }

  private static Trust trust(PlaceboWindows placebo, int length) {
    return PlaceboTimeTest.unlessTooFew(
        placebo,
        length,
        new Trust(
            TrustLevel.HEADLINE,
            String.format(
                Locale.ROOT,
                "decides: compares the window with %d windows of the same firms (at least four in"
                    + " five of them) in which nothing happened, each divided by the volatility"
                    + " expected of it the evening before, so that volatile days are compared with"
                    + " volatile ones; this p is for one window, and the p that decides is adjusted"
                    + " for the study's primary windows",
                placebo.count())));
  }
}
