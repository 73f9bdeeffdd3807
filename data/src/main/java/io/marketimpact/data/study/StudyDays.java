package io.marketimpact.data.study;

import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.study.StudyDesign;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The trading days of a study. With a named exchange they are its calendar's sessions between the
 * benchmark's first and last price; without one they are those of the calendar that fits the
 * benchmark's days.
 *
 * @param axis the sessions
 * @param benchmarkCalendar the calendar of every security that has none of its own
 * @param bySecurity the calendar of each named firm's exchange
 * @param findings what was assumed of the exchange, where none was named
 */
record StudyDays(
    SessionAxis axis,
    TradingCalendar benchmarkCalendar,
    Map<SecurityId, TradingCalendar> bySecurity,
    List<QualityFinding> findings) {

  static StudyDays of(StudyInputs inputs, List<PriceBar> benchmark, PriceSource prices) {
    List<PriceBar> usable = usable(inputs.design().plan().benchmark(), benchmark, prices);
    AssumedCalendar calendar =
        inputs
            .design()
            .calendar()
            .map(
                exchange ->
                    AssumedCalendar.named(
                        inputs.calendars(),
                        exchange,
                        inputs.design().plan().benchmark(),
                        known(inputs, usable)))
            .orElseGet(() -> assumed(inputs, usable, prices));
    return new StudyDays(
        sessions(calendar.calendar(), usable, inputs::isVisible, prices),
        calendar.calendar(),
        bySecurity(inputs),
        calendar.findings());
  }

  /** The bars of a benchmark that have a price. */
  static List<PriceBar> usable(SecurityId benchmark, List<PriceBar> bars, PriceSource prices) {
    List<PriceBar> usable = bars.stream().filter(StudyDays::isUsable).toList();
    if (usable.isEmpty()) {
      throw BadInputException.source(
          prices.name(),
          "has no usable price of benchmark " + benchmark,
          "add its rows or name another benchmark");
    }
    return usable;
  }

  private static boolean isUsable(PriceBar bar) {
    return bar.adjustedClose() > 0 && Double.isFinite(bar.adjustedClose());
  }

  private static AssumedCalendar assumed(
      StudyInputs inputs, List<PriceBar> usable, PriceSource prices) {
    SecurityId benchmark = inputs.design().plan().benchmark();
    return AssumedCalendar.of(
        inputs.calendars(),
        benchmark,
        known(inputs, usable),
        () -> others(studied(inputs.design()), usable, prices));
  }

  /** Of a study as of an instant, what could be known then. */
  private static List<PriceBar> known(StudyInputs inputs, List<PriceBar> usable) {
    List<PriceBar> known =
        usable.stream()
            .filter(bar -> inputs.isVisible(bar.date().atStartOfDay(ZoneOffset.UTC).toInstant()))
            .toList();
    return known.isEmpty() ? usable : known;
  }

  private static Set<SecurityId> studied(StudyDesign design) {
    Set<SecurityId> securities = new TreeSet<>();
    design.events().forEach(event -> securities.add(event.security()));
    design.controls().forEach(group -> securities.addAll(group.securities()));
    securities.remove(design.plan().benchmark());
    return securities;
  }

  /** Only days that the benchmark lacks are asked for: nothing grows with the securities' days. */
  static AssumedCalendar.PricedDays others(
      Set<SecurityId> securities, List<PriceBar> benchmark, PriceSource prices) {
    Set<LocalDate> known = benchmark.stream().map(PriceBar::date).collect(Collectors.toSet());
    Map<SecurityId, long[]> days =
        prices.eachBeside(
            known,
            securities,
            (security, bars) ->
                bars.stream()
                    .filter(StudyDays::isUsable)
                    .mapToLong(bar -> bar.date().toEpochDay())
                    .distinct()
                    .toArray());
    Map<LocalDate, Integer> counts = new TreeMap<>();
    days.values()
        .forEach(
            own ->
                Arrays.stream(own)
                    .mapToObj(LocalDate::ofEpochDay)
                    .forEach(day -> counts.merge(day, 1, Integer::sum)));
    return new AssumedCalendar.PricedDays(days.size(), counts);
  }

  /** The sessions of a calendar between a benchmark's first and last price. */
  static SessionAxis sessions(
      TradingCalendar calendar,
      List<PriceBar> usable,
      Predicate<Instant> visible,
      PriceSource prices) {
    return axis(calendar, usable.stream().map(PriceBar::date).toList(), visible)
        .orElseThrow(
            () ->
                BadInputException.source(
                    prices.name(),
                    "has no session of the benchmark to study",
                    "check the calendar and the instant as of which to study"));
  }

  /**
   * The sessions of a calendar between the first and the last of some days that the study can know.
   *
   * @return the sessions, empty where there is none
   */
  static Optional<SessionAxis> axis(
      TradingCalendar calendar, List<LocalDate> days, Predicate<Instant> visible) {
    LocalDate first = Collections.min(days);
    LocalDate last = Collections.max(days);
    List<LocalDate> sessions =
        calendar.sessions().stream()
            .filter(session -> !session.date().isBefore(first) && !session.date().isAfter(last))
            .filter(session -> visible.test(session.close()))
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
            subject ->
                calendars.put(subject.security(), inputs.calendars().calendar(subject.exchange())));
    return calendars;
  }

  TradingCalendar calendarOf(SecurityId security) {
    return bySecurity.getOrDefault(security, benchmarkCalendar);
  }
}
