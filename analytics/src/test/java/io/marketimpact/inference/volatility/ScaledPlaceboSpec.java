package io.marketimpact.inference.volatility;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.volatility.ScaledPlacebo.Days;
import org.junit.jupiter.api.Test;

/** A window among placebo windows, each divided by what its volatility was expected to be. */
class ScaledPlaceboSpec {

  private static final int[] SESSIONS = {3, 4, 5, 7};
  private static final double[] VALUES = {1, -1, 1, -1};

  @Test
  void eachWindowIsDividedByTheForecastOfItsFirstDayAndTheEventByThatOfTheEveBefore() {
    ScaledPlacebo placebo =
        ScaledPlacebo.of(
                6, 8, new Days(SESSIONS, VALUES, new double[] {3}), 2, VolatilityForecast.EWMA)
            .result()
            .orElseThrow();
    double volatility = Math.sqrt(0.94 + 0.06 * 9);

    assertThat(placebo.isConstant()).isFalse();
    assertThat(placebo.volatility()).isCloseTo(volatility, law(1));
    assertThat(placebo.scale()).isCloseTo(2 * volatility, law(1));
    assertThat(placebo.windows().observed()).isCloseTo(3 / volatility, law(1));
    assertThat(placebo.windows().placebos()).containsExactly(0, 0);
  }

  @Test
  void constantVolatilityIsThePlaceboInTime() {
    ScaledPlacebo placebo =
        ScaledPlacebo.of(
                0.5,
                1,
                new Days(SESSIONS, VALUES, new double[] {9, 9}),
                1,
                VolatilityForecast.CONSTANT)
            .result()
            .orElseThrow();

    assertThat(placebo.isConstant()).isTrue();
    assertThat(placebo.windows()).isEqualTo(PlaceboWindows.of(0.5, VALUES));
  }

  @Test
  void withoutARunOfDaysThereIsNone() {
    assertThat(
            ScaledPlacebo.of(
                1, 1, new Days(SESSIONS, VALUES, new double[0]), 4, VolatilityForecast.GARCH))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION, "no run of 4 estimation days is complete"));
  }
}
