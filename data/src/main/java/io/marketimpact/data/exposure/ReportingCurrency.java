package io.marketimpact.data.exposure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which of several currencies is the report's own. A translation for the reader's convenience is
 * given for the latest year only, and into US dollars (Regulation S-X, Rule 3-20).
 *
 * @param <Y> what names a year
 */
final class ReportingCurrency<Y> {

  private static final String OF_THE_READER = "USD";

  private final Map<String, Set<Y>> years = new TreeMap<>();

  void add(String currency, Y year) {
    years.computeIfAbsent(currency, unused -> new HashSet<>()).add(year);
  }

  /** The currency of most years, at a tie not the reader's; empty where there is none. */
  String chosen() {
    return years.entrySet().stream()
        .max(
            Comparator.comparing((Map.Entry<String, Set<Y>> entry) -> entry.getValue().size())
                .thenComparing(entry -> !entry.getKey().equals(OF_THE_READER))
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
