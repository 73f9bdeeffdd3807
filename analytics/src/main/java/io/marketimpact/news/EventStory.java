package io.marketimpact.news;

import java.util.List;

/**
 * A story as part of an event.
 *
 * @param story the story
 * @param wave the wave it brought or repeats
 * @param mentions whom it names of those watched, in the order of the text
 */
public record EventStory(Story story, String wave, List<Mention> mentions) {

  /** Keeps its own copy. */
  public EventStory {
    mentions = List.copyOf(mentions);
  }
}
