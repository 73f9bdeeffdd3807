package io.marketimpact.intraday;

import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Venues;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A share and its benchmark on fifteen sessions of six bars of 65 minutes; the thirteenth, 22
 * January 2026, is under study.
 */
final class FifteenDays {

  static final GoldenTable GOLDEN = GoldenTable.read(FifteenDays.class, "fifteen_days.txt");

  static final TradingCalendar NEW_YORK = Venues.newYork().calendar();
  static final SecurityId SHARE = new SecurityId("AVGO");
  static final SecurityId BENCHMARK = new SecurityId("SPY");
  static final int BARS = 6;
  static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  static final LocalDate DAY = LocalDate.parse("2026-01-22");
  static final Instant OPEN = Instant.parse("2026-01-22T14:30:00Z");
  static final Duration BAR = Duration.ofMinutes(65);
  static final BarGrid GRID = new BarGrid(BAR);

  static final IntradaySettings SETTINGS =
      new IntradaySettings(
          GRID,
          Duration.ZERO,
          BAR.multipliedBy(2),
          List.of(BAR, BAR.multipliedBy(3)),
          new TreeMap<>(),
          10,
          20,
          0.5);

  private FifteenDays() {}

  /** The bars of the share and of the benchmark. */
  static List<List<IntradayBar>> bars() {
    Noise noise = new Noise(20260122);
    List<IntradayBar> share = new ArrayList<>();
    List<IntradayBar> benchmark = new ArrayList<>();
    double ours = 50;
    double theirs = 100;
    for (Session session : sessions()) {
      double gap = 0.004 * noise.next();
      double own = 0.006 * noise.next();
      theirs *= 1 + gap;
      ours *= 1 + (1.5 * gap + own);
      for (int k = 0; k < BARS; k++) {
        double market = 0.003 * noise.next();
        double alone = 0.005 * noise.next();
        double theirNext = theirs * (1 + market);
        double ourNext = ours * (1 + (1.2 * market + alone));
        Instant start = session.open().plus(BAR.multipliedBy(k));
        benchmark.add(bar(BENCHMARK, start, theirs, theirNext));
        share.add(bar(SHARE, start, ours, ourNext));
        theirs = theirNext;
        ours = ourNext;
      }
    }
    return List.of(share, benchmark);
  }

  static List<Session> sessions() {
    return NEW_YORK.sessions().stream()
        .filter(session -> !session.date().isBefore(FIRST))
        .limit(15)
        .toList();
  }

  static IntradayBar bar(SecurityId security, Instant start, double open, double close) {
    return new IntradayBar(
        security, start, open, Math.max(open, close) * 1.001, Math.min(open, close) * 0.999, close);
  }

  static SessionBars share(Predicate<IntradayBar> kept) {
    return SessionBars.of(SHARE, bars().get(0).stream().filter(kept).toList(), NEW_YORK, GRID);
  }

  static SessionBars benchmark(Predicate<IntradayBar> kept) {
    return SessionBars.of(BENCHMARK, bars().get(1).stream().filter(kept).toList(), NEW_YORK, GRID);
  }

  static IntradayStudy study(PublicationTime time, IntradaySettings settings) {
    return IntradayStudy.of(
        share(bar -> true),
        benchmark(bar -> true),
        NEW_YORK,
        List.of(new NewsMark("W1", time)),
        settings);
  }

  static SessionReaction reaction(IntradayStudy study) {
    return study.reactions().get(0).reaction().result().orElseThrow();
  }

  static PublicationTime at(String instant) {
    return new PublicationTime.At(Instant.parse(instant));
  }
}
