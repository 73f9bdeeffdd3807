package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantiles from scipy.stats.norm, moments from scipy.integrate.quad (SciPy, 1e-13). */
class LogitNormalSpec {

  @ParameterizedTest
  @CsvSource({
    "0, 0.19, 0.05, 1.0, 0.006403057024283695, 0.012254345135598504, 0.12333543520718855,"
        + " 0.05662341672255323, 0.0011852925096531622",
    "0, 0.1, 0.05, 0.6, 0.019848204603173072, 0.027152241192808093, 0.0728477588071919,"
        + " 0.05, 0.00019237423279038672",
    "0.02, 0.3, 0.25, 0.35, 0.20782579227051953, 0.22193238109134195, 0.26950062076931947,"
        + " 0.24842039564503893, 0.0002138543335879176",
    "0, 1, 0.5, 1.4, 0.03708019888721849, 0.09089173828921428, 0.9091082617107855,"
        + " 0.5, 0.06760153905562127",
  })
  void quantilesAndMomentsAreThoseOfAnotherLibrary(
      double low,
      double high,
      double median,
      double sigma,
      double p01,
      double p05,
      double p95,
      double mean,
      double variance) {
    LogitNormal share = new LogitNormal(low, high, median, sigma);

    assertThat(share.quantile(0.01)).isCloseTo(p01, highPrecision(p01));
    assertThat(share.quantile(0.05)).isCloseTo(p05, highPrecision(p05));
    assertThat(share.quantile(0.5)).isCloseTo(median, highPrecision(median));
    assertThat(share.quantile(0.95)).isCloseTo(p95, highPrecision(p95));
    assertThat(share.mean()).isCloseTo(mean, highPrecision(mean));
    assertThat(share.variance()).isCloseTo(variance, highPrecision(variance));
  }

  /** The density in steps of the log odds: it rises to one mode and falls, and is nothing at 0. */
  @Property(tries = 60)
  void aVarianceOfTwoOrLessPilesUpNowhere(
      @ForAll @IntRange(min = 1, max = 99) int median,
      @ForAll @IntRange(min = 1, max = 141) int sigma) {
    LogitNormal share = new LogitNormal(0, 1, median / 100.0, sigma / 100.0);
    double before = 0;
    int turns = 0;
    boolean isRising = true;
    for (int i = -600; i <= 600; i++) {
      double z = i / 100.0;
      double x = share.quantile(GaussianCopula.uniform(z));
      double density = Math.exp(-z * z / 2) / (x * (1 - x));
      if (isRising && density < before) {
        isRising = false;
        turns++;
      }
      assertThat(isRising || density <= before * (1 + 1e-9)).isTrue();
      before = density;
    }
    assertThat(turns).isOne();
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1, 0, 1", "0, 0.1, 0.1, 1", "0.2, 0.1, 0.15, 1", "0, 0.1, 0.05, 0"})
  void aMedianAtAnEndAndNoSpreadAreRefused(double low, double high, double median, double sigma) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogitNormal(low, high, median, sigma));
  }
}
