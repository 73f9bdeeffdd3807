package io.marketimpact.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BlockSumsSpec {

  @Property
  void aRunIsSummedFromItsFirstDayOnToTheLastBit(
      @ForAll long seed,
      @ForAll @IntRange(max = 40) int days,
      @ForAll @IntRange(min = 1, max = 9) int length) {
    Random random = new Random(seed);
    int[] sessions = IntStream.range(0, 2 * days).filter(day -> random.nextInt(9) > 0).toArray();
    double[] values = random.doubles(sessions.length, -1, 1).toArray();

    double[] expected =
        IntStream.rangeClosed(0, sessions.length - length)
            .filter(i -> sessions[i + length - 1] == sessions[i] + length - 1)
            .mapToDouble(
                i -> {
                  double sum = 0;
                  for (int day = i; day < i + length; day++) {
                    sum += values[day];
                  }
                  return sum;
                })
            .toArray();

    assertThat(BlockSums.of(sessions, values, length)).isEqualTo(expected);
  }
}
