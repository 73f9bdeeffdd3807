package io.marketimpact.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.Exchange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How far a stock may move in a day. */
class DailyLimitSpec {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 12);

  @Test
  void boardsOfChinaHaveLimitsByTheNumberOfTheStock() {
    assertThat(DailyLimit.of(Exchange.XSHG, "601360.SS", TODAY)).contains(new DailyLimit(0.10));
    assertThat(DailyLimit.of(Exchange.XSHG, "688561.SS", TODAY)).contains(new DailyLimit(0.20));
    assertThat(DailyLimit.of(Exchange.XSHE, "300369.SZ", TODAY)).contains(new DailyLimit(0.20));
    assertThat(DailyLimit.of(new Exchange("XTAI"), "2330.TW", TODAY))
        .contains(new DailyLimit(0.10));
    assertThat(DailyLimit.of(new Exchange("XKRX"), "005930.KS", TODAY))
        .contains(new DailyLimit(0.30));
    assertThat(DailyLimit.of(Exchange.XNAS, "PANW", TODAY)).isEmpty();
  }

  @Test
  void aLimitIsThatOfItsTime() {
    LocalDate before = LocalDate.of(2020, 8, 21);
    assertThat(DailyLimit.of(Exchange.XSHE, "300369.SZ", before)).contains(new DailyLimit(0.10));
    assertThat(DailyLimit.of(new Exchange("XKRX"), "005930.KS", LocalDate.of(2014, 1, 2)))
        .isEmpty();
  }

  @Test
  void aDayAtTheLimitIsOneToATick() {
    DailyLimit limit = new DailyLimit(0.10);
    assertThat(limit.isUp(0.0997)).isTrue();
    assertThat(limit.isUp(0.0985)).isFalse();
    assertThat(limit.isUp(-0.10)).isFalse();
  }
}
