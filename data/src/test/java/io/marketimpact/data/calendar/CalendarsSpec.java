package io.marketimpact.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.csv.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars against the days on which prices were seen, and against announced hours. */
class CalendarsSpec {

  private static final Path OBSERVED =
      Path.of("src/test/resources/io/marketimpact/data/calendar/sessions_observed.csv");

  static Stream<Exchange> exchanges() {
    return Calendars.exchanges().stream();
  }

  @ParameterizedTest
  @CsvSource({
    "XNYS, XNYS, 1993-01-29, 2026-08-03, 8434",
    "XNYS, XNAS, 1993-01-29, 2026-08-03, 8434",
    "XSHG, XSHG, 2020-07-22, 2026-06-29, 1438",
    "XSHG, XSHE, 2020-07-22, 2026-06-29, 1438",
    "XPAR, XPAR, 2024-12-30, 2026-03-03, 300",
  })
  void sessionsAreTheDaysWithPricesInBothDirections(
      String seenOn, String exchange, LocalDate first, LocalDate last, int sessions)
      throws IOException {
    NavigableSet<LocalDate> seen = observed(seenOn);
    seen.removeIf(day -> day.isBefore(first));
    assertThat(seen.first()).isEqualTo(first);
    assertThat(seen.last()).isEqualTo(last);
    List<LocalDate> computed =
        calendar(exchange).sessions().stream()
            .map(Session::date)
            .filter(day -> !day.isBefore(first) && !day.isAfter(last))
            .toList();
    assertThat(computed).containsExactlyElementsOf(seen);
    assertThat(computed).hasSize(sessions);
  }

  @ParameterizedTest
  @CsvSource({"HO.PA, XPAR", "601360.SS, XSHG", "600718.SS, XSHG", "002439.SZ, XSHE"})
  void bundledPricesFallOnSessions(String symbol, String exchange) {
    var history = Bundled.history(Bundled.OTHER_PRICES, symbol);
    TradingCalendar calendar = calendar(exchange);
    for (int i = 0; i < history.size(); i++) {
      assertThat(calendar.on(history.date(i))).as("%s", history.date(i)).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "XNYS, 2001-09-11", "XNYS, 2001-09-14", "XNYS, 2004-06-11", "XNYS, 2007-01-02",
    "XNYS, 2012-10-29", "XNYS, 2012-10-30", "XNYS, 2018-12-05", "XNYS, 2025-01-09",
    "XNAS, 2026-01-19", "XNAS, 2026-07-03", "XPAR, 2026-04-03", "XPAR, 2026-04-06",
    "XPAR, 2026-05-01", "XSHG, 2026-02-17", "XHKG, 2026-02-17", "XTAE, 2026-04-22",
    "XETR, 2026-12-24", "XETR, 2025-12-31", "XLON, 2022-09-19", "XLON, 2020-05-08",
    "XTKS, 2020-10-01", "XTKS, 2026-12-31", "XKRX, 2026-12-31", "XTAI, 2024-10-03",
    "XTSE, 2026-07-01", "XNSE, 2026-01-26", "XASX, 2022-09-22", "XSWX, 2026-08-01",
    "XETR, 2024-05-01", "XLON, 2022-06-02", "XLON, 2022-06-03", "XLON, 2023-05-08",
    "XTKS, 2019-04-30", "XTKS, 2019-05-02", "XTKS, 2021-07-22", "XTKS, 2021-07-23",
    "XKRX, 2017-05-09", "XKRX, 2020-08-17", "XKRX, 2022-03-09", "XKRX, 2024-10-01",
    "XKRX, 2025-01-27", "XKRX, 2025-06-03", "XTAI, 2024-07-24", "XTAI, 2024-07-25",
    "XTAI, 2024-10-02", "XTAI, 2024-10-31", "XTAI, 2025-12-25", "XTSE, 2025-12-26",
    "XNSE, 2024-01-22", "XNSE, 2024-05-20", "XNSE, 2024-11-20", "XASX, 2025-01-27",
    "XSWX, 2025-01-02", "XSWX, 2025-05-29", "XSWX, 2025-08-01",
  })
  void closuresAreClosed(String exchange, LocalDate day) {
    assertThat(calendar(exchange).on(day)).isEmpty();
  }

