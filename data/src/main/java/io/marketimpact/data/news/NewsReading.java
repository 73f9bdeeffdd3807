package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.news.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What was read of files of news.
 *
 * @param stories that can be used, in the order of the files
 * @param refused a line for each story that cannot
 */
public record NewsReading(List<Story> stories, List<String> refused) {

  /** Keeps its own copies. */
  public NewsReading {
    stories = List.copyOf(stories);
    refused = List.copyOf(refused);
  }

  /**
   * Several readings as one.
   *
   * @param readings in order
   * @return all their stories and refusals
   */
  public static NewsReading of(List<NewsReading> readings) {
    return new NewsReading(
        readings.stream().flatMap(reading -> reading.stories.stream()).toList(),
        readings.stream().flatMap(reading -> reading.refused.stream()).toList());
  }

  /** Stories as they are read, one after the other. */
  static final class Builder {

    private final List<Story> stories = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    void add(Supplier<Story> story) {
      try {
        stories.add(story.get());
      } catch (BadInputException bad) {
        refused.add(bad.getMessage());
      }
    }

    NewsReading build() {
      return new NewsReading(stories, refused);
    }
  }
}
