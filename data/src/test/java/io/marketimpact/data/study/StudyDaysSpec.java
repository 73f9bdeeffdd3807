package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On which days a study is laid out. */
class StudyDaysSpec {

  private static final PriceSource PRICES = PricesInMemory.of(SmallStudy.bars());

  private static StudyDays days(Optional<Exchange> exchange, Optional<Instant> asOf) {
    return days(exchange, asOf, SmallStudy.bars(SmallStudy.MARKET, 0));
  }

  private static StudyDays days(
      Optional<Exchange> exchange, Optional<Instant> asOf, List<PriceBar> bars) {
    return days(exchange, asOf, bars, PRICES);
  }

  private static StudyDays days(
      Optional<Exchange> exchange,
      Optional<Instant> asOf,
      List<PriceBar> bars,
      PriceSource prices) {
    StudyDesign plain = SmallStudy.design();
    StudyInputs inputs =
        StudyInputs.of(
            new StudyDesign(
                plain.id(),
                plain.dossier(),
                plain.plan(),
                plain.variations(),
                plain.events(),
                plain.comparisons(),
                exchange));
    return StudyDays.of(
        new StudyInputs(
            inputs.design(),
            asOf,
            inputs.factors(),
            inputs.intraday(),
            inputs.calendars(),
            inputs.exposure(),
            inputs.provenance()),
        bars,
        prices);
  }

  @Test
  void withoutAnExchangeTheyAreTheBenchmarksOwn() {
    assertThat(days(Optional.empty(), Optional.empty()).axis().size()).isEqualTo(70);
  }

  /** Of many firms everything else would be brought together for nothing. */
  @Test
  void firmsAreAskedForTheDaysThatABenchmarkWithoutACalendarLacks() {
    List<PriceBar> whole = SmallStudy.bars(SmallStudy.MARKET, 0);
    List<PriceBar> everyOther =
        IntStream.range(0, whole.size()).filter(i -> i % 2 == 0).mapToObj(whole::get).toList();
    Asked asked = new Asked(PRICES, new ArrayList<>());

    StudyDays days = days(Optional.empty(), Optional.empty(), everyOther, asked);

    assertThat(days.axis().size()).isEqualTo(69);
    assertThat(asked.answers()).isNotEmpty();
    assertThat(asked.answers().stream().map(long[].class::cast))
        .allSatisfy(firm -> assertThat(firm).hasSize(35));
  }

  /** Notes what is computed of each security. */
  private record Asked(PriceSource source, List<Object> answers) implements PriceSource {

    @Override
    public String name() {
      return source.name();
    }

    @Override
    public Set<SecurityId> spelled(Set<SecurityId> securities) {
      return source.spelled(securities);
    }

    @Override
    public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
      return source.bars(securities);
    }

    @Override
    public <R extends Serializable> Map<SecurityId, R> each(
        Set<SecurityId> securities, BarsFunction<R> function) {
      Map<SecurityId, R> each = source.each(securities, function);
      answers.addAll(each.values());
      return each;
    }
  }

  /** New York was closed on 9 January 2025, 20 January, 17 February: 70 weekdays less 3. */
  @Test
  void aNamedExchangeHasItsHolidays() {
    assertThat(days(Optional.of(Exchange.XNYS), Optional.empty()).axis().size()).isEqualTo(67);
  }

  @Test
  void aSessionThatHasNotClosedIsNotKnown() {
    StudyDays early =
        days(Optional.of(Exchange.XNYS), Optional.of(Instant.parse("2025-01-07T20:59:59Z")));

    assertThat(early.axis().date(early.axis().size() - 1)).isEqualTo("2025-01-06");
  }

  @Test
  void aBenchmarkWithoutAUsablePriceIsRefused() {
    List<PriceBar> zero = List.of(PriceBar.of(SmallStudy.MARKET, LocalDate.parse("2025-01-02"), 0));

    assertThatThrownBy(() -> days(Optional.empty(), Optional.empty(), zero))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the prices: has no usable price of benchmark MKT;");
  }

  @Test
  void beforeTheFirstCloseThereIsNothingToStudy() {
    assertThatThrownBy(
            () -> days(Optional.empty(), Optional.of(Instant.parse("2025-01-02T12:00:00Z"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has no session of the benchmark to study");
  }

  @Test
  void anExchangeWithoutCalendarIsRefused() {
    assertThatThrownBy(() -> ExchangeCalendars.BUNDLED.rules(new Exchange("XXXX")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(
            "no calendar for exchange XXXX; give it as a file; the exchanges with one are [");
  }
}
