package io.marketimpact.inference.placebo;

import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.stat.RandomStreams;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Portfolios of so many stocks from a list: every one of them, or as many drawn as can be used. */
final class Portfolios {

  private static final int MOST = 10_000;

  private Portfolios() {}

  /** Number of portfolios that {@link #forEach} visits. */
  static int count(int shares, int members) {
    return (int) Math.min(MOST, all(shares, members));
  }

  /** Binomial coefficient, or some number above the most that are visited. */
  private static long all(int shares, int members) {
    long all = 1;
    for (int i = 1; i <= members && all <= MOST; i++) {
      all = all * (shares - members + i) / i;
    }
    return all;
  }

  /** Hands over the positions of a portfolio's stocks, again and again in one array. */
  static void forEach(GroupSample sample, int shares, Consumer<int[]> portfolio) {
    int members = sample.size();
    if (all(shares, members) <= MOST) {
      every(shares, members, portfolio);
    } else {
      drawn(sample, shares, portfolio);
    }
  }

  private static void every(int shares, int members, Consumer<int[]> portfolio) {
    int[] positions = new int[members];
    Arrays.setAll(positions, i -> i);
    int last = members;
    while (last >= 0) {
      portfolio.accept(positions);
      last = members - 1;
      while (last >= 0 && positions[last] == shares - members + last) {
        last--;
      }
      if (last >= 0) {
        positions[last]++;
        for (int i = last + 1; i < members; i++) {
          positions[i] = positions[i - 1] + 1;
        }
      }
    }
  }

  /** The first members of a list that is shuffled no further than that (Fisher and Yates 1938). */
  private static void drawn(GroupSample sample, int shares, Consumer<int[]> portfolio) {
    SplittableRandom stream =
        RandomStreams.of(sample.seed(), "placebo_space", sample.firms().get(0).event().value());
    int[] list = new int[shares];
    Arrays.setAll(list, i -> i);
    int[] positions = new int[sample.size()];
    for (int draw = 0; draw < MOST; draw++) {
      for (int i = 0; i < positions.length; i++) {
        int other = i + (int) (RandomStreams.uniform(stream) * (shares - i));
        int taken = list[other];
        list[other] = list[i];
        list[i] = taken;
        positions[i] = taken;
      }
      portfolio.accept(positions);
    }
  }
}
