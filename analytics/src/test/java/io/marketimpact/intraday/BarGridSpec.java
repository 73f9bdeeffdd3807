package io.marketimpact.intraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.calendar.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions divided into bars, and where an instant falls among their boundaries. */
class BarGridSpec {

  private static final BarGrid FIVE_MINUTES = new BarGrid(Duration.ofMinutes(5));
  private static final Session WINTER = session("2026-01-14");

  @Test
  void aSessionHasAsManyBarsAsItsHoursHold() {
    assertThat(FIVE_MINUTES.bars(WINTER)).isEqualTo(78);
    assertThat(FIVE_MINUTES.bars(session("2026-11-27"))).as("half day").isEqualTo(42);
    assertThat(new BarGrid(Duration.ofMinutes(60)).bars(WINTER))
        .as("the last bar is shorter")
        .isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-14T14:00:00Z, 0, -1",
    "2026-01-14T14:30:00Z, 0, 0",
    "2026-01-14T14:30:01Z, 1, 0",
    "2026-01-14T14:34:59Z, 1, 0",
    "2026-01-14T14:35:00Z, 1, 1",
    "2026-01-14T20:54:00Z, 77, 76",
    "2026-01-14T20:55:00Z, 77, 77",
    "2026-01-14T20:55:01Z, 78, 77",
  })
  void theFirstBarAfterAnInstantIsNeverTheOneThatHoldsIt(Instant instant, int from, int until) {
    assertThat(FIVE_MINUTES.boundaryFrom(WINTER, instant)).isEqualTo(from);
    assertThat(FIVE_MINUTES.boundaryUntil(WINTER, instant)).isEqualTo(until);
  }

  @Test
  void boundariesFollowTheClockOfTheExchange() {
    assertThat(FIVE_MINUTES.instant(WINTER, 6)).isEqualTo("2026-01-14T15:00:00Z");
    assertThat(FIVE_MINUTES.instant(session("2026-07-14"), 6))
        .as("summer time")
        .isEqualTo("2026-07-14T14:00:00Z");
    assertThat(new BarGrid(Duration.ofMinutes(60)).instant(WINTER, 7))
        .as("no bar ends after the close")
        .isEqualTo("2026-01-14T21:00:00Z");
  }

  @Property(tries = 200)
  void everyBoundaryIsItsOwnFirstAndLast(@ForAll @IntRange(min = 0, max = 77) int boundary) {
    Instant instant = FIVE_MINUTES.instant(WINTER, boundary);

    assertThat(FIVE_MINUTES.boundaryFrom(WINTER, instant)).isEqualTo(boundary);
    assertThat(FIVE_MINUTES.boundaryUntil(WINTER, instant)).isEqualTo(boundary);
    assertThat(FIVE_MINUTES.boundaryFrom(WINTER, instant.plusMillis(1))).isEqualTo(boundary + 1);
  }

  @Test
  void horizonsAreMultiplesOfTheBar() {
    assertThat(FIVE_MINUTES.bars(Duration.ofHours(2))).isEqualTo(24);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FIVE_MINUTES.bars(Duration.ofMinutes(12)))
        .withMessage("a horizon must be a positive multiple of the bars' PT5M: PT12M");
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE_MINUTES.bars(Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -5})
  void aBarTakesTime(int minutes) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BarGrid(Duration.ofMinutes(minutes)))
        .withMessageContaining("the length of a bar must be positive");
  }

  @ParameterizedTest
  @CsvSource({"-2, 0", "3, 3", "4, 2", "-1, -1"})
  void aClockWindowEndsAfterItBegins(int from, int to) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClockWindow(from, to))
        .withMessageContaining("must begin at the previous close or later");
  }

  @Test
  void clockWindowsKnowTheirParts() {
    ClockWindow gap = new ClockWindow(ClockWindow.PREVIOUS_CLOSE, ClockWindow.OPEN);
    ClockWindow both = new ClockWindow(ClockWindow.PREVIOUS_CLOSE, 6);
    ClockWindow hours = new ClockWindow(2, 6);

    assertThat(gap.holdsTheGap()).isTrue();
    assertThat(gap.holdsTrading()).isFalse();
    assertThat(both.holdsTheGap() && both.holdsTrading()).isTrue();
    assertThat(hours.holdsTheGap()).isFalse();
    assertThat(gap).isLessThan(both);
    assertThat(both).isLessThan(hours);
  }

  private static Session session(String day) {
    return FifteenDays.NEW_YORK.on(LocalDate.parse(day)).orElseThrow();
  }
}
