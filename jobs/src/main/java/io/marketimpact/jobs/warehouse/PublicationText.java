package io.marketimpact.jobs.warehouse;

import io.marketimpact.event.PublicationTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A publication time in one cell, by ISO 8601: an instant, a day, two instants with a slash between
 * them, or two dots and a slash before the instant by which it was public (ISO 8601-2, 4.4).
 */
final class PublicationText {

  private static final String TO = "/";
  private static final String OPEN = "../";

  private PublicationText() {}

  static String of(PublicationTime time) {
    if (time instanceof PublicationTime.At at) {
      return at.instant().toString();
    }
    if (time instanceof PublicationTime.Between between) {
      return between.earliest() + TO + between.latest();
    }
    return time instanceof PublicationTime.NoLaterThan bound
        ? OPEN + bound.latest()
        : ((PublicationTime.OnDate) time).date().toString();
  }

  static PublicationTime parse(String text) {
    if (text.startsWith(OPEN)) {
      return new PublicationTime.NoLaterThan(Instant.parse(text.substring(OPEN.length())));
    }
    String[] ends = text.split(TO, -1);
    if (ends.length == 2) {
      return new PublicationTime.Between(Instant.parse(ends[0]), Instant.parse(ends[1]));
    }
    return text.indexOf('T') < 0
        ? new PublicationTime.OnDate(LocalDate.parse(text))
        : new PublicationTime.At(Instant.parse(text));
  }
}
