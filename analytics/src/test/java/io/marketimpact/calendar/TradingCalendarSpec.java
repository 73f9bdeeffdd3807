package io.marketimpact.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Serialized;
import io.marketimpact.support.Venues;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradingCalendarSpec {

  private static final TradingCalendar NEW_YORK = Venues.newYork().calendar();
  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);
  private static final LocalDate TUESDAY_AFTER_HOLIDAY = LocalDate.of(2026, 1, 20);

  @Test
  void looksForwardOverWeekendAndHoliday() {
    assertThat(NEW_YORK.onOrAfter(FRIDAY)).map(Session::date).contains(FRIDAY);
    assertThat(NEW_YORK.onOrAfter(FRIDAY.plusDays(1)))
        .map(Session::date)
        .contains(TUESDAY_AFTER_HOLIDAY);
    assertThat(NEW_YORK.after(FRIDAY)).map(Session::date).contains(TUESDAY_AFTER_HOLIDAY);
    assertThat(NEW_YORK.on(FRIDAY)).map(Session::date).contains(FRIDAY);
    assertThat(NEW_YORK.on(FRIDAY.plusDays(1))).isEmpty();
  }

  @Test
  void endsWhereItEnds() {
    assertThat(NEW_YORK.onOrAfter(Venues.LAST)).isPresent();
    assertThat(NEW_YORK.after(Venues.LAST)).isEmpty();
    assertThat(NEW_YORK.on(Venues.LAST.plusDays(1))).isEmpty();
    assertThat(NEW_YORK.covers(Venues.LAST)).isTrue();
    assertThat(NEW_YORK.covers(Venues.LAST.plusDays(1))).isFalse();
    assertThat(NEW_YORK.covers(Venues.FIRST)).isTrue();
    assertThat(NEW_YORK.covers(Venues.FIRST.minusDays(1))).isFalse();
    assertThat(NEW_YORK.covers(FRIDAY.plusDays(1))).as("a weekend inside").isTrue();
    assertThat(NEW_YORK.closingAfter(Instant.parse("2026-12-31T21:00:00Z"))).isEmpty();
  }

  @Test
  void theCloseItselfIsTooLate() {
    Instant close = NEW_YORK.on(FRIDAY).orElseThrow().close();

    assertThat(NEW_YORK.closingAfter(close.minusNanos(1))).map(Session::date).contains(FRIDAY);
    assertThat(NEW_YORK.closingAfter(close)).map(Session::date).contains(TUESDAY_AFTER_HOLIDAY);
  }

  @Property
  void closingAfterIsTheFirstOfAllSessionsThatCloseLater(
      @ForAll @LongRange(min = 1735689600L, max = 1798848000L) long second) {
    Instant instant = Instant.ofEpochSecond(second);

    assertThat(NEW_YORK.closingAfter(instant))
        .isEqualTo(
            NEW_YORK.sessions().stream()
                .filter(session -> session.close().isAfter(instant))
                .findFirst());
  }

  @Test
  void travelsWhole() {
    TradingCalendar copy = Serialized.traveled(NEW_YORK);

    assertThat(copy.sessions()).isEqualTo(NEW_YORK.sessions());
    assertThat(copy.zone()).isEqualTo(NEW_YORK.zone());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XNA", "XNASD", "xnas", "XN S", "ÀNAS"})
  void anExchangeIsAMarketIdentifierCode(String mic) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Exchange(mic))
        .withMessage(
            "an exchange must be a market identifier code of 4 capitals or digits, or 24/7: '%s'",
            mic);
  }

  @Test
  void exchangesSortByTheirCode() {
    assertThat(Exchange.XHKG).isLessThan(Exchange.XNAS).isEqualTo(new Exchange("XHKG"));
    assertThat(new Exchange("360T")).hasToString("360T");
    assertThat(new Exchange("24/7")).isEqualTo(Exchange.ALWAYS_OPEN);
  }
}
