package io.marketimpact.news;

import io.marketimpact.event.PublicationTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Between which instants something happened, as far as that is known.
 *
 * @param from no earlier than this
 * @param to no later than this
 */
record Bounds(Optional<Instant> from, Optional<Instant> to) {

  /** A calendar day begins first where clocks are 14 hours ahead of UTC. */
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  /** And ends last where they are 12 hours behind. */
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  static Bounds of(PublicationTime time) {
    if (time instanceof PublicationTime.At at) {
      return new Bounds(Optional.of(at.instant()), Optional.of(at.instant()));
    }
    if (time instanceof PublicationTime.Between between) {
      return new Bounds(Optional.of(between.earliest()), Optional.of(between.latest()));
    }
    if (time instanceof PublicationTime.NoLaterThan bound) {
      return new Bounds(Optional.empty(), Optional.of(bound.latest()));
    }
    LocalDate day = ((PublicationTime.OnDate) time).date();
    return new Bounds(
        Optional.of(day.atStartOfDay().toInstant(FIRST)),
        Optional.of(day.plusDays(1).atStartOfDay().toInstant(LAST)));
  }

  static Bounds to(Instant latest) {
    return new Bounds(Optional.empty(), Optional.of(latest));
  }

  /** A lower bound behind the upper one is a stamp that somebody wrote anew: it bounds nothing. */
  PublicationTime time() {
    Instant latest = to.orElseThrow();
    return from.filter(earliest -> !earliest.isAfter(latest))
        .map(
            earliest ->
                earliest.equals(latest)
                    ? new PublicationTime.At(latest)
                    : new PublicationTime.Between(earliest, latest))
        .orElseGet(() -> new PublicationTime.NoLaterThan(latest));
  }
}
