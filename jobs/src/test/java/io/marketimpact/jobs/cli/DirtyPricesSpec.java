package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.calendar.ExchangeCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the ingest says of prices that vendors and spreadsheets have spoiled: what cannot be is set
 * aside, and what is doubtful but possible is taken in and counted by its rule.
 */
class DirtyPricesSpec {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-02");
  private static final LocalDate LAST = LocalDate.parse("2026-01-30");
  private static final LocalDate SWITCH = LocalDate.parse("2025-07-01");
  private static final LocalDate MARTIN_LUTHER_KING = LocalDate.parse("2026-01-19");

  private static final List<LocalDate> SESSIONS =
      ExchangeCalendars.BUNDLED.rules(Exchange.XNYS).days(FIRST, LAST);

  private static final String UNITS =
      "a switch of units (pence and pounds) or a decimal point moved by two places";

  @TempDir private Path work;
  private final List<String> lines = new ArrayList<>(List.of("symbol,date,adjusted_close,volume"));

  @BeforeEach
  void severalStocks() {
    add("STALE", SESSIONS, day -> inJune(day) ? 50 : moving(day));
    add("POUNDS", SESSIONS, day -> moving(day) / (day.isBefore(SWITCH) ? 1 : 100));
    add("PENCE", SESSIONS, day -> moving(day) * (day.isBefore(SWITCH) ? 1 : 100));
    add("ONE", SESSIONS, day -> moving(day) * (day.equals(SWITCH) ? 100 : 1));
    List<LocalDate> weekdays =
        FIRST
            .datesUntil(LAST.plusDays(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .toList();
    add("FILLED", weekdays, day -> moving(lastSession(day)));
  }

  private static boolean inJune(LocalDate day) {
    return day.getYear() == 2025 && day.getMonthValue() == 6;
  }

  private static double moving(LocalDate day) {
    return 50 + SESSIONS.indexOf(day) % 2 + SESSIONS.indexOf(day) % 7 / 10.0;
  }

  private static LocalDate lastSession(LocalDate day) {
    return SESSIONS.stream().filter(one -> !one.isAfter(day)).reduce((a, b) -> b).orElseThrow();
  }

  private void add(String symbol, List<LocalDate> days, ToDoubleFunction<LocalDate> price) {
    days.forEach(
        day ->
            lines.add(
                symbol
                    + ","
                    + day
                    + ","
                    + price.applyAsDouble(day)
                    + ","
                    + (SESSIONS.contains(day) ? "1000" : "")));
  }

  private Impact impact(String warehouse, Object... arguments) {
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--master", "local[1]", "--warehouse", work.resolve(warehouse)));
    return Impact.run(all.toArray());
  }

  private Impact ingest(String warehouse, Object... more) throws IOException {
    Path file = Files.write(work.resolve("prices.csv"), lines);
    List<Object> all = new ArrayList<>(List.of("ingest", "prices", "--from", file));
    all.addAll(Arrays.asList(more));
    Impact run = impact(warehouse, all.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  @Test
  void whatCannotBeIsSetAsideAndWhatIsDoubtfulIsCountedByItsRule() throws IOException {
    int holidays = lines.size() - 1 - 5 * SESSIONS.size();
    assertThat(holidays).isGreaterThan(10);
    String counts =
        (lines.size() - 1)
            + " rows read = "
            + 5 * SESSIONS.size()
            + " accepted + 0 merged + "
            + holidays
            + " quarantined";
    Impact first = ingest("assumed");
    assertThat(first.err())
        .contains(counts, "impact: quarantined filled_holiday: " + holidays)
        .contains(
            "impact: found stale_run: 1\nimpact:   STALE 2025-06-02: the price stays the same for"
                + " 20 rows\n")
        .contains(
            "impact: found split_like_jump: 2\nimpact:   PENCE 2025-07-01: the adjusted close"
                + " changes by a factor of 100: "
                + UNITS)
        .contains("impact:   POUNDS 2025-07-01: the adjusted close changes by a factor of 100: ")
        .containsPattern(
            "impact: found price_spike: 1\nimpact:   ONE 2025-07-01: the close goes from 51.2 on"
                + " 2025-06-30 to 5030.0 and back to .* on 2025-07-02: "
                + Pattern.quote(UNITS))
        .contains("prices.csv row " + rowOf(LocalDate.parse("2025-01-09")) + ": FILLED 2025-01-09 ")
        .contains(
            ", no exchange was named; the calendar of XNYS fits the stock's other days and has no"
                + " session on this day, and the row repeats the prices of the day before without a"
                + " volume of its own (filled_holiday)");
    assertThat(ingest("assumed").err())
        .contains(
            " = 0 accepted + "
                + 5 * SESSIONS.size()
                + " merged + "
                + holidays
                + " quarantined ("
                + holidays
                + " of them before)");
    assertThat(ingest("named", "--exchange", "XNYS").err())
        .contains(counts, "impact: quarantined filled_holiday: " + holidays)
        .contains(", the exchange has no session on this day, and the row repeats the prices of");

    Impact listed = impact("assumed", "warehouse", "quarantine", "--rule", "filled_holiday");
    assertThat(listed.out().lines()).hasSize(holidays).allMatch(row -> row.contains(": FILLED "));
    Impact released =
        impact(
            "assumed",
            "warehouse",
            "release",
            "--symbol",
            "FILLED",
            "--row",
            rowOf(MARTIN_LUTHER_KING));
    assertThat(released.code()).as(released.err()).isZero();
    assertThat(ingest("assumed").err())
        .as("a price that was released is known")
        .contains(
            " = 0 accepted + "
                + (5 * SESSIONS.size() + 1)
                + " merged + "
                + (holidays - 1)
                + " quarantined (");
  }

  private String rowOf(LocalDate day) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("FILLED," + day)) {
        return String.valueOf(i + 1);
      }
    }
    throw new AssertionError("no row of " + day);
  }
}
