package io.marketimpact.news;

import io.marketimpact.base.Require;
import io.marketimpact.event.PublicationTime;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One story of a feed.
 *
 * @param headline its headline
 * @param summary its text or the beginning of it, empty where there is none
 * @param source who published it
 * @param credit whose report it passes on, where it says so
 * @param url where it stands, empty where that is not known
 * @param times its five instants
 * @param note where its times and content are known from, empty where the story says so itself
 */
public record Story(
    String headline,
    String summary,
    String source,
    Optional<String> credit,
    String url,
    StoryTimes times,
    String note)
    implements Serializable {

  private static final int LONGEST_HEADLINE = 1_000;
  private static final int LONGEST_SUMMARY = 100_000;

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if the headline or the source is blank, or a text too long
   */
  public Story {
    Require.text(headline, "a story's headline");
    Require.text(source, "a story's source");
    Require.that(
        headline.length() <= LONGEST_HEADLINE,
        "a story's headline must have at most %s characters: %s",
        LONGEST_HEADLINE,
        headline.length());
    Require.that(
        summary.length() <= LONGEST_SUMMARY,
        "a story's summary must have at most %s characters: %s",
        LONGEST_SUMMARY,
        summary.length());
  }

  /**
   * When it became public.
   *
   * @return the time, as precisely as it is known
   */
  public PublicationTime time() {
    return times.becamePublic();
  }

  /**
   * By when it was certainly public.
   *
   * @return the latest instant at which it can have become public
   */
  public Instant publicBy() {
    return Bounds.of(time()).to().orElseThrow();
  }

  /**
   * Whether it was certainly public at an instant.
   *
   * @param instant the instant
   * @return whether nothing later is needed to have read it
   */
  public boolean isPublicBy(Instant instant) {
    return !publicBy().isAfter(instant);
  }

  /**
   * Whether its times lie ahead, as a mistaken stamp does and an embargoed text: it cannot have
   * been read yet. An upper bound alone may be up to a day ahead, as the end of today is.
   *
   * @param now the instant
   * @return whether it became public only later
   */
  public boolean isYetToCome(Instant now) {
    Bounds bounds = Bounds.of(time());
    return bounds.from().orElseGet(() -> publicBy().minus(1, ChronoUnit.DAYS)).isAfter(now);
  }

  /**
   * Whose report it is.
   *
   * @return the credited source, else its own
   */
  public String reporter() {
    return credit.orElse(source);
  }

  /**
   * All of its text.
   *
   * @return headline and summary
   */
  public String text() {
    return summary.isEmpty() ? headline : headline + ". " + summary;
  }
}
