package io.marketimpact.inference.placebo;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.Controls;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Placebo in time on the gap between the firms' portfolio and a portfolio of untouched shares that
 * matches it line of business by line of business, {@link Controls#matching}: what moved both is
 * taken out, and the gap's own past says what is unusual. The most robust design for one date.
 */
public final class PlaceboGapTest implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("placebo_gap"),
          "Placebo of the gap",
          "p = (1 + #{|S_b| ≥ |S_0|})/(1 + B) over all runs of L estimation days, S of the firms'"
              + " portfolio less that of untouched shares, each line of business with its firms'"
              + " weight",
          "Takes the gap between the firms and the untouched shares as exchangeable over days, had"
              + " nothing happened.",
          "Cohn, Johnson, Liu and Wardlaw 2023; Gelbach, Helland and Klick 2013");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return sample
        .controls()
        .matching(sample.firms())
        .then(
            matched ->
                placebo(sample, matched)
                    .map(
                        placebo ->
                            new Assessment(TestResult.placebo(placebo), trust(matched, placebo))));
  }

  private static Outcome<PlaceboWindows> placebo(
      GroupSample sample, List<Controls.Weighted> matched) {
    double untouched =
        matched.stream()
            .mapToDouble(
                part -> part.weight() * PortfolioResiduals.onResidualScale(part.line().shares()))
            .sum();
    return sample
        .controlsOnSameDates()
        .then(
            controls ->
                sample
                    .portfolio()
                    .gap(PortfolioResiduals.mixed(matched))
                    .placebo(
                        PortfolioResiduals.onResidualScale(sample.firms()) - untouched,
                        sample.length()));
  }

  private static Trust trust(List<Controls.Weighted> matched, PlaceboWindows placebo) {
    return PlaceboTimeTest.unlessTooFew(
        placebo,
        new Trust(
            TrustLevel.HEADLINE,
            String.format(
                Locale.ROOT,
                "compares the firms' gap to %s with the same gap in %d windows in which nothing"
                    + " happened, so that neither a bad day for all nor fat tails count as an"
                    + " effect",
                named(matched),
                placebo.count())));
  }

  private static String named(List<Controls.Weighted> matched) {
    int count = matched.get(0).line().shares().size();
    if (matched.size() == 1) {
      return count == 1 ? "an untouched share" : "the mean of " + count + " untouched shares";
    }
    return matched.stream()
        .map(
            part ->
                String.format(
                    Locale.ROOT,
                    "%.0f %% %s (mean of %d)",
                    100 * part.weight(),
                    part.line().name(),
                    part.line().shares().size()))
        .collect(Collectors.joining(" and ", "untouched shares, ", " as among the firms,"));
  }
}
