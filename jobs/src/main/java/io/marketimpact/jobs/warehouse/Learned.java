package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** From when on something was known, as every table of the warehouse has it. */
public final class Learned {

  /** A clock may be set back between two looks at it. */
  private static final Duration LEEWAY = Duration.ofMinutes(1);

  /** Where a day begins first, by hours before it begins in UTC. */
  private static final int EARLIEST_ZONE = 14;

  private Learned() {}

  /**
   * An instant as it is kept.
   *
   * @param instant when something came to be known
   * @return the instant to the microsecond
   * @throws BadInputException if it is yet to come
   */
  public static Instant at(Instant instant) {
    if (instant.isAfter(Instant.now().plus(LEEWAY))) {
      throw BadInputException.of(
          "the instant " + instant + " is in the future", "name one that has passed");
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The last day that had begun anywhere.
   *
   * @param instant when prices come to be known, of which later days can have none
   * @return the day
   */
  public static LocalDate lastBegun(Instant instant) {
    return LocalDate.ofEpochDay(lastBegun(ChronoUnit.MICROS.between(Instant.EPOCH, instant)));
  }

  static long lastBegun(long micros) {
    return Math.floorDiv(
        micros + TimeUnit.HOURS.toMicros(EARLIEST_ZONE), TimeUnit.DAYS.toMicros(1));
  }
}
