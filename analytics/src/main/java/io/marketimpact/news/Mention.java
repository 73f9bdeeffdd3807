package io.marketimpact.news;

import io.marketimpact.base.Require;

/**
 * An entity in a story of an event, and how new that is.
 *
 * @param entity who is named
 * @param before how many stories of the event named it before
 */
public record Mention(String entity, int before) {

  private static final double DECAY = 0.75;
  private static final double NEW = 100;

  /**
   * Checks the count.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Mention {
    Require.that(before >= 0, "stories before must not be negative: %s", before);
  }

  /**
   * Novelty per event and entity on the scale of news vendors: 100 for the first story, then 75,
   * 56, 42, 32, 24 and so on. A story that repeats an event is new for whom it names first.
   *
   * @return 100 times 0.75 to the power of the stories before, rounded
   */
  public int novelty() {
    return (int) Math.round(NEW * Math.pow(DECAY, before));
  }
}
