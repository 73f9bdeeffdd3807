package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.util.SplittableRandom;

/**
 * Days drawn with replacement in blocks of random length, so that neighbors stay together: each
 * next day follows the one before, round the end, or with probability 1/m a new block begins
 * anywhere (Politis and Romano 1994).
 */
public final class StationaryBootstrap {

  private StationaryBootstrap() {}

  /**
   * Draws positions.
   *
   * @param drawn filled with positions from 0 to {@code size - 1}
   * @param size number of days to draw from
   * @param meanBlock mean length m of a block
   * @param stream the stream to draw from
   */
  public static void draw(int[] drawn, int size, double meanBlock, SplittableRandom stream) {
    Require.that(size > 0, "days to draw from must be at least 1: %s", size);
    int day = anywhere(size, stream);
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = day;
      boolean begins = RandomStreams.uniform(stream) * meanBlock < 1;
      day = begins ? anywhere(size, stream) : day + 1 == size ? 0 : day + 1;
    }
  }

  private static int anywhere(int size, SplittableRandom stream) {
    return (int) (RandomStreams.uniform(stream) * size);
  }
}
