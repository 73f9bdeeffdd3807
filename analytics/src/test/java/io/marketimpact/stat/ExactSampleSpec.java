package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Serialized;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sums and percentiles of samples too large to keep, whole and in parts. */
class ExactSampleSpec {

  @Property
  void aSumIsTheExactOneRoundedOnce(@ForAll @Size(max = 50) double[] values) {
    ExactSum sum = new ExactSum();
    BigDecimal exact = BigDecimal.ZERO;
    for (double value : values) {
      sum.add(value);
      exact = exact.add(new BigDecimal(value));
    }
    assertThat(sum.value()).isEqualTo(exact.doubleValue());
  }

  @Property
  void aSumDoesNotDependOnOrderOrParts(
      @ForAll @Size(min = 1, max = 60) double[] values, @ForAll @IntRange(max = 59) int cut) {
    ExactSum forward = new ExactSum();
    Arrays.stream(values).forEach(forward::add);
    ExactSum head = new ExactSum();
    ExactSum tail = new ExactSum();
    for (int i = values.length - 1; i >= 0; i--) {
      (i < cut ? head : tail).add(values[i]);
    }
    tail.merge(Serialized.traveled(head));
    assertThat(tail).isEqualTo(forward).hasSameHashCodeAs(forward);
    assertThat(tail.value()).isEqualTo(forward.value());
  }

  @Test
  void nothingIsLostBesideALargeNumber() {
    ExactSum sum = new ExactSum();
    for (double value : new double[] {1e300, 1, 1e-300, -1e300, Double.MIN_VALUE, -1}) {
      sum.add(value);
    }
    assertThat(sum.value()).isEqualTo(1e-300);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sum.add(Double.NaN))
        .withMessageContaining("a summand must be a finite number");
  }

  @Test
  void percentilesAreThoseOfTheSortedSampleOnAnyNumberOfParts() {
    double[] values = skewed(20_011);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    SampleSummary whole = SampleSummary.of(values);

    assertThat(whole.p025()).isEqualTo(interpolated(sorted, 0.025));
    assertThat(whole.p05()).isEqualTo(interpolated(sorted, 0.05));
    assertThat(whole.p25()).isEqualTo(interpolated(sorted, 0.25));
    assertThat(whole.median()).isEqualTo(interpolated(sorted, 0.5));
    assertThat(whole.p75()).isEqualTo(interpolated(sorted, 0.75));
    assertThat(whole.p95()).isEqualTo(interpolated(sorted, 0.95));
    assertThat(whole.p975()).isEqualTo(interpolated(sorted, 0.975));
    assertThat(whole.standardDeviation())
        .isCloseTo(Moments.standardDeviation(values), highPrecision(10));
    for (int parts : new int[] {2, 3, 8}) {
      assertThat(inParts(values, parts)).isEqualTo(whole);
    }
  }

  @Test
  void theSamplesOfOneValueAndOfEqualValuesAreThemselves() {
    SampleSummary one = SampleSummary.of(new double[] {-3.5});
    assertThat(one)
        .isEqualTo(new SampleSummary(1, -3.5, 0, -3.5, -3.5, -3.5, -3.5, -3.5, -3.5, -3.5, 0));
    SampleSummary zeros = SampleSummary.of(new double[] {0.0, -0.0, 0.0});
    assertThat(zeros.median()).isZero();
    assertThat(zeros.isSettled(0.01)).isTrue();
    assertThatIllegalArgumentException().isThrownBy(() -> new SampleCounts().order());
  }

  @Test
  void valuesThatComeAgainAndAgainAreCountedEachTime() {
    SplittableRandom random = new SplittableRandom(3);
    double[] values = new double[200_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i % 3 == 0 ? 1 + random.nextInt(5) * 0x1.0p-30 : 1 + random.nextDouble() * 1e-3;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    SampleSummary whole = SampleSummary.of(values);

    assertThat(whole.p05()).isEqualTo(interpolated(sorted, 0.05));
    assertThat(whole.p25()).isEqualTo(interpolated(sorted, 0.25));
    assertThat(whole.median()).isEqualTo(interpolated(sorted, 0.5));
    assertThat(whole.p95()).isEqualTo(interpolated(sorted, 0.95));
    assertThat(inParts(values, 7)).isEqualTo(whole);
  }

  @Test
  void aMillionEqualValuesTakeTheRoomOfOne() throws IOException {
    SampleCounts counts = new SampleCounts();
    for (int i = 0; i < 1_000_000; i++) {
      counts.add(0.175);
    }
    SampleOrder order = counts.order();
    for (int i = 0; i < 1_000_000; i++) {
      order.add(0.175);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(order);
    }
    assertThat(SampleSummary.of(counts, order).median()).isEqualTo(0.175);
    assertThat(bytes.size()).isLessThan(1_000_000);
  }

  @Test
  void scalingAndTurningASummaryScalesAndTurnsTheSample() {
    double[] values = skewed(999);
    double[] turned = Arrays.stream(values).map(value -> -2 * value).toArray();
    SampleSummary expected = SampleSummary.of(turned);
    SampleSummary summary = SampleSummary.of(values).times(2).negated();

    assertThat(summary.p05()).isCloseTo(expected.p05(), highPrecision(expected.p05()));
    assertThat(summary.p95()).isCloseTo(expected.p95(), highPrecision(expected.p95()));
    assertThat(summary.mean()).isCloseTo(expected.mean(), highPrecision(expected.mean()));
    assertThatIllegalArgumentException().isThrownBy(() -> summary.times(0));
  }

  @Test
  void theErrorOfTheMedianShrinksWithTheRootOfTheSample() {
    double small = SampleSummary.of(skewed(4_000)).medianError();
    double large = SampleSummary.of(skewed(64_000)).medianError();
    assertThat(small / large).isBetween(2.8, 5.6);
  }

  private static double[] skewed(int size) {
    SplittableRandom random = new SplittableRandom(7);
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      double z = RandomStreams.normal(random);
      values[i] = Math.exp(2 * z) - (i % 5 == 0 ? 3 : 0);
    }
    return values;
  }

  private static double interpolated(double[] sorted, double p) {
    double position = (sorted.length - 1) * p;
    int low = (int) position;
    return sorted[low] + (position - low) * (sorted[low + 1] - sorted[low]);
  }

  private static SampleSummary inParts(double[] values, int parts) {
    SampleCounts counts = new SampleCounts();
    for (int part = parts - 1; part >= 0; part--) {
      SampleCounts some = new SampleCounts();
      for (int i = part; i < values.length; i += parts) {
        some.add(values[i]);
      }
      counts.merge(Serialized.traveled(some));
    }
    SampleOrder order = counts.order();
    for (int part = 0; part < parts; part++) {
      SampleOrder some = Serialized.traveled(counts).order();
      for (int i = part; i < values.length; i += parts) {
        some.add(values[i]);
      }
      order.merge(Serialized.traveled(some));
    }
    return SampleSummary.of(counts, order);
  }
}
