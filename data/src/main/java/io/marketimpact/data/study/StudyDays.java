package io.marketimpact.data.study;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trading days of a study. With a named exchange they are its calendar's sessions between the
 * benchmark's first and last price; without one they are the days on which the benchmark has a
 * price, with New York's hours.
 */
final class StudyDays {

  /** Whose hours to assume for prices whose exchange nobody named. */
  private static final Exchange ASSUMED = Exchange.XNYS;

  private final SessionAxis axis;
  private final TradingCalendar benchmarkCalendar;
  private final Map<SecurityId, TradingCalendar> bySecurity;

  private StudyDays(
      SessionAxis axis,
      TradingCalendar benchmarkCalendar,
      Map<SecurityId, TradingCalendar> bySecurity) {
    this.axis = axis;
    this.benchmarkCalendar = benchmarkCalendar;
    this.bySecurity = bySecurity;
  }

  static StudyDays of(StudyRequest request, List<PriceBar> benchmark) {
    StudySpecification specification = request.specification();
    List<LocalDate> priced =
        benchmark.stream()
            .filter(bar -> bar.adjustedClose() > 0 && Double.isFinite(bar.adjustedClose()))
            .map(PriceBar::date)
            .sorted()
            .distinct()
            .toList();
    if (priced.isEmpty()) {
      throw BadInputException.file(
          specification.prices(),
          "has no usable price of benchmark " + specification.plan().benchmark(),
          "add its rows or name another benchmark");
    }
    TradingCalendar calendar =
        specification
            .calendar()
            .map(exchange -> rules(exchange).calendar())
            .orElseGet(() -> rules(ASSUMED).calendarOf(priced));
    return new StudyDays(
        SessionAxis.of(sessions(calendar, priced, request.asOf(), specification)),
        calendar,
        bySecurity(specification));
  }

  private static List<LocalDate> sessions(
      TradingCalendar calendar,
      List<LocalDate> priced,
      Optional<Instant> asOf,
      StudySpecification specification) {
    LocalDate first = priced.get(0);
    LocalDate last = priced.get(priced.size() - 1);
    List<LocalDate> sessions =
        calendar.sessions().stream()
            .filter(session -> !session.date().isBefore(first) && !session.date().isAfter(last))
            .filter(session -> asOf.isEmpty() || !session.close().isAfter(asOf.get()))
            .map(Session::date)
            .toList();
    if (sessions.isEmpty()) {
      throw BadInputException.file(
          specification.prices(),
          "has no session of the benchmark to study",
          "check the calendar and the instant as of which to study");
    }
    return sessions;
  }

  private static Map<SecurityId, TradingCalendar> bySecurity(StudySpecification specification) {
    Map<SecurityId, TradingCalendar> calendars = new TreeMap<>();
    specification
        .dossier()
        .subjects()
        .forEach(
            subject -> calendars.put(subject.security(), rules(subject.exchange()).calendar()));
    return calendars;
  }

  static CalendarRules rules(Exchange exchange) {
    return Calendars.rules(exchange)
        .orElseThrow(
            () ->
                BadInputException.of(
                    "no calendar for exchange " + exchange,
                    "the exchanges with one are " + Calendars.exchanges()));
  }

  SessionAxis axis() {
    return axis;
  }

  TradingCalendar calendarOf(SecurityId security) {
    return bySecurity.getOrDefault(security, benchmarkCalendar);
  }
}
