package io.marketimpact.inference.placebo;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import java.util.Locale;

/**
 * Placebo in time on the gap between the firms' portfolio and the equal-weight portfolio of
 * untouched shares: what moved both is taken out, and the gap's own past says what is unusual. The
 * most robust design for one date.
 */
public final class PlaceboGapTest implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("placebo_gap"),
          "Placebo of the gap",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B) over all runs of L estimation days, S of the firms'"
              + " portfolio less the untouched shares' portfolio",
          "Takes the gap between the firms and the untouched shares as exchangeable over days, had"
              + " nothing happened.",
          "Cohn, Johnson, Liu and Wardlaw 2023; Gelbach, Helland and Klick 2013");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return placebo(sample)
        .map(placebo -> new Assessment(TestResult.placebo(placebo), trust(sample, placebo)));
  }

  private static Outcome<PlaceboWindows> placebo(GroupSample sample) {
    if (sample.controls().isEmpty()) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_CONTROLS, "needs at least 1 untouched share: 0");
    }
    return sample
        .controlsOnSameDates()
        .then(
            controls ->
                sample
                    .portfolio()
                    .gap(PortfolioResiduals.of(controls))
                    .placebo(
                        PortfolioResiduals.onResidualScale(sample.firms())
                            - PortfolioResiduals.onResidualScale(controls),
                        sample.length()));
  }

  private static Trust trust(GroupSample sample, PlaceboWindows placebo) {
    return PlaceboTimeTest.unlessTooFew(
        placebo,
        new Trust(
            TrustLevel.HEADLINE,
            String.format(
                Locale.ROOT,
                "compares the firms' gap to %s with the same gap in %d windows in which nothing"
                    + " happened, so that neither a bad day for all nor fat tails count as an"
                    + " effect",
                sample.controls().size() == 1
                    ? "an untouched share"
                    : "the mean of " + sample.controls().size() + " untouched shares",
                placebo.count())));
  }
}
