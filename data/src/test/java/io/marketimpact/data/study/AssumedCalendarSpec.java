package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar is found from the benchmark's own days, and what speaks against it is said. */
class AssumedCalendarSpec {

  private static final SecurityId INDEX = new SecurityId("INDEX");
  private static final LocalDate FIRST = LocalDate.parse("2024-09-03");
  private static final LocalDate LAST = LocalDate.parse("2026-02-13");
  private static final Map<LocalDate, Integer> NOBODY = Map.of();

  private static List<LocalDate> days(Predicate<LocalDate> wanted) {
    return FIRST.datesUntil(LAST.plusDays(1)).filter(wanted).toList();
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static List<LocalDate> sessions(String exchange) {
    return ExchangeCalendars.BUNDLED.rules(new Exchange(exchange)).calendar().sessions().stream()
        .map(Session::date)
        .filter(day -> !day.isBefore(FIRST) && !day.isAfter(LAST))
        .toList();
  }

  /** A price that moves on every moving day and is carried over the others. */
  private static List<PriceBar> prices(Collection<LocalDate> days, Collection<LocalDate> moving) {
    List<PriceBar> bars = new ArrayList<>();
    double price = 100;
    for (LocalDate day : days) {
      price += moving.contains(day) ? (day.getDayOfMonth() % 2 == 0 ? 1.5 : -0.5) : 0;
      bars.add(PriceBar.of(INDEX, day, price));
    }
    return bars;
  }

  private static AssumedCalendar assumed(List<PriceBar> bars, Map<LocalDate, Integer> others) {
    return AssumedCalendar.of(
        ExchangeCalendars.BUNDLED, INDEX, bars, () -> new AssumedCalendar.PricedDays(3, others));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XLON", "XTSE", "XTKS", "24/7"})
  void anExchangeThatIsNamedInErrorIsDoubted(String exchange) {
    List<LocalDate> newYork = sessions("XNYS");
    AssumedCalendar named =
        AssumedCalendar.named(
            ExchangeCalendars.BUNDLED, new Exchange(exchange), INDEX, prices(newYork, newYork));

    assertThat(named.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.CALENDAR_DOUBTED);
              assertThat(finding.detail())
                  .startsWith("the benchmark's days are those of XNYS rather than of " + exchange);
            });
  }

  @Test
  void anExchangeThatFitsIsNot() {
    List<LocalDate> newYork = sessions("XNYS");
    assertThat(
            AssumedCalendar.named(
                    ExchangeCalendars.BUNDLED, Exchange.XNYS, INDEX, prices(newYork, newYork))
                .findings())
        .isEmpty();
    List<PriceBar> unlike = prices(days(day -> true), days(day -> true));
    assertThat(
            AssumedCalendar.named(ExchangeCalendars.BUNDLED, Exchange.ALWAYS_OPEN, INDEX, unlike)
                .findings())
        .isEmpty();
  }

  private static List<LocalDate> laidOut(AssumedCalendar assumed) {
    return assumed.calendar().sessions().stream().map(Session::date).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"XNYS", "XPAR", "XSHE", "XTAE", "XHKG", "XLON", "XTKS", "XKRX", "XTAI", "XNSE"})
  void theDaysOfAnExchangeAreRecognized(String exchange) {
    List<LocalDate> own = sessions(exchange);
    AssumedCalendar assumed = assumed(prices(own, own), NOBODY);

    assertThat(laidOut(assumed)).isEqualTo(own);
    assertThat(assumed.findings()).hasSize(1);
    QualityFinding finding = assumed.findings().get(0);
    assertThat(finding.rule()).isEqualTo(QualityRule.CALENDAR_ASSUMED);
    assertThat(finding.value()).hasToString(exchange);
    assertThat(finding.detail())
        .startsWith("no exchange was named: " + exchange + " fits the benchmark's days best")
        .endsWith("0 priced days are not its sessions, 0 of its sessions have no price");
  }

  @Test
  void everyDayOfTheWeekMeansAMarketWithoutAClose() {
    List<LocalDate> every = days(day -> true);
    AssumedCalendar assumed = assumed(prices(every, every), NOBODY);
    assertThat(assumed.findings().get(0).value()).hasToString("24/7");
    assertThat(assumed.calendar().zone().normalized()).isEqualTo(ZoneOffset.UTC);
    assertThat(laidOut(assumed)).isEqualTo(every);
  }

  @Test
  void pricesCarriedOverHolidaysAreLeftOutAndTheDaysAreNamed() {
    List<LocalDate> newYork = sessions("XNYS");
    AssumedCalendar assumed =
        assumed(prices(days(AssumedCalendarSpec::isWeekday), newYork), NOBODY);

    assertThat(laidOut(assumed)).isEqualTo(newYork);
    QualityFinding finding = assumed.findings().get(1);
    assertThat(finding.rule()).isEqualTo(QualityRule.PRICED_HOLIDAYS);
    assertThat(finding.action()).isEqualTo(QualityAction.QUARANTINED);
    assertThat(finding.detail())
        .contains("priced days are no sessions of XNYS and carry the price of the day before")
        .contains("2024-11-28 2024-12-25 2025-01-01 2025-01-09 2025-01-20");
  }

  @Test
  void movingPricesOnHolidaysAreKeptAndNeverPassInSilence() {
    List<LocalDate> weekdays = days(AssumedCalendarSpec::isWeekday);
    AssumedCalendar assumed = assumed(prices(weekdays, weekdays), NOBODY);

    assertThat(laidOut(assumed)).isEqualTo(weekdays);
    assertThat(assumed.calendar().zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(assumed.findings())
        .extracting(QualityFinding::rule)
        .containsExactly(QualityRule.CALENDAR_UNKNOWN, QualityRule.PRICED_HOLIDAYS);
    assertThat(assumed.findings().get(1).detail()).contains("2024-11-28").contains("name the exch");
  }

  @Test
  void aHoleInTheBenchmarkIsAHoleAndNotAHoliday() {
    List<LocalDate> newYork = sessions("XNYS");
    Set<LocalDate> holes = Set.of(newYork.get(100), newYork.get(200), newYork.get(201));
    List<LocalDate> priced = newYork.stream().filter(day -> !holes.contains(day)).toList();
    AssumedCalendar assumed = assumed(prices(priced, priced), NOBODY);

    assertThat(laidOut(assumed)).isEqualTo(newYork);
    assertThat(assumed.findings().get(0).detail()).endsWith("3 of its sessions have no price");
  }

  @Test
  void whereNoCalendarFitsTheOtherSymbolsAreAsked() {
    List<LocalDate> weekdays = days(AssumedCalendarSpec::isWeekday);
    Map<LocalDate, Integer> others = new TreeMap<>();
    weekdays.forEach(day -> others.put(day, 3));
    others.put(weekdays.get(51), 1);
    List<LocalDate> priced = new ArrayList<>(weekdays);
    priced.removeAll(List.of(weekdays.get(50), weekdays.get(51)));
    AssumedCalendar assumed = assumed(prices(priced, priced), others);

    assertThat(laidOut(assumed)).contains(weekdays.get(50)).doesNotContain(weekdays.get(51));
  }
}
