package io.marketimpact.news;

import io.marketimpact.base.Require;
import io.marketimpact.event.PublicationTime;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The five instants of a story, each as precisely as it is known, if it is.
 *
 * @param occurred when what it reports is claimed to have happened; no bound on when it was public
 * @param published when its publisher says that it came out
 * @param firstSeen when our own clock first saw it
 * @param vendor when the vendor that passed it on had it
 * @param revised when the text at hand last changed
 */
public record StoryTimes(
    Optional<PublicationTime> occurred,
    Optional<PublicationTime> published,
    Optional<PublicationTime> firstSeen,
    Optional<PublicationTime> vendor,
    Optional<PublicationTime> revised)
    implements Serializable {

  /**
   * Checks that the story has been seen at all.
   *
   * @throws IllegalArgumentException if nothing says by when it was public
   */
  public StoryTimes {
    Require.that(
        Stream.of(published, firstSeen, vendor, revised).anyMatch(Optional::isPresent),
        "a story must have a time by which it was public: published, first_seen, vendor or revised",
        "");
  }

  /**
   * Times of which the publisher's alone is known.
   *
   * @param time when it came out
   * @return the times
   */
  public static StoryTimes published(PublicationTime time) {
    return new StoryTimes(
        Optional.empty(), Optional.of(time), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * Times of which the vendor's alone is known.
   *
   * @param time when the vendor had it
   * @return the times
   */
  public static StoryTimes passedOn(PublicationTime time) {
    return new StoryTimes(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(time), Optional.empty());
  }

  /**
   * When the text at hand became public. Whoever saw it bounds that from above; the publisher
   * bounds it from below, unless somebody saw the text before the publisher's own stamp. A text
   * that was revised may hold what its first version did not, so that it is certain to have been
   * public only since its revision. A bare day stays one where nothing else is known.
   *
   * @return the time, never more precise than the instants are
   */
  public PublicationTime becamePublic() {
    Optional<Instant> seen =
        Stream.of(published, firstSeen, vendor)
            .flatMap(Optional::stream)
            .map(time -> Bounds.of(time).to().orElseThrow())
            .min(Comparator.naturalOrder());
    Optional<Instant> changed = revised.flatMap(time -> Bounds.of(time).to());
    boolean isAlone = firstSeen.isEmpty() && vendor.isEmpty() && revised.isEmpty();
    if (isAlone) {
      return published.orElseThrow();
    }
    Instant latest =
        Stream.of(seen, changed)
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Optional<Instant> from = published.flatMap(time -> Bounds.of(time).from());
    boolean isSeenBefore = seen.isPresent() && from.filter(seen.get()::isBefore).isPresent();
    return new Bounds(isSeenBefore ? Optional.empty() : from, Optional.of(latest)).time();
  }
}
