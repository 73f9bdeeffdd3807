package io.marketimpact.data.study;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.calendar.CalendarFit;
import io.marketimpact.data.calendar.CarriedDays;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calendar of prices whose exchange nobody named. The days on which the benchmark's price moved
 * are compared with every calendar there is: the one that fits gives hours and holes. Where none
 * does, the benchmark's own days are taken with New York's hours. What was assumed is a finding.
 *
 * @param calendar the sessions, with hours
 * @param findings what was assumed, and which days speak against it
 */
record AssumedCalendar(TradingCalendar calendar, List<QualityFinding> findings) {

  private static final int MOST_NAMED = 12;

  /**
   * Finds the calendar.
   *
   * @param calendars the calendars there are
   * @param benchmark the benchmark
   * @param priced its usable bars, at least one
   * @param others how many of the other securities have a price, by day; asked only if the
   *     benchmark has holes
   */
  static AssumedCalendar of(
      ExchangeCalendars calendars,
      SecurityId benchmark,
      List<PriceBar> priced,
      Supplier<PricedDays> others) {
    CarriedDays days = CarriedDays.of(priced);
    return assumed(benchmark, days, best(calendars, days), others);
  }

  /**
   * The calendar of an exchange that was named, with a finding where another fits and it does not.
   *
   * @param calendars the calendars there are
   * @param exchange the exchange
   * @param benchmark the benchmark
   * @param priced its usable bars, at least one
   */
  static AssumedCalendar named(
      ExchangeCalendars calendars, Exchange exchange, SecurityId benchmark, List<PriceBar> priced) {
    CarriedDays days = CarriedDays.of(priced);
    CalendarFit fit = CalendarFit.of(calendars, exchange, days);
    List<QualityFinding> findings =
        fit.isGood()
            ? List.of()
            : Stream.of(best(calendars, days))
                .filter(CalendarFit::isGood)
                .map(better -> doubt(benchmark, fit, better))
                .toList();
    return new AssumedCalendar(calendars.calendar(exchange), findings);
  }

  private static CalendarFit best(ExchangeCalendars calendars, CarriedDays days) {
    Map<Exchange, CalendarFit> fits = CalendarFit.all(calendars, days);
    CalendarFit best = fits.get(Exchange.XNYS);
    boolean isFound = best.isGood();
    for (CalendarFit fit : fits.values()) {
      if (fit.isGood() && (!isFound || fit.misfit() < best.misfit())) {
        best = fit;
        isFound = true;
      }
    }
    return best;
  }

  private static QualityFinding doubt(SecurityId benchmark, CalendarFit named, CalendarFit better) {
    return QualityFinding.overall(
        QualityRule.CALENDAR_DOUBTED,
        benchmark,
        FoundValue.of(better.exchange().mic()),
        "the benchmark's days are those of "
            + better.exchange()
            + " rather than of "
            + named.exchange()
            + ", which was named: "
            + named.extra().size()
            + " priced days are not its sessions and count for nothing, "
            + named.holes().size()
            + " of its sessions have no price",
        QualityAction.KEPT);
  }

  private static AssumedCalendar assumed(
      SecurityId benchmark, CarriedDays days, CalendarFit fit, Supplier<PricedDays> others) {
    boolean isFilled = fit.isGood() && days.areCarried(fit.extra());
    Set<LocalDate> priced = days.priced();
    Set<LocalDate> sessions = new TreeSet<>(priced);
    if (isFilled) {
      sessions.removeAll(fit.extra());
    }
    Set<LocalDate> holes = new TreeSet<>(fit.holes());
    if (!fit.isGood()) {
      PricedDays asked = others.get();
      holes.clear();
      asked.ofMost().filter(day -> days.spans(day) && !priced.contains(day)).forEach(holes::add);
    }
    sessions.addAll(holes);
    List<QualityFinding> findings = new ArrayList<>();
    findings.add(assumption(benchmark, fit));
    if (!fit.extra().isEmpty()) {
      findings.add(extra(benchmark, fit, isFilled));
    }
    return new AssumedCalendar(fit.rules().calendarOf(sessions), findings);
  }

  private static QualityFinding assumption(SecurityId benchmark, CalendarFit fit) {
    String why =
        fit.isGood()
            ? fit.exchange() + " fits the benchmark's days best and gives hours and sessions"
            : "no calendar fits the benchmark's days, which are taken as they are with the hours of"
                + " "
                + fit.exchange();
    return QualityFinding.overall(
        fit.isGood() ? QualityRule.CALENDAR_ASSUMED : QualityRule.CALENDAR_UNKNOWN,
        benchmark,
        FoundValue.of(fit.exchange().mic()),
        "no exchange was named: "
            + why
            + "; "
            + fit.extra().size()
            + " priced days are not its sessions, "
            + fit.holes().size()
            + " of its sessions have no price",
        QualityAction.KEPT);
  }

  private static QualityFinding extra(SecurityId benchmark, CalendarFit fit, boolean isFilled) {
    return QualityFinding.on(
        QualityRule.PRICED_HOLIDAYS,
        benchmark,
        fit.extra().iterator().next(),
        FoundValue.of(fit.extra().size()),
        fit.extra().size()
            + " priced days are no sessions of "
            + fit.exchange()
            + (isFilled
                ? " and carry the price of the day before, so they are left out: "
                : " and are kept because the price moved; name the exchange: ")
            + named(fit.extra()),
        isFilled ? QualityAction.QUARANTINED : QualityAction.KEPT);
  }

  private static String named(Set<LocalDate> days) {
    String first =
        days.stream().limit(MOST_NAMED).map(LocalDate::toString).collect(Collectors.joining(" "));
    return days.size() <= MOST_NAMED
        ? first
        : first + " and " + (days.size() - MOST_NAMED) + " more";
  }

  /**
   * Days on which securities other than the benchmark have a price.
   *
   * @param securities how many securities there are
   * @param counts how many of them have a price, by day
   */
  record PricedDays(int securities, Map<LocalDate, Integer> counts) {

    Stream<LocalDate> ofMost() {
      return counts.entrySet().stream()
          .filter(entry -> 2 * entry.getValue() > securities)
          .map(Map.Entry::getKey);
    }
  }
}
