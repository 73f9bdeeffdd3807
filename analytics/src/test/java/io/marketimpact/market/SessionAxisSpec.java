package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionAxisSpec {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 1, 13);
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 1, 14);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);

  private static final SessionAxis AXIS =
      SessionAxis.of(List.of(FRIDAY, TUESDAY, WEDNESDAY, TUESDAY));

  @Test
  void numbersEachDayOnceInOrder() {
    assertThat(AXIS.size()).isEqualTo(3);
    assertThat(AXIS.date(0)).isEqualTo(TUESDAY);
    assertThat(AXIS.date(2)).isEqualTo(FRIDAY);
    assertThat(AXIS.indexOf(WEDNESDAY)).hasValue(1);
    assertThat(AXIS.indexOf(WEDNESDAY.plusDays(1))).isEmpty();
  }

  @Test
  void spansFromItsFirstToItsLastDay() {
    assertThat(AXIS.spans(TUESDAY)).isTrue();
    assertThat(AXIS.spans(FRIDAY)).isTrue();
    assertThat(AXIS.spans(FRIDAY.minusDays(1))).isTrue();
    assertThat(AXIS.spans(TUESDAY.minusDays(1))).isFalse();
    assertThat(AXIS.spans(FRIDAY.plusDays(1))).isFalse();
  }

  @Test
  void aDayBetweenSessionsLiesBetweenTheFirstAndTheLastAndIsNone() {
    assertThat(AXIS.isBetweenSessions(FRIDAY.minusDays(1))).isTrue();
    assertThat(AXIS.isBetweenSessions(FRIDAY)).isFalse();
    assertThat(AXIS.isBetweenSessions(TUESDAY.minusDays(1))).isFalse();
    assertThat(AXIS.isBetweenSessions(FRIDAY.plusDays(1))).isFalse();
  }

  @Test
  void refusesToBeEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SessionAxis.of(List.of()))
        .withMessage("an axis needs at least 1 session: 0");
  }
}
