package io.marketimpact.inference.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventId;
import io.marketimpact.stat.DayRuns;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.StationaryBootstrap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DrawnDaysSpec {

  private static final DrawnDays.Purpose PURPOSE =
      new DrawnDays.Purpose(new TestId("bootstrap_days"), new EventId("news"), 20, 3, 40);

  @Test
  void samplesAreThoseOfOneStreamSplitAfterTheEventWindow() {
    SplittableRandom stream = RandomStreams.of(7, "bootstrap_days", "news");
    int[] days = new int[43];
    for (DrawnDays.Draw draw : new DrawnDays(7).of(PURPOSE)) {
      StationaryBootstrap.draw(days, 40, 5, stream);

      assertThat(days(draw.window()).toArray()).hasSize(3);
      assertThat(IntStream.concat(days(draw.window()), days(draw.estimation())).toArray())
          .isEqualTo(days);
    }
  }

  @Test
  void samplesAreDrawnOnceWhicheverThreadAsks() {
    DrawnDays drawn = new DrawnDays(7);
    List<DrawnDays.Draw> first = drawn.of(PURPOSE);

    assertThat(Stream.of(1, 2, 3, 4).parallel().map(ask -> drawn.of(PURPOSE)))
        .allMatch(again -> again == first);
  }

  @Test
  void whatSamplesShareIsFoundOncePerKey() {
    record Key(int firms) implements DrawnDays.Shared<double[]> {}
    DrawnDays drawn = new DrawnDays(7);
    double[] first = drawn.shared(new Key(2), () -> new double[2]);

    assertThat(drawn.shared(new Key(2), () -> new double[2])).isSameAs(first);
    assertThat(drawn.shared(new Key(3), () -> new double[3])).hasSize(3);
  }

  @Test
  void aRunRoundTheEndIsTwo() {
    DayRuns runs = DayRuns.of(new int[] {9, 38, 39, 0, 1, 1, 7}, 1, 6);

    assertThat(runs.size()).isEqualTo(3);
    assertThat(days(runs).toArray()).containsExactly(38, 39, 0, 1, 1);
  }

  private static IntStream days(DayRuns runs) {
    return IntStream.range(0, runs.size())
        .flatMap(run -> IntStream.range(runs.first(run), runs.past(run)));
  }
}
