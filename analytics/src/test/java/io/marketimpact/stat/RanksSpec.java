package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RanksSpec {

  @Test
  void tiedValuesShareTheMeanOfTheirRanks() {
    assertThat(Ranks.average(new double[] {0.3, -1, 0.3, 7, 0.3, -1}))
        .containsExactly(4, 1.5, 4, 6, 4, 1.5);
    assertThat(Ranks.average(new double[] {0.0, -0.0})).containsExactly(1.5, 1.5);
    assertThat(Ranks.average(new double[] {5})).containsExactly(1);
    assertThat(Ranks.average(new double[0])).isEmpty();
  }

  @Property
  void aRankCountsTheValuesBelowAndHalfOfThoseAsLarge(
      @ForAll @Size(max = 60) List<@IntRange(min = -9, max = 9) Integer> whole) {
    double[] values = whole.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] ranks = Ranks.average(values);

    for (int i = 0; i < values.length; i++) {
      double own = values[i];
      long below = Arrays.stream(values).filter(value -> value < own).count();
      long alike = Arrays.stream(values).filter(value -> value == own).count();
      assertThat(ranks[i]).isEqualTo(below + (alike + 1) / 2.0);
    }
  }

  @Property
  void equalValuesKeepTheirOrderHoweverManyThereAre(
      @ForAll @Size(max = 200) List<@IntRange(min = -9, max = 9) Integer> whole) {
    double[] values = whole.stream().mapToDouble(Integer::doubleValue).toArray();
    int[] expected =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();

    assertThat(Ranks.order(values)).isEqualTo(expected);
  }

  @Property
  void newValuesFindTheirPlaceInAKnownOrder(
      @ForAll @Size(max = 30) List<@IntRange(min = -9, max = 9) Integer> whole,
      @ForAll @IntRange(max = 30) int known) {
    double[] values = whole.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] first = Arrays.copyOf(values, Math.min(known, values.length));

    assertThat(Ranks.average(values, Ranks.order(values, Ranks.order(first))))
        .isEqualTo(Ranks.average(values));
  }

  @Property
  void asManyValuesLieAboveTheMedianAsBelow(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1, max = 1) Double> list) {
    double[] values = list.stream().mapToDouble(Double::doubleValue).toArray();
    double median = Ranks.median(values, Ranks.order(values));

    assertThat(Arrays.stream(values).filter(value -> value < median).count())
        .isLessThanOrEqualTo(values.length / 2);
    assertThat(Arrays.stream(values).filter(value -> value > median).count())
        .isLessThanOrEqualTo(values.length / 2);
  }

  @Test
  void theMedianIsTheMiddleAndLeavesItsInputAlone() {
    double[] values = {3, 1, 2};

    assertThat(Ranks.median(values, Ranks.order(values))).isEqualTo(2);
    assertThat(values).containsExactly(3, 1, 2);
    assertThat(Ranks.median(new double[] {4, 1, 3, 2}, new int[] {1, 3, 2, 0})).isEqualTo(2.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ranks.median(new double[0], new int[0]))
        .withMessage("a median needs at least 1 value: 0");
  }
}
