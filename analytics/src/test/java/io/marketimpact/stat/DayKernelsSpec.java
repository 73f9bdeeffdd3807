package io.marketimpact.stat;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What works along days: the variance of a mean, and days drawn again. */
class DayKernelsSpec {

  private static final int[] DAYS = {1, 2, 3, 5};
  private static final double[] VALUES = {1, 3, -2, 2};

  /** Deviations from 1 are 0, 2, -3, 1: products -6 one day apart, -3 two days apart. */
  @Test
  void theLongRunVarianceByHand() {
    assertThat(LongRunVariance.bartlett(DAYS, VALUES, 0)).isCloseTo(14 / 3.0, highPrecision(5));
    assertThat(LongRunVariance.bartlett(DAYS, VALUES, 1))
        .isCloseTo((14 + 2 * 0.5 * -6) / 3.0, highPrecision(5));
    assertThat(LongRunVariance.bartlett(DAYS, VALUES, 2))
        .isCloseTo((14 + 2 * 2 / 3.0 * -6 + 2 / 3.0 * (-3 + 0)) / 3.0, highPrecision(5));
  }

  @Test
  void gapsNeverMakeItNegative() {
    Noise noise = new Noise(12);
    for (int draw = 0; draw < 200; draw++) {
      int[] days = IntStream.range(0, 60).filter(t -> noise.next() > -0.5).toArray();
      double[] values = new double[days.length];
      Arrays.setAll(values, i -> (days[i] % 2 == 0 ? 1 : -1) + 0.2 * noise.next());

      assertThat(LongRunVariance.bartlett(days, values, 7)).isGreaterThan(-1e-12);
    }
  }

  @Test
  void lagsGrowSlowlyWithTheDays() {
    assertThat(LongRunVariance.usualLags(100)).isEqualTo(4);
    assertThat(LongRunVariance.usualLags(20)).isEqualTo(2);
    assertThat(LongRunVariance.usualLags(1000)).isEqualTo(6);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LongRunVariance.bartlett(new int[] {1}, new double[] {1}, 0))
        .withMessage("a long-run variance needs at least 2 days with a value each: 1 and 1");
  }

  @Test
  void blocksHaveTheirMeanLengthAndEveryDayItsTurn() {
    int size = 50;
    int[] drawn = new int[200_000];
    StationaryBootstrap.draw(drawn, size, 5, RandomStreams.of(3, "blocks"));
    int[] counts = new int[size];
    int breaks = 0;
    for (int i = 0; i < drawn.length; i++) {
      counts[drawn[i]]++;
      breaks += i > 0 && drawn[i] != (drawn[i - 1] + 1) % size ? 1 : 0;
    }

    assertThat(breaks / (double) drawn.length)
        .as("one in five begins anew, one in fifty of these by chance with the next day")
        .isBetween(0.193, 0.199);
    assertThat(Arrays.stream(counts)).allMatch(count -> count > 3500 && count < 4500);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StationaryBootstrap.draw(drawn, 0, 5, RandomStreams.of(3, "blocks")))
        .withMessage("days to draw from must be at least 1: 0");
  }

  @Test
  void blocksOfOneDayAreDrawnIndependently() {
    int[] drawn = new int[100_000];
    StationaryBootstrap.draw(drawn, 10, 1, RandomStreams.of(3, "days"));
    int follows = 0;
    for (int i = 1; i < drawn.length; i++) {
      follows += drawn[i] == (drawn[i - 1] + 1) % 10 ? 1 : 0;
    }

    assertThat(follows / 100_000.0).isBetween(0.096, 0.104);
  }
}
