package io.marketimpact.model.linear;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Prices;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every model on nine prices, against exact rational arithmetic. */
class NinePricesSpec {

  private static final GoldenTable GOLDEN =
      GoldenTable.read(NinePricesSpec.class, "nine_prices.txt");
  private static final Offset<Double> EXACT = highPrecision(1);
  private static final EstimationSample SAMPLE =
      new EstimationSample(
          Prices.returns("S", new double[] {50, 51, 51, 52, 54, 53, 55, 53, 56}),
          Market.of(
              Prices.returns("M", new double[] {100, 102, 101, 103, 104, 102, 105, 104, 106})),
          7,
          new EstimationWindow(-6, -2),
          5);

  @ParameterizedTest
  @ValueSource(strings = {"raw", "mean_adjusted", "market_adjusted", "market"})
  void matchesTheRationalNumbers(String id) {
    FittedModel fitted = Models.of(new ModelId(id)).fit(SAMPLE).result().orElseThrow();
    Residuals residuals = fitted.residuals();

    assertThat(fitted.sigma()).isCloseTo(GOLDEN.value(id + ".sigma"), EXACT);
    assertThat(fitted.degreesOfFreedom()).isEqualTo((int) GOLDEN.value(id + ".df"));
    assertThat(IntStream.range(0, residuals.size()).mapToDouble(residuals::value).toArray())
        .containsExactly(GOLDEN.row(id + ".residuals"), EXACT);
    assertThat(IntStream.range(0, residuals.size()).mapToDouble(residuals::leverage).toArray())
        .containsExactly(GOLDEN.row(id + ".leverages"), EXACT);
    assertThat(IntStream.of(7, 8).mapToDouble(t -> fitted.expected(t).orElseThrow()).toArray())
        .containsExactly(GOLDEN.row(id + ".expected"), EXACT);
    assertThat(
            new double[] {
              fitted.varianceFactor(new int[] {7}),
              fitted.varianceFactor(new int[] {8}),
              fitted.varianceFactor(new int[] {7, 8})
            })
        .containsExactly(GOLDEN.row(id + ".factor"), EXACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mean_adjusted", "market"})
  void namesItsConstant(String id) {
    Coefficients coefficients =
        Models.of(new ModelId(id)).fit(SAMPLE).result().orElseThrow().coefficients();

    assertThat(coefficients.alpha().orElseThrow()).isCloseTo(GOLDEN.value(id + ".alpha"), EXACT);
    if (id.equals("market")) {
      assertThat(coefficients.beta().orElseThrow()).isCloseTo(GOLDEN.value("market.beta"), EXACT);
    } else {
      assertThat(coefficients.beta()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "market_adjusted"})
  void estimatesNoCoefficientWhereItImposesThem(String id) {
    Coefficients coefficients =
        Models.of(new ModelId(id)).fit(SAMPLE).result().orElseThrow().coefficients();

    assertThat(coefficients).isEqualTo(Coefficients.NONE);
    assertThat(coefficients.alpha()).isEmpty();
    assertThat(coefficients.beta()).isEmpty();
  }
}
