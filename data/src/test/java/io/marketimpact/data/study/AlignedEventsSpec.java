package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Day 0 of every event, and what must be said about it. */
class AlignedEventsSpec {

  private static final PriceSource PRICES = PricesInMemory.of(SmallStudy.bars());

  private static AlignedEvents aligned(PlannedEvent... events) {
    StudyDays days =
        StudyDays.of(
            StudyInputs.of(SmallStudy.design()), SmallStudy.bars(SmallStudy.MARKET, 0), PRICES);
    return AlignedEvents.of(List.of(events), days, PRICES);
  }

  @Test
  void firmsComeInTheOrderOfTheirSymbols() {
    AlignedEvents events =
        aligned(SmallStudy.event(SmallStudy.OTHER), SmallStudy.event(SmallStudy.FIRM));

    assertThat(events.bySecurity().keySet())
        .extracting(SecurityId::symbol)
        .containsExactly("AAA", "BBB");
    assertThat(events.areCertain()).isTrue();
    assertThat(events.findings()).isEmpty();
  }

  @Test
  void aDayWithoutASessionMovesToTheNext() {
    LocalDate saturday = SmallStudy.NEWS.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

    AlignedEvents events = aligned(SmallStudy.event(SmallStudy.FIRM, saturday));

    assertThat(events.bySecurity().get(SmallStudy.FIRM).get(0).day0())
        .isEqualTo(saturday.plusDays(2));
    assertThat(events.findings())
        .extracting(QualityFinding::rule)
        .containsExactly(QualityRule.DAY_ZERO_MOVED);
  }

  @Test
  void pricesThatReachNoEventAreRefused() {
    assertThatThrownBy(
            () -> aligned(SmallStudy.event(SmallStudy.FIRM, LocalDate.parse("2024-12-02"))))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "the prices: begins on 2025-01-02, after every event (the last is on 2024-12-02);"
                + " add earlier prices or check the events' dates");
    assertThatThrownBy(
            () -> aligned(SmallStudy.event(SmallStudy.FIRM, LocalDate.parse("2025-12-02"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("before every event (the last is on 2025-12-02)");
  }

  @Test
  void oneEventInsideIsEnough() {
    assertThat(
            aligned(
                    SmallStudy.event(SmallStudy.FIRM),
                    SmallStudy.event(SmallStudy.OTHER, LocalDate.parse("2024-12-02")))
                .bySecurity())
        .hasSize(2);
  }
}
