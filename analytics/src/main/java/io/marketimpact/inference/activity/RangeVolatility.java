package io.marketimpact.inference.activity;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.BlockSums;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.market.DaySeries;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Range-based volatility of a window beside that of the estimation days (Parkinson 1980): a day's
 * variance is (ln H/L)²/(4 ln 2), from its highest and lowest price, free of the direction of the
 * day. The mean over the window is compared with that of every run of as many consecutive
 * estimation days.
 *
 * @param comparison mean range variance of the window among those of its placebo windows; p is its
 *     upper tail
 * @param multiple mean of the window over mean of the estimation days
 */
public record RangeVolatility(PlaceboWindows comparison, double multiple) implements Serializable {

  /**
   * The smallest multiple of variance that the placebo test at 5 % finds with 80 % power: a window
   * multiplied by m is found where mS_b exceeds the critical value c.
   *
   * @return c over the value that the ⌈0.8B⌉ largest placebos reach, or why none is ever found
   */
  public Outcome<Double> detectable() {
    double[] sorted = comparison.placebos();
    Arrays.sort(sorted);
    double reached = sorted[sorted.length - (int) Math.ceil(EffectTest.POWER * sorted.length)];
    return reached > 0
        ? comparison.critical(EffectTest.LEVEL).map(critical -> critical / reached)
        : Outcome.excluded(
            ExclusionReason.NO_INTERVAL, "high and low are equal on one normal day in five");
  }

  /** Of a driftless Brownian motion, E(ln H/L)² = 4 ln 2·σ². */
  private static final double BROWNIAN = 4 * Math.log(2);

  /**
   * A day's variance from its range.
   *
   * @param logRange ln H/L, not negative
   * @return (ln H/L)²/(4 ln 2)
   * @throws IllegalArgumentException if the range is negative
   */
  public static double variance(double logRange) {
    Require.that(logRange >= 0, "a range must not be negative: %s", logRange);
    return logRange * logRange / BROWNIAN;
  }

  /**
   * Measures a window.
   *
   * @param logRanges ln H/L per session, laid out like returns
   * @param estimation ascending sessions of the estimation window
   * @param firstSession first session of the window
   * @param length its number of sessions
   * @return the measure, or why there is none
   */
  public static Outcome<RangeVolatility> of(
      DaySeries logRanges, int[] estimation, int firstSession, int length) {
    int[] window = IntStream.range(firstSession, firstSession + length).toArray();
    long present = IntStream.of(window).filter(logRanges::has).count();
    if (logRanges.count() == 0) {
      return Outcome.excluded(
          ExclusionReason.MISSING_INPUT, "the prices have no high and low of " + logRanges.name());
    }
    if (present < length) {
      return Outcome.excluded(
          ExclusionReason.INCOMPLETE_WINDOW,
          present + " of " + length + " days have a high and a low");
    }
    int[] usable = IntStream.of(estimation).filter(logRanges::has).toArray();
    double[] placebos =
        IntStream.of(BlockSums.starts(usable, length))
            .mapToDouble(
                start -> mean(logRanges, IntStream.range(usable[start], usable[start] + length)))
            .toArray();
    if (placebos.length == 0) {
      return Outcome.excluded(
          ExclusionReason.SHORT_ESTIMATION,
          "no run of " + length + " estimation days has highs and lows");
    }
    double observed = mean(logRanges, IntStream.of(window));
    double usual = mean(logRanges, IntStream.of(usable));
    return usual == 0
        ? Outcome.excluded(
            ExclusionReason.CONSTANT_RETURNS, "high and low are equal on every estimation day")
        : Outcome.of(new RangeVolatility(PlaceboWindows.of(observed, placebos), observed / usual));
  }

  private static double mean(DaySeries logRanges, IntStream sessions) {
    return sessions.mapToDouble(session -> variance(logRanges.at(session))).average().orElseThrow();
  }
}
