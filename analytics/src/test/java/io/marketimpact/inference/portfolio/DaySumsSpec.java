package io.marketimpact.inference.portfolio;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventId;
import io.marketimpact.inference.group.DrawnDays;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.stat.DayRuns;
import io.marketimpact.support.Noise;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaySumsSpec {

  private static final int SIZE = 90;

  @Test
  void sumsOverRunsGiveTheStatisticOfTheDaysOneByOne() {
    Noise noise = new Noise(7);
    double[] days = DoubleStream.generate(noise::next).limit(SIZE).toArray();
    DaySums sums = DaySums.of(days);
    DrawnDays.Purpose purpose =
        new DrawnDays.Purpose(new TestId("bootstrap_days"), new EventId("news"), 50, 4, SIZE);

    for (DrawnDays.Draw draw : new DrawnDays(7).of(purpose)) {
      double[] estimation = days(draw.estimation(), days);
      double mean = DoubleStream.of(estimation).sum() / SIZE;
      double variance =
          DoubleStream.of(estimation).map(day -> (day - mean) * (day - mean)).sum() / (SIZE - 1);
      double expected = DoubleStream.of(days(draw.window(), days)).sum() / Math.sqrt(4 * variance);

      assertThat(sums.statistic(draw, 4)).isCloseTo(expected, highPrecision(expected));
    }
  }

  @Test
  void daysThatDoNotVaryCountAsFar() {
    DrawnDays.Draw same =
        new DrawnDays.Draw(DayRuns.of(new int[] {1}, 0, 1), DayRuns.of(new int[] {2, 2, 2}, 0, 3));

    assertThat(DaySums.of(new double[] {-1, 0, 1}).statistic(same, 1)).isInfinite();
  }

  private static double[] days(DayRuns runs, double[] days) {
    return IntStream.range(0, runs.size())
        .flatMap(run -> IntStream.range(runs.first(run), runs.past(run)))
        .mapToDouble(day -> days[day])
        .toArray();
  }
}
