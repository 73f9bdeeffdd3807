package io.marketimpact.data.study;

import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of prices that cannot be used in which row of which file they stand. */
final class FoundPlaces {

  private static final Set<QualityRule> LOOKED_UP =
      Set.of(QualityRule.NON_FINITE_PRICE, QualityRule.NON_POSITIVE_PRICE);

  private FoundPlaces() {}

  static List<QualityFinding> in(PriceSource prices, List<QualityFinding> findings) {
    Set<SecurityDay> days =
        findings.stream()
            .map(FoundPlaces::day)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    if (days.isEmpty()) {
      return findings;
    }
    Map<SecurityDay, String> places = prices.places(days);
    return findings.stream()
        .map(
            finding ->
                day(finding)
                    .map(places::get)
                    .map(place -> finding.saying(place + ": " + finding.detail()))
                    .orElse(finding))
        .toList();
  }

  private static Optional<SecurityDay> day(QualityFinding finding) {
    return Optional.of(finding)
        .filter(any -> LOOKED_UP.contains(any.rule()))
        .flatMap(any -> any.day().date())
        .map(day -> new SecurityDay(finding.security(), day));
  }
}
