package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stated return that takes an error back is as wrong as the error. */
class DoubtedReturnsSpec {

  private static final SecurityId SECURITY = new SecurityId("A");
  private static final int DAYS = 60;

  @ParameterizedTest
  @ValueSource(doubles = {9, -0.9})
  void bothReturnsOfAPassingErrorAreLeftOut(double error) {
    ReturnSeries found = series(30, error);

    assertThat(IntStream.range(1, DAYS).filter(day -> !found.days().has(day)))
        .containsExactly(30, 31);
  }

  @Test
  void theReturnFromAFirstCloseThatIsSetAsideIsLeftOut() {
    assertThat(IntStream.range(1, DAYS).filter(day -> !series(0, 9).days().has(day)))
        .containsExactly(1);
  }

  /** Calm returns but for one error, which the next day's return takes back. */
  private static ReturnSeries series(int wrong, double error) {
    List<PriceBar> bars = new ArrayList<>();
    double level = 100;
    for (int i = 0; i < DAYS; i++) {
      double move = 1 + (i % 2 == 0 ? 0.004 : -0.004);
      double jump = i == wrong ? 1 + error : i == wrong + 1 ? 1 / (1 + error) : 1;
      double before = level;
      level *= move * jump;
      bars.add(PriceBar.chained(SECURITY, Prices.day(i), level, before));
    }
    SessionAxis axis = Prices.axis(DAYS);
    ScreenedPrices screened = PriceScreen.screen(SECURITY, bars, axis);
    return ReturnSeries.of(screened.history(), axis, ReturnKind.SIMPLE);
  }
}
