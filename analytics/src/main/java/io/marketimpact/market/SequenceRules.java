package io.marketimpact.market;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Findings that only the sequence of a security's days can show. */
final class SequenceRules {

  /** Ratios in which shares are commonly split or consolidated. */
  private static final double[] SPLIT_FACTORS = {
    1.5, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 20, 25, 30, 40, 50, 100
  };

  private static final double SPLIT_TOLERANCE = 0.03;

  private SequenceRules() {}

  static List<QualityFinding> findings(List<PriceBar> usable, SessionAxis sessions) {
    List<QualityFinding> findings = new ArrayList<>();
    jumps(usable, findings);
    staleRuns(usable, findings);
    gaps(usable, sessions, findings);
    return findings;
  }

  private static void jumps(List<PriceBar> bars, List<QualityFinding> findings) {
    for (int i = 1; i < bars.size(); i++) {
      PriceBar bar = bars.get(i);
      double factor = bar.adjustedClose() / bars.get(i - 1).adjustedClose();
      if (isSplitLike(factor)) {
        findings.add(
            QualityFinding.on(
                QualityRule.SPLIT_LIKE_JUMP,
                bar.security(),
                bar.date(),
                FoundValue.of(sixDigits(factor)),
                jumpDetail(bars.get(i - 1), bar, factor),
                QualityAction.KEPT));
      }
    }
  }

  private static double sixDigits(double value) {
    return new BigDecimal(value).round(new MathContext(6)).doubleValue();
  }

  private static String jumpDetail(PriceBar before, PriceBar after, double factor) {
    OptionalDouble traded = tradedFactor(before, after);
    if (traded.isEmpty()) {
      return "the adjusted close changes by a factor like that of a split";
    }
    return Math.abs(traded.getAsDouble() / factor - 1) < SPLIT_TOLERANCE
        ? "adjusted and traded close change alike: a split was not adjusted, or it is a real move"
        : "the adjusted close jumps and the traded close does not: the adjustment looks wrong";
  }

  private static OptionalDouble tradedFactor(PriceBar before, PriceBar after) {
    if (before.close().isEmpty() || after.close().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(after.close().getAsDouble() / before.close().getAsDouble());
  }

  private static boolean isSplitLike(double factor) {
    double larger = Math.max(factor, 1 / factor);
    for (double split : SPLIT_FACTORS) {
      if (Math.abs(larger / split - 1) < SPLIT_TOLERANCE) {
        return true;
      }
    }
    return false;
  }

  private static void staleRuns(List<PriceBar> bars, List<QualityFinding> findings) {
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
  }

  private static void gaps(
      List<PriceBar> bars, SessionAxis sessions, List<QualityFinding> findings) {
    for (int i = 1; i < bars.size(); i++) {
      var before = sessions.indexOf(bars.get(i - 1).date());
      var after = sessions.indexOf(bars.get(i).date());
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
  }
}
