package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.specification.PublicationDocument;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.nio.file.Path;
import java.util.Optional;

/** Our own form of news: stories whose five instants are each as precise as they are known. */
final class StoryDocument {

  static final String SCHEMA = "market-impact-news/1";

  private StoryDocument() {}

  static NewsReading read(Path file, JsonObject root) {
    root.only("schema", "stories");
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(
          file, "/schema", "must be " + SCHEMA + "; write it, or name a file of that kind");
    }
    NewsReading.Builder reading = new NewsReading.Builder();
    root.objects(
        "stories",
        story -> {
          reading.add(() -> story.checked("", () -> story(story)));
          return story;
        });
    return reading.build();
  }

  private static Story story(JsonObject story) {
    story.only(
        "headline",
        "summary",
        "source",
        "credit",
        "url",
        "occurred",
        "published",
        "first_seen",
        "vendor",
        "revised",
        "note");
    return new Story(
        story.text("headline"),
        story.optionalText("summary").orElse(""),
        story.text("source"),
        story.optionalText("credit"),
        story.optionalText("url").orElse(""),
        new StoryTimes(
            time(story, "occurred"),
            time(story, "published"),
            time(story, "first_seen"),
            time(story, "vendor"),
            time(story, "revised")),
        story.optionalText("note").orElse(""));
  }

  private static Optional<PublicationTime> time(JsonObject story, String key) {
    return story.has(key)
        ? Optional.of(PublicationDocument.time(story.object(key)))
        : Optional.empty();
  }
}
