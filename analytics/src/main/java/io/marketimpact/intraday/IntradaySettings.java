package io.marketimpact.intraday;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a study within the day computes, fixed before a price is read.
 *
 * @param grid length of the bars
 * @param latency time the market is given to read the news, not negative
 * @param opening how long the opening lasts that is shown apart after news before the open
 * @param horizons lengths of the windows after the news
 * @param excludedDays days that are no ordinary ones, such as those of earnings, with the reason
 * @param minimumReference fewest earlier days to which a window is compared
 * @param jumpWindow bars K from which the local volatility of the jump test is formed
 * @param jumpLevel probability of a false jump in a day
 */
public record IntradaySettings(
    BarGrid grid,
    Duration latency,
    Duration opening,
    List<Duration> horizons,
    SortedMap<LocalDate, String> excludedDays,
    int minimumReference,
    int jumpWindow,
    double jumpLevel)
    implements Serializable {

  /**
   * Five-minute bars, no latency, an opening of half an hour, horizons of 5, 15, 30, 60 and 120
   * minutes, at least ten earlier days; K = 270 as Lee and Mykland (2008) recommend for five
   * minutes, 1 % of days with a false jump.
   */
  public static final IntradaySettings FIVE_MINUTES =
      new IntradaySettings(
          new BarGrid(Duration.ofMinutes(5)),
          Duration.ZERO,
          Duration.ofMinutes(30),
          Stream.of(5, 15, 30, 60, 120).map(Duration::ofMinutes).toList(),
          Collections.emptySortedMap(),
          10,
          270,
          0.01);

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if the latency is negative, the opening or a horizon is no
   *     multiple of the bar length, the minimum is below 2, K below 3 or the level not in (0, 1)
   */
  public IntradaySettings {
    Require.that(!latency.isNegative(), "a latency must not be negative: %s", latency);
    grid.bars(opening);
    horizons = List.copyOf(horizons);
    horizons.forEach(grid::bars);
    excludedDays = Collections.unmodifiableSortedMap(new TreeMap<>(excludedDays));
    Require.that(
        minimumReference >= 2,
        "the minimum of earlier days must be at least 2: %s",
        minimumReference);
    Require.that(jumpWindow >= 3, "the window of a jump test must be at least 3: %s", jumpWindow);
    Require.that(
        jumpLevel > 0 && jumpLevel < 1, "a level must lie strictly in (0, 1): %s", jumpLevel);
  }

  /**
   * The same settings with one more day that is no ordinary one.
   *
   * @param day the day
   * @param reason why, such as earnings
   * @return the settings
   */
  public IntradaySettings excluding(LocalDate day, String reason) {
    TreeMap<LocalDate, String> more = new TreeMap<>(excludedDays);
    more.put(day, Require.text(reason, "a reason"));
    return new IntradaySettings(
        grid, latency, opening, horizons, more, minimumReference, jumpWindow, jumpLevel);
  }

  /**
   * The same settings with another latency.
   *
   * @param other time the market is given to read the news
   * @return the settings
   */
  public IntradaySettings withLatency(Duration other) {
    return new IntradaySettings(
        grid, other, opening, horizons, excludedDays, minimumReference, jumpWindow, jumpLevel);
  }
}
