package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalQuantileSpec {

  /** Wichura (1988), the algorithm's own test values. */
  @ParameterizedTest
  @CsvSource({
    "0.25, -0.674489750196081743202227",
    "0.001, -3.090232306167813541540399",
    "1e-20, -9.262340089798407579571776"
  })
  void isThatOfThePublishedAlgorithm(double probability, double quantile) {
    assertThat(NormalQuantile.at(probability)).isCloseTo(quantile, within(2e-15 * -quantile));
  }

  @Test
  void isTheInverseOfTheDistribution() {
    for (int i = 1; i < 100_000; i++) {
      double probability = i / 100_000.0;
      double z = NormalQuantile.at(probability);
      double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      double miss = Erf.erfc(-z / Math.sqrt(2)) / 2 - probability;
      assertThat(miss / density).as("z of %s", probability).isCloseTo(0, within(2e-13));
    }
  }

  /**
   * Theirs inverts an error function and is off by two units of the thirteenth digit in the tail.
   */
  @Test
  void isThatOfTheDistributionsThatTestsUse() {
    for (int i = 1; i < 100_000; i++) {
      double probability = i / 100_000.0;
      double z = Distributions.normalQuantile(probability);
      assertThat(NormalQuantile.at(probability)).isCloseTo(z, within(1e-12));
    }
  }

  @Test
  void isFiniteAtEveryDrawThereIs() {
    assertThat(NormalQuantile.at(0x1.0p-54))
        .isCloseTo(-NormalQuantile.at(1 - 0x1.0p-53), within(.1));
    assertThat(NormalQuantile.at(Double.MIN_NORMAL)).isCloseTo(-37.519, within(0.01));
    assertThat(NormalQuantile.at(Math.nextDown(1.0))).isCloseTo(8.2095, within(0.001));
    assertThat(NormalQuantile.at(0.5)).isZero();
  }
}
