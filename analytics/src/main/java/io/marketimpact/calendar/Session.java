package io.marketimpact.calendar;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One trading day of an exchange.
 *
 * @param date day on the exchange
 * @param open instant of the regular open
 * @param close instant of the regular close, on a half day the early one
 * @param length whole or half day
 */
public record Session(LocalDate date, Instant open, Instant close, Length length)
    implements Serializable {

  /** How long a session lasts. */
  public enum Length {
    /** The exchange's regular hours. */
    FULL,
    /** An early close. */
    HALF
  }

  /**
   * Checks the hours.
   *
   * @throws IllegalArgumentException if the close is not after the open
   */
  public Session {
    Require.that(close.isAfter(open), "a session must close after it opens: %s", date);
  }
}