  /** Days on which another year, another exchange or the street would rest. */
  @ParameterizedTest
  @CsvSource({
    "XETR, 2025-06-09", "XETR, 2025-10-03", "XLON, 2020-05-04", "XLON, 2022-05-30",
    "XTKS, 2019-12-23", "XTKS, 2021-07-19", "XTKS, 2021-10-11", "XKRX, 2025-10-10",
    "XTAI, 2024-10-04", "XTAI, 2024-11-01", "XTAI, 2024-12-25", "XTSE, 2022-09-19",
    "XTSE, 2025-07-04", "XTSE, 2025-09-30", "XTSE, 2025-11-11", "XTSE, 2025-11-27",
    "XNSE, 2015-02-28", "XNSE, 2020-02-01", "XNSE, 2024-01-20", "XNSE, 2024-03-02",
    "XNSE, 2024-05-18", "XNSE, 2026-02-01", "XASX, 2022-09-19", "XASX, 2025-10-06",
    "XASX, 2025-11-04", "XSWX, 2024-05-30", "XSWX, 2025-06-19",
  })
  void oddSessionsAreOpen(String exchange, LocalDate day) {
    assertThat(calendar(exchange).on(day)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "XNAS, 2026-01-14, 14:30:00Z, 21:00:00Z, FULL",
    "XNAS, 2026-07-14, 13:30:00Z, 20:00:00Z, FULL",
    "XNAS, 2025-11-28, 14:30:00Z, 18:00:00Z, HALF",
    "XNAS, 2026-11-27, 14:30:00Z, 18:00:00Z, HALF",
    "XNYS, 2026-12-24, 14:30:00Z, 18:00:00Z, HALF",
    "XPAR, 2026-01-14, 08:00:00Z, 16:30:00Z, FULL",
    "XPAR, 2026-03-27, 08:00:00Z, 16:30:00Z, FULL",
    "XPAR, 2026-03-30, 07:00:00Z, 15:30:00Z, FULL",
    "XPAR, 2025-12-24, 08:00:00Z, 13:05:00Z, HALF",
    "XSHG, 2026-01-14, 01:30:00Z, 07:00:00Z, FULL",
    "XSHE, 2026-07-14, 01:30:00Z, 07:00:00Z, FULL",
    "XHKG, 2026-01-14, 01:30:00Z, 08:00:00Z, FULL",
    "XETR, 2026-01-14, 08:00:00Z, 16:30:00Z, FULL",
    "XETR, 2026-12-30, 08:00:00Z, 13:00:00Z, HALF",
    "XLON, 2026-07-14, 07:00:00Z, 15:30:00Z, FULL",
    "XLON, 2026-12-24, 08:00:00Z, 12:30:00Z, HALF",
    "XTKS, 2024-11-01, 00:00:00Z, 06:00:00Z, FULL",
    "XTKS, 2024-11-05, 00:00:00Z, 06:30:00Z, FULL",
    "XKRX, 2016-07-29, 00:00:00Z, 06:00:00Z, FULL",
    "XKRX, 2026-01-14, 00:00:00Z, 06:30:00Z, FULL",
    "XKRX, 2025-11-13, 01:00:00Z, 07:30:00Z, FULL",
    "XTAI, 2026-01-14, 01:00:00Z, 05:30:00Z, FULL",
    "XTSE, 2026-12-24, 14:30:00Z, 18:00:00Z, HALF",
    "XNSE, 2025-02-01, 03:45:00Z, 10:00:00Z, FULL",
    "XNSE, 2026-02-01, 03:45:00Z, 10:00:00Z, FULL",
    "XNSE, 2024-05-18, 03:45:00Z, 07:00:00Z, FULL",
    "XSWX, 2026-07-14, 07:00:00Z, 15:30:00Z, FULL",
  })
  void hoursAreThoseOfTheZoneOnTheDay(
      String exchange, LocalDate day, String open, String close, Session.Length length) {
    Session session = calendar(exchange).on(day).orElseThrow();
    assertThat(session.open()).isEqualTo(day + "T" + open);
    assertThat(session.close()).isEqualTo(day + "T" + close);
    assertThat(session.length()).isEqualTo(length);
  }

