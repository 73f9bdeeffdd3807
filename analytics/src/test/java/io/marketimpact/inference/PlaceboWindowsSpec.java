package io.marketimpact.inference;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A statistic's rank among those of windows in which nothing happened. */
class PlaceboWindowsSpec {

  @Test
  void countsWhatIsAsFarOrFarther() {
    PlaceboWindows comparison = PlaceboWindows.of(-2, new double[] {3, 2, -2, 1, -5});

    assertThat(comparison.count()).isEqualTo(5);
    assertThat(comparison.twoSided()).isEqualTo(5 / 6.0);
    assertThat(comparison.upperTail()).isEqualTo(5 / 6.0);
    assertThat(comparison.lowerTail()).isEqualTo(3 / 6.0);
    assertThat(comparison.smallestPValue()).isEqualTo(1 / 6.0);
    assertThat(comparison.ordinary()).isCloseTo(Math.sqrt(43 / 5.0), highPrecision(3));
  }

  @Property
  void theCriticalDistanceIsTheLargestThatIsNotRejected(
      @ForAll @Size(min = 20, max = 90) List<@IntRange(min = -40, max = 40) Integer> whole) {
    double[] placebos = whole.stream().mapToDouble(Integer::doubleValue).toArray();
    double critical = PlaceboWindows.of(0, placebos).critical(0.05).result().orElseThrow();

    assertThat(PlaceboWindows.of(critical, placebos).twoSided()).isGreaterThanOrEqualTo(0.05);
    assertThat(PlaceboWindows.of(Math.nextUp(critical), placebos).twoSided()).isLessThan(0.05);
  }

  @Property(tries = 200)
  void noProbabilityIsBelowTheSmallest(
      @ForAll @DoubleRange(min = -10, max = 10) double observed,
      @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -10, max = 10) Double> placebos) {
    PlaceboWindows comparison =
        PlaceboWindows.of(observed, placebos.stream().mapToDouble(Double::doubleValue).toArray());
    double smallest = comparison.smallestPValue();

    assertThat(comparison.twoSided()).isBetween(smallest, 1.0);
    assertThat(comparison.upperTail()).isBetween(smallest, 1.0);
    assertThat(comparison.upperTail() + comparison.lowerTail())
        .as("every placebo lies on one side at least")
        .isGreaterThanOrEqualTo(1 + smallest - 1e-12);
  }

  @Test
  void keepsItsOwnCopyOfFiniteNumbers() {
    double[] placebos = {1};
    PlaceboWindows comparison = PlaceboWindows.of(0, placebos);
    placebos[0] = 9;

    assertThat(comparison.placebos()).containsExactly(1.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaceboWindows.of(0, new double[0]))
        .withMessage("a comparison needs at least 1 placebo: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaceboWindows.of(Double.NaN, new double[] {1}))
        .withMessageContaining("an observed statistic must be a finite number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlaceboWindows.of(0, new double[] {Double.POSITIVE_INFINITY}))
        .withMessageContaining("a placebo must be a finite number");
  }
}
