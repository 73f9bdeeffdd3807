package io.marketimpact.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.Exchange;
import org.junit.jupiter.api.Test;

/** How far a stock may move in a day. */
class DailyLimitSpec {

  @Test
  void boardsOfChinaHaveLimitsByTheNumberOfTheStock() {
    assertThat(DailyLimit.of(Exchange.XSHG, "601360.SS")).contains(new DailyLimit(0.10));
    assertThat(DailyLimit.of(Exchange.XSHG, "688561.SS")).contains(new DailyLimit(0.20));
    assertThat(DailyLimit.of(Exchange.XSHE, "300369.SZ")).contains(new DailyLimit(0.20));
    assertThat(DailyLimit.of(new Exchange("XTAI"), "2330.TW")).contains(new DailyLimit(0.10));
    assertThat(DailyLimit.of(new Exchange("XKRX"), "005930.KS")).contains(new DailyLimit(0.30));
    assertThat(DailyLimit.of(Exchange.XNAS, "PANW")).isEmpty();
  }

  @Test
  void aDayAtTheLimitIsOneToATick() {
    DailyLimit limit = new DailyLimit(0.10);
    assertThat(limit.isUp(0.0997)).isTrue();
    assertThat(limit.isUp(0.0985)).isFalse();
    assertThat(limit.isUp(-0.10)).isFalse();
  }
}
