package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Prices;
import io.marketimpact.support.Serialized;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceHistorySpec {

  private static final SecurityId RPD = new SecurityId("RPD");
  private static final PriceHistory HISTORY =
      PriceHistory.of(RPD, List.of(bar(1, 10), bar(2, 11), bar(5, 12)));

  @Test
  void findsPricesByDay() {
    assertThat(HISTORY.on(Prices.day(2))).hasValue(11);
    assertThat(HISTORY.on(Prices.day(5))).hasValue(12);
    assertThat(HISTORY.on(Prices.day(3))).isEmpty();
    assertThat(HISTORY.on(Prices.day(0))).isEmpty();
    assertThat(HISTORY.on(Prices.day(6))).isEmpty();
  }

  @Test
  void endsOnTheGivenDayInclusive() {
    assertThat(HISTORY.until(Prices.day(2)).size()).isEqualTo(2);
    assertThat(HISTORY.until(Prices.day(4)).size()).isEqualTo(2);
    assertThat(HISTORY.until(Prices.day(1)).size()).isEqualTo(1);
    assertThat(HISTORY.until(Prices.day(0)).size()).isZero();
    assertThat(HISTORY.until(Prices.day(9)).size()).isEqualTo(3);
    assertThat(HISTORY.until(Prices.day(4)).close(1)).isEqualTo(11);
    assertThat(HISTORY.until(Prices.day(4)).security()).isEqualTo(RPD);
    assertThat(HISTORY.size()).isEqualTo(3);
  }

  @Test
  void travelsWhole() {
    PriceHistory copy = Serialized.traveled(HISTORY);

    assertThat(copy.security()).isEqualTo(RPD);
    assertThat(copy.date(2)).isEqualTo(Prices.day(5));
    assertThat(copy.close(2)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -2.5, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossiblePrice(double price) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(RPD, List.of(bar(0, price))))
        .withMessage("a price must be positive and finite: RPD on 2025-01-01 is %s", price);
  }

  @Test
  void refusesDaysThatDoNotAscend() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(RPD, List.of(bar(3, 10), bar(2, 11))))
        .withMessage("days must ascend: RPD on 2025-01-03");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(RPD, List.of(bar(3, 10), bar(3, 10))))
        .withMessage("days must ascend: RPD on 2025-01-04");
  }

  @Test
  void refusesTheBarsOfAnotherSecurity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PriceHistory.of(new SecurityId("AVGO"), List.of(bar(0, 10))))
        .withMessage("bars must be of AVGO: RPD");
  }

  private static PriceBar bar(int session, double price) {
    return PriceBar.of(RPD, Prices.day(session), price);
  }
}
