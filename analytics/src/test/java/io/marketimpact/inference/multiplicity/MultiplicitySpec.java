package io.marketimpact.inference.multiplicity;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MultiplicitySpec {

  private static final List<Double> FIVE = List.of(.001, .012, .03, .04, .2);

  @Test
  void theUnitVector() {
    assertAdjusted(Multiplicity.holm(FIVE), .005, .048, .09, .09, .2);
    assertAdjusted(Multiplicity.benjaminiHochberg(FIVE), .005, .03, .05, .05, .2);
  }

  /** Benjamini and Hochberg's times 1 + 1/2 + 1/3 + 1/4 + 1/5 = 137/60. */
  @Test
  void anyDependenceCostsTheHarmonicSum() {
    assertAdjusted(
        Multiplicity.benjaminiYekutieli(FIVE),
        .005 * 137 / 60,
        .03 * 137 / 60,
        .05 * 137 / 60,
        .05 * 137 / 60,
        .2 * 137 / 60);
    assertAdjusted(Multiplicity.benjaminiYekutieli(List.of(.9, .8)), 1, 1);
  }

  @Property
  void adjustedProbabilitiesKeepTheOrderAndNeverShrink(
      @ForAll @Size(max = 12) List<@DoubleRange(min = 0, max = 1) Double> pValues) {
    List<Double> holm = Multiplicity.holm(pValues);
    List<Double> rate = Multiplicity.benjaminiHochberg(pValues);
    for (int i = 0; i < pValues.size(); i++) {
      assertThat(holm.get(i)).isBetween(pValues.get(i), 1.0);
      assertThat(holm.get(i)).isLessThanOrEqualTo(pValues.size() * pValues.get(i));
      assertThat(rate.get(i)).isLessThanOrEqualTo(holm.get(i) + 1e-12);
      assertThat(Multiplicity.benjaminiYekutieli(pValues).get(i))
          .isGreaterThanOrEqualTo(rate.get(i));
      for (int j = 0; j < pValues.size(); j++) {
        if (pValues.get(i) <= pValues.get(j)) {
          assertThat(holm.get(i)).isLessThanOrEqualTo(holm.get(j));
          assertThat(rate.get(i)).isLessThanOrEqualTo(rate.get(j));
        }
      }
    }
  }

  @Test
  void theOrderOfTestsDoesNotMatter() {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(order, new Random(seed));
      List<Double> shuffled = order.stream().map(FIVE::get).toList();
      List<Double> holm = Multiplicity.holm(FIVE);

      assertThat(Multiplicity.holm(shuffled)).isEqualTo(order.stream().map(holm::get).toList());
    }
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Multiplicity.holm(List.of(0.5, 1.5)))
        .withMessage("a p-value must lie in [0, 1]: 1.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Multiplicity.benjaminiYekutieli(List.of(Double.NaN)));
    assertThat(Multiplicity.benjaminiHochberg(List.of())).isEmpty();
  }

  private static void assertAdjusted(List<Double> adjusted, double... expected) {
    assertThat(adjusted).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(adjusted.get(i)).isCloseTo(expected[i], highPrecision(expected[i]));
    }
  }
}
