package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomStreamsSpec {

  @Test
  void theSameSeedAndKeysGiveTheSameNumbers() {
    SplittableRandom first = RandomStreams.of(7, "bootstrap", "ban", "AVGO");
    SplittableRandom again = RandomStreams.of(7, "bootstrap", "ban", "AVGO");
    for (int i = 0; i < 100; i++) {
      assertThat(first.nextLong()).isEqualTo(again.nextLong());
    }
    assertThat(RandomStreams.of(7, "simulate", 12).nextLong())
        .isEqualTo(RandomStreams.of(7, "simulate", 12).nextLong());
  }

  @Test
  void otherSeedsKeysAndDrawsGiveOtherNumbers() {
    Set<Long> firsts = new HashSet<>();
    for (long seed = 0; seed < 100; seed++) {
      firsts.add(RandomStreams.of(seed, "a").nextLong());
      firsts.add(RandomStreams.of(seed, "b").nextLong());
      firsts.add(RandomStreams.of(0, "draw", seed).nextLong());
    }
    firsts.add(RandomStreams.of(0, "ab", "c").nextLong());
    firsts.add(RandomStreams.of(0, "a", "bc").nextLong());
    firsts.add(RandomStreams.of(0, "abc").nextLong());
    assertThat(firsts).hasSize(303);
  }

  @Test
  void aSeedSharesNoDrawWithItsNeighbors() {
    Set<Long> firsts = new HashSet<>();
    for (long seed = -3; seed <= 3; seed++) {
      for (int draw = 0; draw < 1_000; draw++) {
        firsts.add(RandomStreams.of(seed, "simulate", draw).nextLong());
      }
    }
    assertThat(firsts).hasSize(7_000);
  }

  @Test
  void firstDrawsOfNeighboringStreamsAreNormalAndUncorrelated() {
    int n = 20_000;
    double sum = 0;
    double squares = 0;
    double products = 0;
    double before = 0;
    for (int draw = 0; draw < n; draw++) {
      double z = RandomStreams.normal(RandomStreams.of(20260114, "normal", draw));
      sum += z;
      squares += z * z;
      products += z * before;
      before = z;
    }
    double four = 4 / Math.sqrt(n);
    assertThat(sum / n).isCloseTo(0, within(four));
    assertThat(squares / n).isCloseTo(1, within(four * Math.sqrt(2)));
    assertThat(products / n).isCloseTo(0, within(four));
  }
}
