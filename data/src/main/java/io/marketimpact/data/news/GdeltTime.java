package io.marketimpact.data.news;

import io.marketimpact.event.PublicationTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * GDELT's stamps. They name the batch of 15 minutes in which an article was first recorded, not
 * when it came out, and are taken as an interval of 15 minutes to both sides.
 */
final class GdeltTime {

  private static final Duration BATCH = Duration.ofMinutes(15);
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private GdeltTime() {}

  /**
   * Reads a stamp as {@code 20260114T113000Z} or {@code 20260114113000}.
   *
   * @throws DateTimeException if it is none
   */
  static PublicationTime of(String stamp) {
    String digits = stamp.replaceFirst("^(\\d{8})T(\\d{6})Z$", "$1$2");
    Instant recorded = LocalDateTime.parse(digits, DIGITS).toInstant(ZoneOffset.UTC);
    return new PublicationTime.Between(recorded.minus(BATCH), recorded.plus(BATCH));
  }
}
