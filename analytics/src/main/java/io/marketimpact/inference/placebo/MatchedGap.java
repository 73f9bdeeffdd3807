package io.marketimpact.inference.placebo;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.Controls;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The firms' portfolio less one of untouched stocks that matches it line by line of business. */
record MatchedGap(GroupSample sample, List<Controls.Weighted> matched) {

  /** The gap, or why firms and untouched stocks cannot be compared. */
  static Outcome<MatchedGap> of(GroupSample sample) {
    return sample
        .controls()
        .matching(sample.firms())
        .then(
            matched ->
                sample.controlsOnSameDates().map(controls -> new MatchedGap(sample, matched)));
  }

  /** The gap's window among the windows of its estimation days. */
  Outcome<PlaceboWindows> placebo() {
    return portfolio().placebo(observed(), sample.length());
  }

  /** The same, each window divided by the volatility expected of the gap the evening before. */
  Outcome<PlaceboWindows> placebo(VolatilityForecast forecast) {
    return ScaledPlacebo.of(
            observed(), sample.length(), portfolio().before(recent()), sample.length(), forecast)
        .map(ScaledPlacebo::windows);
  }

  private double observed() {
    return PortfolioResiduals.onResidualScale(sample.firms())
        - matched.stream()
            .mapToDouble(
                part -> part.weight() * PortfolioResiduals.onResidualScale(part.line().shares()))
            .sum();
  }

  private PortfolioResiduals portfolio() {
    return sample.portfolio().gap(PortfolioResiduals.mixed(matched));
  }

  /** Of the days between estimation and event that all parts of the gap have. */
  private SortedMap<Integer, Double> recent() {
    SortedMap<Integer, Double> gap = new TreeMap<>(PortfolioResiduals.recent(sample.firms()));
    for (Controls.Weighted part : matched) {
      SortedMap<Integer, Double> untouched = PortfolioResiduals.recent(part.line().shares());
      gap.keySet().retainAll(untouched.keySet());
      gap.replaceAll((day, value) -> value - part.weight() * untouched.get(day));
    }
    return gap;
  }

  /** What the firms are compared with. */
  String named() {
    int count = matched.get(0).line().shares().size();
    if (matched.size() == 1) {
      return count == 1 ? "an untouched stock" : "the mean of " + count + " untouched stocks";
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
        .collect(Collectors.joining(" and ", "untouched stocks, ", " as among the firms,"));
  }
}
