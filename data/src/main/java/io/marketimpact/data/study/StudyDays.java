package io.marketimpact.data.study;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The trading days of a study. With a named exchange they are its calendar's sessions between the
 * benchmark's first and last price; without one they are the days on which the benchmark has a
 * price, with New York's hours.
 *
 * @param axis the sessions
 * @param benchmarkCalendar the calendar of every security that has none of its own
 * @param bySecurity the calendar of each named firm's exchange
 */
record StudyDays(
    SessionAxis axis,
    TradingCalendar benchmarkCalendar,
    Map<SecurityId, TradingCalendar> bySecurity) {

  /** Whose hours to assume for prices whose exchange nobody named. */
  private static final Exchange ASSUMED = Exchange.XNYS;

  static StudyDays of(StudyInputs inputs, List<PriceBar> benchmark, PriceSource prices) {
    List<LocalDate> priced =
        benchmark.stream()
            .filter(bar -> bar.adjustedClose() > 0 && Double.isFinite(bar.adjustedClose()))
            .map(PriceBar::date)
            .sorted()
            .distinct()
            .toList();
    if (priced.isEmpty()) {
      throw BadInputException.source(
          prices.name(),
          "has no usable price of benchmark " + inputs.design().plan().benchmark(),
          "add its rows or name another benchmark");
    }
    TradingCalendar calendar =
        inputs
            .design()
            .calendar()
            .map(exchange -> rules(exchange).calendar())
            .orElseGet(() -> rules(ASSUMED).calendarOf(priced));
    return new StudyDays(
        axis(calendar, priced, inputs)
            .orElseThrow(
                () ->
                    BadInputException.source(
                        prices.name(),
                        "has no session of the benchmark to study",
                        "check the calendar and the instant as of which to study")),
        calendar,
        bySecurity(inputs));
  }

  /**
   * The sessions of a calendar between the first and the last of some days that the study can know.
   *
   * @return the sessions, empty where there is none
   */
  static Optional<SessionAxis> axis(
      TradingCalendar calendar, List<LocalDate> days, StudyInputs inputs) {
    LocalDate first = Collections.min(days);
    LocalDate last = Collections.max(days);
    List<LocalDate> sessions =
        calendar.sessions().stream()
            .filter(session -> !session.date().isBefore(first) && !session.date().isAfter(last))
            .filter(session -> inputs.isVisible(session.close()))
            .map(Session::date)
            .toList();
    return sessions.isEmpty() ? Optional.empty() : Optional.of(SessionAxis.of(sessions));
  }

  private static Map<SecurityId, TradingCalendar> bySecurity(StudyInputs inputs) {
    Map<SecurityId, TradingCalendar> calendars = new TreeMap<>();
    inputs
        .design()
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

  TradingCalendar calendarOf(SecurityId security) {
    return bySecurity.getOrDefault(security, benchmarkCalendar);
  }
}
