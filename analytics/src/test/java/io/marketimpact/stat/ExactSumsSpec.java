package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sums side by side, against the sum of a decimal number of any length. */
class ExactSumsSpec {

  @Property(tries = 300)
  void isTheSumRoundedOnce(@ForAll @Size(max = 30) double[] numbers) {
    ExactSums sums = new ExactSums(3);
    BigDecimal expected = BigDecimal.ZERO;
    for (double number : numbers) {
      if (Double.isFinite(number)) {
        sums.add(1, number);
        expected = expected.add(new BigDecimal(number));
      }
    }
    assertThat(sums.value(1)).isEqualTo(expected.doubleValue());
    assertThat(sums.value(0)).isZero();
    assertThat(sums.value(2)).isZero();
  }

  @Property(tries = 200)
  void orderAndPartsAndPlacesChangeNothing(@ForAll long seed) {
    Random random = new Random(seed);
    ExactSums whole = new ExactSums(5);
    ExactSums parts = new ExactSums(0);
    parts.resize(0, 2);
    ExactSums[] others = {new ExactSums(3), new ExactSums(3), new ExactSums(3)};
    for (int i = 0; i < 60; i++) {
      double number = Math.scalb(random.nextDouble() - 0.5, random.nextInt(400) - 200);
      int place = random.nextInt(3);
      whole.add(place + 1, number);
      others[random.nextInt(3)].add(place, number);
    }
    parts.resize(1, 5);
    for (ExactSums other : others) {
      parts.merge(other, 1);
    }
    assertThat(parts).isEqualTo(whole).hasSameHashCodeAs(whole);
  }

  @Test
  void smallestAndLargestNumbersKeepTheirDigits() {
    ExactSums sums = new ExactSums(1);
    sums.add(0, Double.MIN_VALUE);
    sums.add(0, Double.MAX_VALUE);
    sums.add(0, -Double.MAX_VALUE);
    assertThat(sums.value(0)).isEqualTo(Double.MIN_VALUE);
    sums.add(0, -Double.MIN_VALUE);
    sums.add(0, -1);
    assertThat(sums.value(0)).isEqualTo(-1);
    sums.add(0, Double.MAX_VALUE);
    sums.add(0, Double.MAX_VALUE);
    assertThat(sums.value(0)).isInfinite();
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExactSums(1).add(0, Double.NaN))
        .withMessageContaining("a summand");
  }
}
