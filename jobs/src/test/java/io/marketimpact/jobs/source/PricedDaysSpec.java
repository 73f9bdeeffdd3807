package io.marketimpact.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PricedDaysSpec {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 14);
  private static final LocalDate EARLY = LocalDate.of(1, 1, 1);

  private static PricedDays of(LocalDate... dates) {
    PricedDays days = new PricedDays();
    for (LocalDate date : dates) {
      days.add((int) date.toEpochDay());
    }
    return days;
  }

  @Test
  void daysAreAmongThoseThatHaveEachOfThem() {
    assertThat(of().areAmong(Set.of())).isTrue();
    assertThat(of(DAY, EARLY, DAY).areAmong(Set.of(DAY, EARLY, DAY.plusDays(1)))).isTrue();
    assertThat(of(DAY, EARLY).areAmong(Set.of(DAY))).isFalse();
  }

  @Test
  void daysOfTwoPartsAreThoseOfBoth() {
    PricedDays both = of(DAY);
    both.merge(of(EARLY));

    assertThat(both.areAmong(Set.of(DAY))).isFalse();
    assertThat(both.areAmong(Set.of(DAY, EARLY))).isTrue();
  }

  @Test
  void aRowWithoutADayIsAmongNoDays() {
    PricedDays days = of(DAY);
    PricedDays merged = of(DAY);
    days.add(PriceTable.NO_DAY);
    merged.merge(days);

    assertThat(days.areAmong(Set.of(DAY))).isFalse();
    assertThat(merged.areAmong(Set.of(DAY))).isFalse();
  }
}
