package io.marketimpact.data.study;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.TradingCalendar;
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
import java.util.TreeMap;
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

  /** A calendar of which more than this share of the moving days are no sessions does not fit. */
  private static final double MOST_EXTRA = 0.01;

  /** A calendar of whose sessions more than this share have no price does not fit. */
  private static final double MOST_HOLES = 0.2;

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
    BenchmarkDays days = BenchmarkDays.of(priced);
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
    BenchmarkDays days = BenchmarkDays.of(priced);
    Fit fit = Fit.of(exchange, calendars.rules(exchange), days);
    List<QualityFinding> findings =
        fit.isGood()
            ? List.of()
            : Stream.of(best(calendars, days))
                .filter(Fit::isGood)
                .map(better -> doubt(benchmark, fit, better))
                .toList();
    return new AssumedCalendar(calendars.calendar(exchange), findings);
  }

  private static Fit best(ExchangeCalendars calendars, BenchmarkDays days) {
    Map<Exchange, Fit> fits = new TreeMap<>();
    calendars
        .exchanges()
        .forEach(exchange -> fits.put(exchange, Fit.of(exchange, calendars.rules(exchange), days)));
    Fit best = fits.get(Exchange.XNYS);
    boolean isFound = best.isGood();
    for (Fit fit : fits.values()) {
      if (fit.isGood() && (!isFound || fit.misfit() < best.misfit())) {
        best = fit;
        isFound = true;
      }
    }
    return best;
  }

  private static QualityFinding doubt(SecurityId benchmark, Fit named, Fit better) {
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
      SecurityId benchmark, BenchmarkDays days, Fit fit, Supplier<PricedDays> others) {
    boolean isFilled = fit.isGood() && days.areCarried(fit.extra());
    Set<LocalDate> sessions = new TreeSet<>(days.priced());
    if (isFilled) {
      sessions.removeAll(fit.extra());
    }
    Set<LocalDate> holes = new TreeSet<>(fit.holes());
    if (!fit.isGood()) {
      PricedDays asked = others.get();
      holes.clear();
      asked
          .ofMost()
          .filter(day -> days.spans(day) && !days.priced().contains(day))
          .forEach(holes::add);
    }
    sessions.addAll(holes);
    List<QualityFinding> findings = new ArrayList<>();
    findings.add(assumption(benchmark, fit));
    if (!fit.extra().isEmpty()) {
      findings.add(extra(benchmark, fit, isFilled));
    }
    return new AssumedCalendar(fit.rules().calendarOf(sessions), findings);
  }

  private static QualityFinding assumption(SecurityId benchmark, Fit fit) {
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

  private static QualityFinding extra(SecurityId benchmark, Fit fit, boolean isFilled) {
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
   * How an exchange's sessions meet the benchmark's days.
   *
   * @param exchange the exchange
   * @param rules its calendar
   * @param extra priced days that are no sessions
   * @param holes sessions without a price
   * @param moving priced days that are no sessions though the price moved
   * @param still sessions on which the price stayed the same
   * @param sessions how many sessions it has between the benchmark's first and last day
   */
  private record Fit(
      Exchange exchange,
      CalendarRules rules,
      Set<LocalDate> extra,
      Set<LocalDate> holes,
      long moving,
      long still,
      int sessions) {

    static Fit of(Exchange exchange, CalendarRules rules, BenchmarkDays days) {
      Set<LocalDate> sessions =
          new TreeSet<>(rules.days(days.priced().first(), days.priced().last()));
      Set<LocalDate> extra = new TreeSet<>(days.priced());
      extra.removeAll(sessions);
      extra.removeIf(day -> day.isBefore(rules.first()) || day.isAfter(rules.last()));
      Set<LocalDate> holes = new TreeSet<>(sessions);
      holes.removeAll(days.priced());
      return new Fit(
          exchange,
          rules,
          extra,
          holes,
          extra.stream().filter(day -> !days.carried().contains(day)).count(),
          days.carried().stream().filter(sessions::contains).count(),
          sessions.size());
    }

    boolean isGood() {
      return sessions > 0
          && moving <= MOST_EXTRA * sessions
          && holes.size() <= MOST_HOLES * sessions;
    }

    long misfit() {
      return moving + still + holes.size();
    }
  }

  /**
   * The days of the benchmark.
   *
   * @param priced those with a price
   * @param carried those whose price is that of the day before
   */
  private record BenchmarkDays(TreeSet<LocalDate> priced, Set<LocalDate> carried) {

    static BenchmarkDays of(List<PriceBar> bars) {
      TreeMap<LocalDate, Double> prices = new TreeMap<>();
      bars.forEach(bar -> prices.put(bar.date(), bar.adjustedClose()));
      Set<LocalDate> carried = new TreeSet<>();
      prices.forEach(
          (day, price) -> {
            Map.Entry<LocalDate, Double> before = prices.lowerEntry(day);
            if (before != null && before.getValue().equals(price)) {
              carried.add(day);
            }
          });
      return new BenchmarkDays(new TreeSet<>(prices.keySet()), carried);
    }

    boolean spans(LocalDate day) {
      return !day.isBefore(priced.first()) && !day.isAfter(priced.last());
    }

    /** Prices filled over holidays stand still on most of them; a market that trades does not. */
    boolean areCarried(Set<LocalDate> days) {
      return 2 * days.stream().filter(carried::contains).count() > days.size();
    }
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
