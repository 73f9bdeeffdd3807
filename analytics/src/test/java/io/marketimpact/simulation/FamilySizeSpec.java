package io.marketimpact.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Study;
import io.marketimpact.stat.RandomStreams;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Size of the tests of a family on days to which nothing happened. */
class FamilySizeSpec {

  private static EventEffect event(int number) {
    SplittableRandom random = RandomStreams.of(7, "event", number);
    return EventEffect.of(
        "e" + number,
        1 + number % 3,
        new Study(0, 0.01 + 0.004 * number),
        IntStream.range(0, 500).mapToDouble(i -> RandomStreams.normal(random)).toArray());
  }

  @Test
  void everyTestButTheClassicOneHoldsItsSizeAndFindsAnEffect() {
    List<EventEffect> events = IntStream.range(0, 10).mapToObj(FamilySizeSpec::event).toList();
    List<FamilySize> sizes = FamilySize.of(events, -0.05, 400, 1);
    assertThat(sizes)
        .extracting(FamilySize::test)
        .containsExactly(
            "t_of_events", "clustered", "signs", "placebo", "reml_hartung_knapp", "reml_normal");
    assertThat(sizes)
        .allSatisfy(
            size -> {
              // Four standard errors of 400 draws at 5 % are .044.
              assertThat(size.atFive()).isBetween(0.006, 0.094);
              assertThat(size.atOne()).isLessThanOrEqualTo(size.atFive());
              assertThat(size.power()).isGreaterThan(0.8);
            });
  }
}