  @Test
  void telAvivChangesItsWeekInJanuary2026() {
    TradingCalendar calendar = calendar("XTAE");
    assertThat(calendar.on(LocalDate.parse("2025-12-28"))).as("the last Sunday").isPresent();
    assertThat(calendar.on(LocalDate.parse("2026-01-04"))).as("between the weeks").isEmpty();
    assertThat(calendar.on(LocalDate.parse("2026-01-02"))).as("a Friday before").isEmpty();
    assertThat(calendar.on(LocalDate.parse("2026-01-09"))).as("the first Friday").isPresent();
    assertThat(calendar.on(LocalDate.parse("2026-01-11"))).as("a Sunday after").isEmpty();
    Session friday = calendar.on(LocalDate.parse("2026-01-09")).orElseThrow();
    assertThat(friday.close().atZone(calendar.zone()).toLocalTime())
        .isBetween(LocalTime.of(13, 30), LocalTime.of(14, 30));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void calendarsReachThroughTheYearsPromised(Exchange exchange) {
    var rules = Calendars.rules(exchange).orElseThrow();
    assertThat(rules.first()).isBeforeOrEqualTo("2015-01-01");
    assertThat(rules.last()).isAfterOrEqualTo("2026-12-31");
    assertThat(rules.calendar().sessions())
        .isSortedAccordingTo((a, b) -> a.open().compareTo(b.open()));
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void everyClosureIsOnADayThatWouldTradeAndEveryEarlyCloseOnOneThatDoes(Exchange exchange) {
    var rules = Calendars.rules(exchange).orElseThrow();
    TradingCalendar calendar = rules.calendar();
    TradingCalendar withoutClosures =
        new CalendarRules(
                rules.zone(),
                rules.first(),
                rules.last(),
                rules.weeks(),
                Set.of(),
                Map.of(),
                Map.of())
            .calendar();
    assertThat(rules.closures())
        .allSatisfy(day -> assertThat(withoutClosures.on(day)).as("%s", day).isPresent());
    assertThat(rules.earlyCloses().keySet())
        .allSatisfy(day -> assertThat(calendar.on(day)).as("%s", day).isPresent());
    assertThat(rules.earlyCloses())
        .allSatisfy(
            (day, close) ->
                assertThat(calendar.on(day).orElseThrow().close())
                    .isEqualTo(day.atTime(close).atZone(rules.zone()).toInstant()));
  }

  @Test
  void aMarketWithoutACloseTradesEveryDayOfUtc() {
    TradingCalendar calendar = calendar("24/7");
    Session sunday = calendar.on(LocalDate.parse("2026-01-11")).orElseThrow();
    assertThat(sunday.open()).isEqualTo("2026-01-11T00:00:00Z");
    assertThat(sunday.close()).isEqualTo("2026-01-12T00:00:00Z");
    assertThat(calendar.closingAfter(sunday.close()).orElseThrow().date()).isEqualTo("2026-01-12");
  }

  @ParameterizedTest
  @CsvSource({"XETR", "XLON", "XSWX", "XPAR", "XASX"})
  void theFridayAndMondayOfEasterAreClosedEveryYear(String exchange) {
    TradingCalendar calendar = calendar(exchange);
    for (int year = 2015; year <= 2027; year++) {
      LocalDate easter = easter(year);
      assertThat(calendar.on(easter.minusDays(2))).as("Good Friday %s", year).isEmpty();
      assertThat(calendar.on(easter.plusDays(1))).as("Easter Monday %s", year).isEmpty();
      assertThat(calendar.on(easter.minusDays(3))).as("Thursday before %s", easter).isPresent();
      assertThat(calendar.on(easter.plusDays(2))).as("Tuesday after %s", easter).isPresent();
    }
  }

  /** Western Easter by the method of Meeus, Jones and Butcher. */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = (a + 11 * d + 22 * e) / 451;
    int g = d + e - 7 * f + 114;
    return LocalDate.of(year, g / 31, g % 31 + 1);
  }

  @ParameterizedTest
  @MethodSource("exchanges")
  void everyExchangeIsNamedByTheFileThatServesIt(Exchange exchange) throws IOException {
    String file =
        Map.of(Exchange.XNAS, "XNYS", Exchange.XSHE, "XSHG", Exchange.ALWAYS_OPEN, "ALWAYS_OPEN")
            .getOrDefault(exchange, exchange.mic());
    try (InputStream bytes = Calendars.class.getResourceAsStream(file + ".json")) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))
          .containsPattern("\"exchanges\": \\[[^]]*\"" + exchange + "\"");
    }
  }

  @Test
  void anExchangeWithoutACalendarHasNone() {
    assertThat(Calendars.rules(new Exchange("XBOG"))).isEmpty();
  }

  @Test
  void rulesAreReadOnce() {
    assertThat(Calendars.rules(Exchange.XNAS).orElseThrow())
        .isSameAs(Calendars.rules(Exchange.XNYS).orElseThrow());
  }

  private static TradingCalendar calendar(String exchange) {
    return Calendars.rules(new Exchange(exchange)).orElseThrow().calendar();
  }

  private static NavigableSet<LocalDate> observed(String exchange) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    CsvFile.forEachRow(
        OBSERVED,
        header ->
            row -> {
              if (row.text(0).equals(exchange)) {
                days.add(row.date(1, "date"));
              }
            });
    return days;
  }
}
