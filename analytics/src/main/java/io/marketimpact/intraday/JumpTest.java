package io.marketimpact.intraday;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Looks for jumps in one session of one security. */
final class JumpTest {

  /** With fewer than this share of its pairs a local volatility is none. */
  private static final double FEWEST_PAIRS = 0.5;

  private final SessionBars bars;
  private final Periodicity periodicity;
  private final IntradaySettings settings;

  JumpTest(SessionBars bars, Periodicity periodicity, IntradaySettings settings) {
    this.bars = bars;
    this.periodicity = periodicity;
    this.settings = settings;
  }

  Outcome<JumpScan> scan(int session) {
    List<OptionalDouble> values = new ArrayList<>();
    for (int before = 0; before <= session; before++) {
      for (int k = 0; k < bars.intervals(before); k++) {
        values.add(scaled(before, k));
      }
    }
    int first = values.size() - bars.intervals(session);
    int reach = settings.jumpWindow() - 1;
    if (first < reach) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          first + " of " + reach + " bars before the session for its local volatility");
    }
    List<PriceJump> statistics = new ArrayList<>();
    for (int position = first; position < values.size(); position++) {
      OptionalDouble volatility = localVolatility(values, position);
      if (values.get(position).isPresent() && volatility.isPresent()) {
        statistics.add(
            jump(
                session,
                position - first,
                values.get(position).getAsDouble() / volatility.getAsDouble()));
      }
    }
    return statistics.size() < 3
        ? Outcome.excluded(
            ExclusionReason.UNDEFINED_STATISTIC,
            statistics.size() + " of at least 3 bars have a return and a local volatility")
        : Outcome.of(scan(statistics));
  }

  private JumpScan scan(List<PriceJump> statistics) {
    double threshold = new JumpDistribution(statistics.size()).threshold(settings.jumpLevel());
    return new JumpScan(
        statistics.size(),
        threshold,
        periodicity.days(),
        periodicity.pooled(),
        statistics.stream()
            .max(Comparator.comparingDouble(jump -> Math.abs(jump.statistic())))
            .orElseThrow(),
        statistics.stream().filter(jump -> Math.abs(jump.statistic()) > threshold).toList());
  }

  private OptionalDouble scaled(int session, int k) {
    OptionalDouble value = bars.logReturn(session, new ClockWindow(k, k + 1));
    return value.isPresent() && k < periodicity.factors().size()
        ? OptionalDouble.of(value.getAsDouble() / periodicity.factors().get(k))
        : OptionalDouble.empty();
  }

  private OptionalDouble localVolatility(List<OptionalDouble> values, int position) {
    int pairs = settings.jumpWindow() - 2;
    double sum = 0;
    int present = 0;
    for (int j = position - pairs; j < position; j++) {
      if (values.get(j).isPresent() && values.get(j - 1).isPresent()) {
        sum += Math.abs(values.get(j).getAsDouble() * values.get(j - 1).getAsDouble());
        present++;
      }
    }
    return present < FEWEST_PAIRS * pairs || sum == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(sum / present));
  }

  private PriceJump jump(int session, int k, double statistic) {
    return new PriceJump(
        bars.grid().instant(bars.session(session), k),
        bars.grid().instant(bars.session(session), k + 1),
        bars.logReturn(session, new ClockWindow(k, k + 1)).orElseThrow(),
        statistic);
  }
}
