package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Serialized;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Samples in bins, at hand and too large to keep. */
class HistogramSpec {

  /** Quartiles of 1 to 27 are 7.5 and 20.5, so that the width is 2·13/3. */
  @Test
  void theWidthIsThatOfFreedmanAndDiaconisAndZeroIsAnEdge() {
    double[] values = new double[27];
    Arrays.setAll(values, i -> i + 1);
    Histogram histogram = Histogram.of(values);
    assertThat(histogram.width()).isCloseTo(26.0 / 3, highPrecision(26.0 / 3));
    assertThat(histogram.counts()).containsExactly(8, 9, 8, 2);
    assertThat(histogram.edge(0)).isZero();
    assertThat(histogram.count(new double[] {1, 9, 27})).containsExactly(1, 1, 0, 1);
  }

  @Property
  void everyValueIsCountedOnceInABinThatHoldsIt(
      @ForAll @Size(min = 1, max = 300) List<@DoubleRange(min = -1e6, max = 1e6) Double> drawn) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    Histogram histogram = Histogram.of(values);
    assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(values.length);
    assertThat(histogram.counts()).hasSizeLessThanOrEqualTo(60);
    assertThat(histogram.counts().get(0)).isPositive();
    assertThat(histogram.counts().get(histogram.counts().size() - 1)).isPositive();
    double rounding = 1e-9 * histogram.width();
    assertThat(histogram.edge(0) - rounding)
        .isLessThanOrEqualTo(Arrays.stream(values).min().orElseThrow());
    assertThat(histogram.edge(histogram.counts().size()) + rounding)
        .isGreaterThan(Arrays.stream(values).max().orElseThrow());
  }

  @Test
  void equalValuesAreOneBinAndTiesInTheMiddleFallBackOnTheRange() {
    assertThat(Histogram.of(new double[] {0.02, 0.02, 0.02}).counts()).containsExactly(3);
    assertThat(Histogram.of(new double[] {0}).counts()).containsExactly(1);
    assertThat(Histogram.of(new double[] {-9, 0, 0, 0, 0, 0, 0, 0, 9}).width()).isEqualTo(6);
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.of(new double[0]))
        .withMessageContaining("at least 1 value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Histogram.of(new double[] {1, Double.NaN}))
        .withMessageContaining("a value");
    Histogram histogram = Histogram.of(new double[] {1, 2});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> histogram.count(new double[] {50}))
        .withMessageContaining("one of the bins: 50");
  }

  @Test
  void aDensityIsTheSharesOfTheSampleInItsBins() {
    double[] values = draws(20_000);
    SampleDensity density = SampleDensity.of(counts(values, 0, values.length));
    assertThat(density.isSpread()).isTrue();
    double total = 0;
    for (int bin = 0; bin < density.shares().size(); bin++) {
      double from = density.low() + bin * density.width();
      double to = from + density.width();
      double share =
          (double) Arrays.stream(values).filter(value -> value >= from && value < to).count()
              / values.length;
      // What lies in a bucket across an edge, 0.4 % of a value wide, may be on either side.
      assertThat(Math.abs(density.shares().get(bin) - share))
          .isLessThan(0.1 * density.shares().get(bin) + 10.0 / values.length);
      total += density.shares().get(bin);
    }
    assertThat(total).isBetween(0.985, 1.0);
    assertThat(density.high()).isLessThan(Arrays.stream(values).max().orElseThrow());
  }

  @Test
  void aDensityOfPartsIsThatOfTheWhole() {
    double[] values = draws(5_000);
    SampleCounts parts = counts(values, 3_000, 5_000);
    parts.merge(Serialized.traveled(counts(values, 0, 3_000)));
    SampleDensity whole = SampleDensity.of(counts(values, 0, 5_000));
    assertThat(SampleDensity.of(parts)).isEqualTo(whole);
    assertThat(Serialized.traveled(whole)).isEqualTo(whole);
  }

  @Test
  void aSampleOfBothSignsIsSpreadOverZero() {
    double[] values = draws(4_000);
    for (int i = 0; i < values.length; i += 2) {
      values[i] = -values[i];
    }
    SampleDensity density = SampleDensity.of(counts(values, 0, values.length));
    assertThat(density.low()).isNegative();
    assertThat(density.high()).isPositive();
    assertThat(density.shares().stream().mapToDouble(Double::doubleValue).sum())
        .isBetween(0.985, 1.0);
  }

  @Test
  void asGoodAsOneValueHasNoSpread() {
    double[] values = {5, 5.001, 5, 5, 5.002};
    SampleDensity density = SampleDensity.of(counts(values, 0, values.length));
    assertThat(density.isSpread()).isFalse();
    assertThat(density.shares()).containsExactly(1.0);
    assertThat(SampleDensity.of(counts(new double[] {0, 0}, 0, 2)).isSpread()).isFalse();
    SampleCounts nothing = new SampleCounts();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleDensity.of(nothing))
        .withMessageContaining("at least 1 value");
  }

  private static double[] draws(int size) {
    SplittableRandom random = new SplittableRandom(5);
    double[] values = new double[size];
    Arrays.setAll(values, i -> -100 * Math.log(1 - random.nextDouble()));
    return values;
  }

  private static SampleCounts counts(double[] values, int from, int to) {
    SampleCounts counts = new SampleCounts();
    for (int i = from; i < to; i++) {
      counts.add(values[i]);
    }
    return counts;
  }
}
