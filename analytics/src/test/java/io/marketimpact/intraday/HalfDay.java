package io.marketimpact.intraday;

import io.marketimpact.calendar.Session;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Noise;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Eleven whole sessions and a half day, 27 November 2026, before news on 9 December. */
final class HalfDay {

  static final LocalDate DAY = LocalDate.parse("2026-11-27");
  private static final LocalDate FIRST = LocalDate.parse("2026-11-20");
  private static final LocalDate LAST = LocalDate.parse("2026-12-09");

  private HalfDay() {}

  static List<IntradayBar> bars(SecurityId security, long seed) {
    Noise noise = new Noise(seed);
    List<IntradayBar> bars = new ArrayList<>();
    double price = 100;
    for (Session session : FifteenDays.NEW_YORK.sessions()) {
      if (!session.date().isBefore(FIRST) && !session.date().isAfter(LAST)) {
        for (int k = 0; k < FifteenDays.GRID.bars(session); k++) {
          double next = price * (1 + 0.004 * noise.next());
          bars.add(
              FifteenDays.bar(security, FifteenDays.GRID.instant(session, k), price * 1.001, next));
          price = next;
        }
      }
    }
    return bars;
  }

  static IntradayStudy study(List<IntradayBar> share, List<IntradayBar> benchmark) {
    return IntradayStudy.of(
        SessionBars.of(FifteenDays.SHARE, share, FifteenDays.NEW_YORK, FifteenDays.GRID),
        SessionBars.of(FifteenDays.BENCHMARK, benchmark, FifteenDays.NEW_YORK, FifteenDays.GRID),
        FifteenDays.NEW_YORK,
        List.of(new NewsMark("W1", new PublicationTime.At(Instant.parse("2026-12-09T12:00:00Z")))),
        FifteenDays.SETTINGS);
  }
}
