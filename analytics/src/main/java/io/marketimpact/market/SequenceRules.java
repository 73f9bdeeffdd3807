package io.marketimpact.market;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Findings that only the sequence of a security's days can show. */
final class SequenceRules {

  private SequenceRules() {}

  /** Prices that stand still. */
  static List<QualityFinding> staleRuns(List<PriceBar> bars) {
    List<QualityFinding> findings = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= bars.size(); i++) {
      if (i == bars.size() || bars.get(i).adjustedClose() != bars.get(start).adjustedClose()) {
        if (i - start >= PriceScreen.STALE_SESSIONS) {
          findings.add(
              QualityFinding.on(
                  QualityRule.STALE_RUN,
                  bars.get(start).security(),
                  bars.get(start).date(),
                  FoundValue.of(i - start),
                  "the price stays the same for " + (i - start) + " rows",
                  QualityAction.KEPT));
        }
        start = i;
      }
    }
    return findings;
  }

  /** Sessions without a row. */
  static List<QualityFinding> gaps(List<PriceBar> bars, SessionAxis sessions) {
    List<QualityFinding> findings = new ArrayList<>();
    OptionalInt after = OptionalInt.empty();
    for (int i = 0; i < bars.size(); i++) {
      OptionalInt before = after;
      after = sessions.indexOf(bars.get(i).date());
      if (before.isPresent() && after.isPresent()) {
        int missing = after.getAsInt() - before.getAsInt() - 1;
        if (missing > 0) {
          findings.add(
              QualityFinding.on(
                  QualityRule.MISSING_SESSION,
                  bars.get(i).security(),
                  sessions.date(before.getAsInt() + 1),
                  FoundValue.of(missing),
                  missing + (missing == 1 ? " session has" : " sessions have") + " no price",
                  QualityAction.LEFT_ABSENT));
        }
      }
    }
    return findings;
  }
}
