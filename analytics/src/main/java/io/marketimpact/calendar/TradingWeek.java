package io.marketimpact.calendar;

import io.marketimpact.base.Require;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/**
 * The regular hours of an exchange from a day on, until the next such week takes over.
 *
 * @param from first day on which these hours hold
 * @param hours wall-clock hours for each weekday with trading
 */
public record TradingWeek(LocalDate from, Map<DayOfWeek, Hours> hours) {

  /** Keeps its own copy. */
  public TradingWeek {
    hours = Map.copyOf(hours);
  }

  /**
   * Wall-clock trading hours of a day.
   *
   * @param open regular open
   * @param close regular close; midnight stands for the end of the day
   */
  public record Hours(LocalTime open, LocalTime close) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the close is not after the open
     */
    public Hours {
      Require.that(
          close.isAfter(open) || isMidnight(close),
          "hours must close after they open: %s-%s",
          open,
          close);
    }

    static boolean isMidnight(LocalTime close) {
      return close.equals(LocalTime.MIDNIGHT);
    }
  }
}
