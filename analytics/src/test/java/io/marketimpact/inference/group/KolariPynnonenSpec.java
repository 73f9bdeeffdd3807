package io.marketimpact.inference.group;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Firms;
import io.marketimpact.support.TestsById;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The correction for correlated firms is one factor per sample, whatever the window: a property
 * that published tables show and that lets a reader find their mean correlation.
 */
class KolariPynnonenSpec {

  /** Adjusted over unadjusted BMP t of three windows of one published sample (PMC8489550). */
  @ParameterizedTest
  @CsvSource({"1.4635, 1.4823", "-3.1579, -3.1984", "-1.8877, -1.9120"})
  void aPublishedSampleHasOneFactor(double adjusted, double plain) {
    assertThat(adjusted / plain).isCloseTo(0.9873, Offset.offset(0.0001));
  }

  @Test
  void theFactorIsOneForEveryWindow() {
    List<Double> factors = new ArrayList<>();
    for (int length : new int[] {1, 2, 3, 5, 11}) {
      int[] starts = new int[7];
      Arrays.fill(starts, 200);
      GroupSample sample = GroupSample.of(Firms.starting(starts, 120, length, 0.3, 20260114));
      factors.add(statistic("adjusted_bmp_t", sample) / statistic("bmp_t", sample));
    }

    assertThat(factors).allSatisfy(f -> assertThat(f).isCloseTo(factors.get(0), highPrecision(1)));
    assertThat(factors.get(0)).isLessThan(0.9);
  }

  @Test
  void theFactorGivesTheMeanCorrelationBack() {
    GroupSample sample = GroupSample.of(Firms.onOneDate(7, 120, 0.3, 20260114));
    double f = statistic("adjusted_bmp_t", sample) / statistic("bmp_t", sample);
    double patell = statistic("adjusted_patell_z", sample) / statistic("patell_z", sample);

    assertThat((1 - f * f) / (1 + 6 * f * f)).isCloseTo(sample.meanCorrelation(), law(1));
    assertThat((1 / (patell * patell) - 1) / 6).isCloseTo(sample.meanCorrelation(), law(1));
  }

  private static double statistic(String id, GroupSample sample) {
    return TestsById.result(id, sample).statistic();
  }
}
