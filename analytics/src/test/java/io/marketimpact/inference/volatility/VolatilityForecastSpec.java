package io.marketimpact.inference.volatility;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.stat.RandomStreams;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Forecasts of the day's volatility by hand, and what all of them must keep. */
class VolatilityForecastSpec {

  private static double[] garch(int days, double arch, double garch, long seed) {
    SplittableRandom stream = RandomStreams.of(seed, "garch");
    double[] values = new double[days];
    double h = 1;
    for (int t = 0; t < days; t++) {
      values[t] = 0.02 * Math.sqrt(h) * RandomStreams.normal(stream);
      h = 1 - arch - garch + arch * values[t] * values[t] / 0.0004 + garch * h;
    }
    return values;
  }

  @Test
  void exponentialWeightsFollowTheLastSquares() {
    double[] scales = VolatilityForecast.EWMA.scales(new double[] {1, -1, 3}, 2, 1);

    // v = 1, 1, 1 and 0.94 + 0.06·9 = 1.48, over the mean square 1 of the first two
    assertThat(scales).hasSize(4);
    assertThat(Arrays.copyOf(scales, 3)).containsExactly(1, 1, 1);
    assertThat(scales[3]).isCloseTo(Math.sqrt(1.48), law(1));
  }

  @Test
  void theConstantForecastDividesByOneExactly() {
    assertThat(VolatilityForecast.CONSTANT.scales(garch(50, 0.1, 0.8, 1), 40, 3))
        .containsOnly(1.0)
        .hasSize(51);
  }

  @Test
  void filteredGarchFindsTheWeightsOfALongSeries() {
    FilteredGarch found = FilteredGarch.of(garch(20_000, 0.1, 0.85, 7));

    assertThat(found.arch()).isCloseTo(0.10, within(0.02));
    assertThat(found.persistence()).isCloseTo(0.95, within(0.02));
  }

  @Test
  void filteredGarchForecastsReturnToTheLevel() {
    double[] values = garch(3_000, 0.1, 0.85, 3);
    FilteredGarch garch = FilteredGarch.of(values);
    double level = Arrays.stream(values).map(value -> value * value).average().orElseThrow();
    double tomorrow = garch.variances(values, 1)[3_000];
    double p = garch.persistence();

    assertThat(garch.variances(values, 2)[3_000])
        .isCloseTo((tomorrow + level + p * (tomorrow - level)) / 2, within(1e-15));
    assertThat(garch.variances(values, 100_000)[3_000]).isCloseTo(level, within(1e-6));
  }

  @Test
  void aHeterogeneousRegressionOfEqualSizesForecastsThatSize() {
    double[] values = new double[120];
    Arrays.setAll(values, t -> t % 2 == 0 ? 0.01 : -0.01);

    for (double scale : VolatilityForecast.HAR.scales(values, 110, 2)) {
      assertThat(scale).isCloseTo(1, within(1e-9));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aForecastKnowsOnlyEarlierDaysAndNoUnit(VolatilityForecast forecast) {
    double[] values = garch(260, 0.1, 0.85, 5);
    double[] scales = forecast.scales(values, 250, 2);
    double[] changed = values.clone();
    changed[255] *= 9;
    double[] larger = Arrays.stream(values).map(value -> 100 * value).toArray();

    assertThat(Arrays.copyOf(forecast.scales(changed, 250, 2), 256))
        .isEqualTo(Arrays.copyOf(scales, 256));
    assertThat(forecast.scales(larger, 250, 2)).containsExactly(scales, within(1e-6));
    assertThat(Arrays.stream(scales).min().orElseThrow()).isPositive();
  }

  @ParameterizedTest
  @EnumSource
  void pricesThatDoNotMoveHaveAScaleOfOne(VolatilityForecast forecast) {
    assertThat(forecast.scales(new double[30], 25, 1)).containsOnly(1.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> forecast.scales(new double[3], 0, 1))
        .withMessageContaining("a forecast needs days to fit to");
  }
}
