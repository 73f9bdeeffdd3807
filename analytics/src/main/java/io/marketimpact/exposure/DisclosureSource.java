package io.marketimpact.exposure;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Where a figure is from and since when anyone could know it.
 *
 * @param filing the document, such as a 10-K with its accession number
 * @param publicBy instant by which it was public for certain; {@link Instant#MAX} when that is not
 *     known
 * @param trust how far the copy at hand can be trusted
 * @param note what a reader must know about the figure
 */
public record DisclosureSource(String filing, Instant publicBy, String trust, String note)
    implements Serializable {

  /** The last place on Earth where a day ends. */
  private static final ZoneOffset LAST_ZONE = ZoneOffset.ofHours(-12);

  /**
   * When a day is over everywhere: what was filed on it is public from then on.
   *
   * @param day the day of filing, or the last day on which it can have been
   * @return noon UTC of the next day
   */
  public static Instant endOf(LocalDate day) {
    return OffsetDateTime.of(day.plusDays(1), LocalTime.MIDNIGHT, LAST_ZONE).toInstant();
  }

  /**
   * Whether the figure could be known.
   *
   * @param asOf the instant
   * @return whether it was public by then for certain
   */
  public boolean isKnown(Instant asOf) {
    return !publicBy.isAfter(asOf);
  }
}
