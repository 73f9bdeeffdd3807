package io.marketimpact.reports.figures;

import io.marketimpact.reports.text.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The hours of a session, as places on an axis.
 *
 * @param open its beginning
 * @param close its end
 * @param zone for the hours
 */
record SessionClock(Instant open, Instant close, ZoneId zone) {

  private static final int HOUR = 60;

  /** Minutes from the midnight before the session, so that hours are whole numbers of marks. */
  double minute(Instant time) {
    Instant midnight = open.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return Duration.between(midnight, time).toSeconds() / (double) HOUR;
  }

  /** The session on an axis with its hours, or every so many of them. */
  Axis axis(int hours) {
    return new Axis(
        new Ticks(minute(open), minute(close), (double) hours * HOUR),
        "Hour in " + Words.city(zone),
        SessionClock::label);
  }

  private static String label(double minute) {
    long whole = Math.round(minute);
    return String.format(Locale.ROOT, "%02d:%02d", whole / HOUR, whole % HOUR);
  }
}
