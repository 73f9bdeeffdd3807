package io.marketimpact.reports.figures;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.reports.block.Block.Figure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A made-up day of a share. */
final class Days {

  static final Instant OPEN = Instant.parse("2026-01-14T14:30:00Z");
  private static final Instant NOON = Instant.parse("2026-01-14T17:00:00Z");
  private static final Instant CLOSE = Instant.parse("2026-01-14T21:00:00Z");

  private Days() {}

  static IntradayFigure.Day day(List<NewsMark> marks) {
    return new IntradayFigure.Day(
        "intraday",
        "F1",
        LocalDate.parse("2026-01-14"),
        IntStream.rangeClosed(0, 78)
            .mapToObj(
                bar ->
                    new IntradayPoint(
                        OPEN.plusSeconds(300L * bar),
                        -0.0008 * bar,
                        -0.0001 * bar,
                        -0.0007 * bar,
                        0.001 + 0.0001 * bar))
            .toList(),
        List.of(
            new IntradayLine(
                "SPY",
                List.of(
                    new IntradayLine.Point(OPEN, 0.001), new IntradayLine.Point(CLOSE, -0.0078)))),
        marks,
        ZoneId.of("America/New_York"));
  }

  static List<NewsMark> marks() {
    return List.of(
        new NewsMark("W1", new PublicationTime.NoLaterThan(OPEN.minusSeconds(7200))),
        new NewsMark("W2", new PublicationTime.Between(NOON, NOON.plusSeconds(9000))),
        new NewsMark("W3", new PublicationTime.Between(NOON, CLOSE.plusSeconds(9000))),
        new NewsMark("W4", new PublicationTime.At(NOON)),
        new NewsMark("W5", new PublicationTime.NoLaterThan(NOON)),
        new NewsMark("W6", new PublicationTime.At(CLOSE.plusSeconds(60))));
  }

  /** Stocks of one path. */
  static Figure of(String... names) {
    IntradayFigure.Day day = day(List.of());
    return DayFigure.of(
        new DayFigure.Day(
            "day",
            "title",
            Stream.of(names)
                .map(name -> IntradayBeside.line(name, day.path(), IntradayPoint::firm))
                .toList(),
            day.beside(),
            List.of(),
            OPEN,
            CLOSE,
            day.zone()));
  }

  static Figure together(List<NewsMark> marks) {
    IntradayFigure.Day day = day(marks);
    IntradayLine line = IntradayBeside.line("F1", day.path(), IntradayPoint::firm);
    return DayFigure.of(
        new DayFigure.Day(
            "day",
            DayOfNews.title("F1", line),
            List.of(line),
            day.beside(),
            marks,
            OPEN,
            CLOSE,
            day.zone()));
  }

  static Figure intraday() {
    return IntradayFigure.of(day(marks()));
  }
}
