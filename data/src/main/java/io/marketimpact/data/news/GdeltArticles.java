package io.marketimpact.data.news;

import io.marketimpact.data.JsonObject;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.time.DateTimeException;
import java.util.Optional;

/** GDELT's list of articles, as its DOC API answers in JSON: an empty object where it has none. */
final class GdeltArticles {

  private GdeltArticles() {}

  static NewsReading read(JsonObject root) {
    NewsReading.Builder reading = new NewsReading.Builder();
    root.objects(
        "articles",
        article -> {
          reading.add(() -> article.checked("", () -> story(article)));
          return article;
        });
    return reading.build();
  }

  private static Story story(JsonObject article) {
    return new Story(
        PlainText.of(article.text("title")),
        "",
        article.text("domain"),
        Optional.empty(),
        article.text("url"),
        StoryTimes.published(article.parsed("seendate", GdeltArticles::seen)),
        "GDELT stamp " + article.text("seendate"));
  }

  private static PublicationTime seen(String stamp) {
    try {
      return GdeltTime.of(stamp);
    } catch (DateTimeException refused) {
      throw new IllegalArgumentException(
          "is not a stamp as 20260114T113000Z: '" + stamp + "'", refused);
    }
  }
}
