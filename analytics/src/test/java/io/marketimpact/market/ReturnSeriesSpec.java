package io.marketimpact.market;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Prices;
import io.marketimpact.support.Serialized;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ReturnSeriesSpec {

  private static final SecurityId HO = new SecurityId("HO.PA");

  @Test
  void aSessionHasAReturnWhenItAndTheOneBeforeHaveAPrice() {
    ReturnSeries series =
        series(ReturnKind.SIMPLE, bar(0, 100), bar(1, 110), bar(3, 99), bar(4, 108.9));

    assertThat(series.has(0)).isFalse();
    assertThat(series.has(1)).isTrue();
    assertThat(series.has(2)).isFalse();
    assertThat(series.has(3)).as("a return over a gap is no daily return").isFalse();
    assertThat(series.has(4)).isTrue();
    assertThat(series.has(5)).isFalse();
    assertThat(series.count()).isEqualTo(2);
    assertThat(series.at(1)).isCloseTo(0.1, highPrecision(0.1));
    assertThat(series.at(4)).isCloseTo(0.1, highPrecision(0.1));
  }

  @Test
  void knowsTheLastSessionWithAReturn() {
    assertThat(series(ReturnKind.SIMPLE, bar(0, 100), bar(1, 110), bar(3, 99)).last()).hasValue(1);
    assertThat(series(ReturnKind.SIMPLE, bar(0, 100), bar(3, 99)).last()).isEmpty();
  }

  @Test
  void noSessionOutsideTheAxisHasAReturn() {
    ReturnSeries series = series(ReturnKind.SIMPLE, bar(0, 100), bar(1, 110));

    assertThat(series.has(-1)).isFalse();
    assertThat(series.has(6)).isFalse();
    assertThat(series.has(Integer.MAX_VALUE)).isFalse();
  }

  @Test
  void refusesToGiveAReturnThatIsNotThere() {
    ReturnSeries series = series(ReturnKind.SIMPLE, bar(0, 100), bar(1, 110));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.at(2))
        .withMessage("a value must exist: HO.PA has none in session 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> series.at(-1))
        .withMessage("a value must exist: HO.PA has none in session -1");
  }

  @Test
  void aPriceOffTheAxisNeitherHasAReturnNorBreaksOne() {
    SessionAxis weekdays =
        SessionAxis.of(List.of(Prices.day(0), Prices.day(1), Prices.day(4), Prices.day(5)));
    PriceHistory history =
        PriceHistory.of(HO, List.of(bar(1, 100), bar(2, 500), bar(4, 120), bar(5, 126)));
    ReturnSeries series = ReturnSeries.of(history, weekdays, ReturnKind.SIMPLE);

    assertThat(series.has(1)).isFalse();
    assertThat(series.at(2)).isCloseTo(0.2, highPrecision(0.2));
    assertThat(series.at(3)).isCloseTo(0.05, highPrecision(0.05));
    assertThat(series.axis()).isSameAs(weekdays);
    assertThat(series.security()).isEqualTo(HO);
  }

  @Test
  void theKindGivesTheFormula() {
    assertThat(ReturnKind.SIMPLE.between(80, 100)).isEqualTo(0.25);
    assertThat(ReturnKind.LOG.between(80, 100)).isCloseTo(Math.log(1.25), highPrecision(0.2));
    assertThat(series(ReturnKind.LOG, bar(0, 80), bar(1, 100)).at(1))
        .isCloseTo(0.22314355131420976, highPrecision(0.2));
  }

  @Property
  void aLogReturnIsTheLogOfOnePlusTheSimpleOneAndAddsUp(
      @ForAll @DoubleRange(min = 1, max = 1000) double first,
      @ForAll @DoubleRange(min = 1, max = 1000) double second,
      @ForAll @DoubleRange(min = 1, max = 1000) double third) {
    double log = ReturnKind.LOG.between(first, second);

    assertThat(log)
        .isCloseTo(Math.log1p(ReturnKind.SIMPLE.between(first, second)), highPrecision(1));
    assertThat(log + ReturnKind.LOG.between(second, third))
        .isCloseTo(ReturnKind.LOG.between(first, third), highPrecision(10));
  }

  @Test
  void travelsWhole() {
    ReturnSeries copy =
        Serialized.traveled(series(ReturnKind.SIMPLE, bar(0, 100), bar(1, 110), bar(3, 99)));

    assertThat(copy.count()).isEqualTo(1);
    assertThat(copy.at(1)).isCloseTo(0.1, highPrecision(0.1));
    assertThat(copy.axis().size()).isEqualTo(6);
  }

  private static ReturnSeries series(ReturnKind kind, PriceBar... bars) {
    return ReturnSeries.of(PriceHistory.of(HO, List.of(bars)), Prices.axis(6), kind);
  }

  private static PriceBar bar(int session, double price) {
    return PriceBar.of(HO, Prices.day(session), price);
  }
}
