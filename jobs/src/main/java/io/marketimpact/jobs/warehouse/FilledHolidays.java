package io.marketimpact.jobs.warehouse;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.calendar.CalendarFit;
import io.marketimpact.data.calendar.CarriedDays;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;

/**
 * Rows of days on which the exchange was closed that repeat the prices of the day before and have
 * no volume of their own: someone filled the gap. Where no exchange was named, the stock's other
 * days must tell it: a calendar that fits them and is closed on the day must fit better by {@value
 * #CERTAIN} days than every calendar that is open on it. By fewer, the row is in doubt alone.
 */
final class FilledHolidays {

  /** The rule of such a row, and of one that may be such a row. */
  static final String RULE = "FILLED_HOLIDAY";

  private static final int CERTAIN = 2;

  private static final String REPEATS =
      ", and the row repeats the prices of the day before without a volume of its own";

  private final List<Found> filled = new ArrayList<>();
  private final List<Found> doubted = new ArrayList<>();

  /**
   * A row that came now.
   *
   * @param row the row
   * @param detail why it is no price
   */
  record Found(Row row, String detail) {}

  private FilledHolidays() {}

  /**
   * Finds them among rows of one security.
   *
   * @param rows in order of days, those known before among them
   * @param security whose they are
   * @param sessions of its exchange, where one was named
   */
  static FilledHolidays among(List<Row> rows, SecurityId security, Optional<SessionAxis> sessions) {
    FilledHolidays holidays = new FilledHolidays();
    List<Row> repeated = repeated(rows);
    if (sessions.isPresent()) {
      repeated.stream()
          .filter(row -> isClosed(sessions.get(), day(row)))
          .forEach(row -> holidays.filled(row, "the exchange has no session on this day"));
    } else if (!repeated.isEmpty()) {
      holidays.judge(repeated, CalendarFit.all(ExchangeCalendars.BUNDLED, days(rows, security)));
    }
    return holidays;
  }

  /** Those that are no prices. */
  List<Found> filled() {
    return filled;
  }

  /** Those that may be none. */
  List<Found> doubted() {
    return doubted;
  }

  /** Of rows those that are left. */
  List<Row> others(List<Row> rows) {
    Set<Row> aside = Collections.newSetFromMap(new IdentityHashMap<>());
    filled.forEach(found -> aside.add(found.row()));
    return rows.stream().filter(row -> !aside.contains(row)).toList();
  }

  private void filled(Row row, String closed) {
    filled.add(new Found(row, closed + REPEATS));
  }

  /** Rows that came now and say nothing that the row of an earlier day does not. */
  private static List<Row> repeated(List<Row> rows) {
    List<Row> repeated = new ArrayList<>();
    for (int i = 1; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (row.getInt(Rows.ORIGIN) == Rows.INCOMING
          && isAlone(rows, i)
          && isAlone(rows, i - 1)
          && repeats(row, rows.get(i - 1))) {
        repeated.add(row);
      }
    }
    return repeated;
  }

  private static boolean isAlone(List<Row> rows, int i) {
    int day = rows.get(i).getInt(Rows.DAY);
    return (i == 0 || rows.get(i - 1).getInt(Rows.DAY) != day)
        && (i + 1 == rows.size() || rows.get(i + 1).getInt(Rows.DAY) != day);
  }

  private static boolean repeats(Row row, Row before) {
    return row.getDouble(Rows.PRICE) == before.getDouble(Rows.PRICE)
        && isSaid(row, before, Rows.CLOSE)
        && (isNil(row) || isSaid(row, before, Rows.VOLUME))
        && (isFlat(row) || (isSaid(row, before, Rows.HIGH) && isSaid(row, before, Rows.LOW)));
  }

  /** Whether a figure is absent, or that of the row before. */
  private static boolean isSaid(Row row, Row before, int column) {
    return row.isNullAt(column) || row.get(column).equals(before.get(column));
  }

  private static boolean isNil(Row row) {
    return !row.isNullAt(Rows.VOLUME) && row.getDouble(Rows.VOLUME) == 0;
  }

  /** Whether nobody paid another price on the day. */
  private static boolean isFlat(Row row) {
    return !row.isNullAt(Rows.HIGH) && row.get(Rows.HIGH).equals(row.get(Rows.LOW));
  }

  private static boolean isClosed(SessionAxis sessions, LocalDate day) {
    return sessions.spans(day) && sessions.indexOf(day).isEmpty();
  }

  private static CarriedDays days(List<Row> rows, SecurityId security) {
    return CarriedDays.of(
        rows.stream()
            .filter(row -> row.getDouble(Rows.PRICE) > 0)
            .map(row -> PriceBar.of(security, day(row), row.getDouble(Rows.PRICE)))
            .toList());
  }

  private static LocalDate day(Row row) {
    return LocalDate.ofEpochDay(row.getInt(Rows.DAY));
  }

  private void judge(List<Row> repeated, Map<Exchange, CalendarFit> fits) {
    for (Row row : repeated) {
      LocalDate day = day(row);
      closed(fits.values(), day)
          .ifPresent(
              closed -> {
                int ahead = open(fits.values(), day) - closed.misfit();
                String why =
                    "no exchange was named; the calendar of "
                        + closed.exchange()
                        + " fits the stock's other days and has no session on this day";
                if (ahead >= CERTAIN) {
                  filled(row, why);
                } else if (ahead > 0) {
                  doubted.add(new Found(row, why));
                }
              });
    }
  }

  /** The calendar that fits best of those with a holiday. */
  private static Optional<CalendarFit> closed(Collection<CalendarFit> fits, LocalDate day) {
    return fits.stream()
        .filter(
            fit -> fit.extra().contains(day) && fit.isGood() && 2 * fit.still() < fit.sessions())
        .min(
            Comparator.comparingInt(CalendarFit::misfit)
                .thenComparing(fit -> !fit.exchange().equals(Exchange.XNYS)));
  }

  /** How much speaks against the best of those with a session, but for the day itself. */
  private static int open(Collection<CalendarFit> fits, LocalDate day) {
    return fits.stream()
        .filter(fit -> fit.sessions() > 0 && !fit.extra().contains(day))
        .mapToInt(fit -> fit.misfit() - 1)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}
