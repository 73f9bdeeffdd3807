package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** Which rows repeat the day before because the exchange was closed. */
class FilledHolidaysSpec {

  private static final SecurityId STOCK = new SecurityId("AAA");
  private static final LocalDate FIRST = LocalDate.parse("2024-09-03");
  private static final LocalDate LAST = LocalDate.parse("2026-02-13");
  private static final LocalDate MARTIN_LUTHER_KING = LocalDate.parse("2026-01-19");

  private static List<LocalDate> sessions(String exchange) {
    return ExchangeCalendars.BUNDLED.rules(new Exchange(exchange)).days(FIRST, LAST);
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static List<LocalDate> weekdays() {
    return FIRST.datesUntil(LAST.plusDays(1)).filter(FilledHolidaysSpec::isWeekday).toList();
  }

  private static List<LocalDate> with(Collection<LocalDate> days, LocalDate... more) {
    Set<LocalDate> all = new TreeSet<>(days);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  private static Row row(LocalDate day, double price, Double volume, Double high, Double low) {
    return RowFactory.create(
        Rows.INCOMING,
        0,
        "AAA",
        (int) day.toEpochDay(),
        price,
        true,
        null,
        volume,
        high,
        low,
        "own",
        "ADJUSTED",
        "prices.csv",
        2L,
        0L,
        0,
        "",
        "");
  }

  /** Prices that move on some days and repeat the day before on the others, without volumes. */
  private static List<Row> rows(Collection<LocalDate> days, Collection<LocalDate> moving) {
    List<Row> rows = new ArrayList<>();
    double price = 100;
    for (LocalDate day : days) {
      price += moving.contains(day) ? (day.getDayOfMonth() % 2 == 0 ? 1.5 : -0.5) : 0;
      rows.add(row(day, price, null, null, null));
    }
    return rows;
  }

  private static List<LocalDate> filled(List<Row> rows, Optional<SessionAxis> sessions) {
    return days(FilledHolidays.among(rows, STOCK, sessions).filled());
  }

  private static List<LocalDate> days(List<FilledHolidays.Found> found) {
    return found.stream().map(one -> LocalDate.ofEpochDay(one.row().getInt(Rows.DAY))).toList();
  }

  @Test
  void theStocksOtherDaysTellWhichExchangeWasClosed() {
    for (String exchange : List.of("XNYS", "XLON", "XTKS", "XHKG", "XTAE")) {
      List<LocalDate> own = sessions(exchange);
      List<LocalDate> all = with(own, weekdays().toArray(LocalDate[]::new));
      List<LocalDate> holidays = all.stream().filter(day -> !own.contains(day)).toList();
      FilledHolidays found = FilledHolidays.among(rows(all, own), STOCK, Optional.empty());
      assertThat(days(found.filled())).as(exchange).isEqualTo(holidays);
      assertThat(found.filled().get(0).detail())
          .isEqualTo(
              "no exchange was named; the calendar of "
                  + exchange
                  + " fits the stock's other days and has no session on this day, and the row"
                  + " repeats the prices of the day before without a volume of its own");
      assertThat(found.doubted()).isEmpty();
    }
  }

  @Test
  void weekendsThatWereFilledTooAreNoMarketWithoutAClose() {
    List<LocalDate> own = sessions("XNYS");
    List<LocalDate> every = FIRST.datesUntil(LAST.plusDays(1)).toList();
    assertThat(filled(rows(every, own), Optional.empty()))
        .isEqualTo(every.stream().filter(day -> !own.contains(day)).toList());
  }

  @Test
  void oneHolidayOfManyIsFound() {
    List<LocalDate> own = sessions("XNYS");
    assertThat(filled(rows(with(own, MARTIN_LUTHER_KING), own), Optional.empty()))
        .containsExactly(MARTIN_LUTHER_KING);
  }

  @Test
  void daysOfAnotherExchangeOrOfToFewWeeksAreLeft() {
    List<LocalDate> london = sessions("XLON");
    List<LocalDate> moving =
        london.stream().filter(day -> !day.equals(MARTIN_LUTHER_KING)).toList();
    List<Row> unchangedInLondon = rows(london, moving);
    assertThat(filled(unchangedInLondon, Optional.empty())).isEmpty();

    List<Row> weeks =
        unchangedInLondon.stream()
            .filter(row -> row.getInt(Rows.DAY) > LocalDate.parse("2026-01-04").toEpochDay())
            .toList();
    assertThat(filled(weeks, Optional.empty())).isEmpty();
    assertThat(filled(weeks, Optional.of(SessionAxis.of(sessions("XNYS")))))
        .as("an exchange that is named counts at once")
        .containsExactly(MARTIN_LUTHER_KING);
  }

  @Test
  void whatTheOtherDaysHardlyTellIsInDoubt() {
    List<LocalDate> days =
        with(sessions("XNYS"), MARTIN_LUTHER_KING).stream()
            .filter(day -> day.isAfter(LocalDate.parse("2025-11-14")))
            .filter(day -> day.isBefore(LocalDate.parse("2026-01-24")))
            .toList();
    List<LocalDate> moving = days.stream().filter(day -> !day.equals(MARTIN_LUTHER_KING)).toList();
    FilledHolidays found = FilledHolidays.among(rows(days, moving), STOCK, Optional.empty());
    assertThat(found.filled()).isEmpty();
    assertThat(days(found.doubted())).containsExactly(MARTIN_LUTHER_KING);
  }

  @Test
  void aPriceThatStandsStillOnSessionsTooSaysNothing() {
    List<LocalDate> every = FIRST.datesUntil(LAST.plusDays(1)).toList();
    assertThat(filled(rows(every, List.of()), Optional.empty())).isEmpty();
  }

  @Test
  void aRowThatSaysSomethingOfItsOwnIsNotFilled() {
    Optional<SessionAxis> newYork = Optional.of(SessionAxis.of(sessions("XNYS")));
    LocalDate friday = MARTIN_LUTHER_KING.minusDays(3);
    Row before = row(friday, 10, 500.0, 10.5, 9.5);
    assertThat(
            Stream.of(
                    row(MARTIN_LUTHER_KING, 10, null, null, null),
                    row(MARTIN_LUTHER_KING, 10, 0.0, null, null),
                    row(MARTIN_LUTHER_KING, 10, 0.0, 10.0, 10.0),
                    row(MARTIN_LUTHER_KING, 10, 500.0, 10.5, 9.5))
                .map(row -> filled(List.of(before, row), newYork).size()))
        .containsOnly(1);
    assertThat(
            Stream.of(
                    row(MARTIN_LUTHER_KING, 10.1, null, null, null),
                    row(MARTIN_LUTHER_KING, 10, 700.0, null, null),
                    row(MARTIN_LUTHER_KING, 10, 0.0, 10.2, 9.9))
                .map(row -> filled(List.of(before, row), newYork).size()))
        .containsOnly(0);
    Row another = row(MARTIN_LUTHER_KING, 11, null, null, null);
    Row same = row(MARTIN_LUTHER_KING, 10, null, null, null);
    assertThat(filled(List.of(before, same, another), newYork))
        .as("two prices of a day contradict each other")
        .isEmpty();
  }
}
