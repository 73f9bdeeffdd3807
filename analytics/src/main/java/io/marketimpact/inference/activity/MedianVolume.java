package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.DaySeries;
import io.marketimpact.stat.RobustScale;
import java.util.stream.IntStream;

/**
 * Volume beside the median of the sessions just before: what a desk quotes, and what a short record
 * of volumes allows. It has no distribution and no test.
 */
public final class MedianVolume {

  /** Sessions before the window whose median is the measure. */
  public static final int SESSIONS = 60;

  private static final int FEWEST = 30;

  private MedianVolume() {}

  /**
   * How many times the median of the sessions before.
   *
   * @param logVolume logarithms of volumes
   * @param first the window's first session
   * @param length of the window
   * @return mean volume of the window over the median of the 60 sessions before it, or that fewer
   *     than 30 of them, or a day of the window, have no volume
   */
  public static Outcome<Double> multiple(DaySeries logVolume, int first, int length) {
    double[] before = volumes(logVolume, Math.max(0, first - SESSIONS), first);
    double[] window = volumes(logVolume, first, Math.min(first + length, logVolume.axis().size()));
    if (before.length < FEWEST || window.length < length) {
      return Outcome.excluded(
          ExclusionReason.TOO_FEW_DAYS,
          String.format(
              "%d of %d sessions before the window have a volume, at least %d needed, and %d of %d"
                  + " in it",
              before.length, SESSIONS, FEWEST, window.length, length));
    }
    double mean = IntStream.range(0, length).mapToDouble(i -> window[i]).average().orElseThrow();
    return Outcome.of(mean / RobustScale.median(before));
  }

  private static double[] volumes(DaySeries logVolume, int from, int to) {
    return IntStream.range(from, to)
        .filter(logVolume::has)
        .mapToDouble(session -> Math.exp(logVolume.at(session)))
        .toArray();
  }
}
