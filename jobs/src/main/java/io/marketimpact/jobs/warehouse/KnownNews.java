package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.EventStory;
import io.marketimpact.news.FoundEvent;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The stories of a warehouse as they were known at an instant.
 *
 * @param learned the version of the table that brought each story, in the order of the versions
 * @param version of the table that was read
 */
public record KnownNews(Map<Story, Long> learned, long version) {

  /** Keeps its own copy. */
  public KnownNews {
    learned = Collections.unmodifiableMap(new LinkedHashMap<>(learned));
  }

  /**
   * The stories.
   *
   * @return each once
   */
  public List<Story> stories() {
    return List.copyOf(learned.keySet());
  }

  /**
   * Reads the stories of a warehouse.
   *
   * @param spark a session that knows tables
   * @param warehouse the warehouse
   * @param asOf the instant whose knowledge is read, empty for the latest
   * @return the stories that had been taken in by then
   * @throws BadInputException if the warehouse has no news, or had none at that instant
   */
  public static KnownNews of(SparkSession spark, Warehouse warehouse, Optional<Instant> asOf) {
    warehouse.requireNews();
    Versions versions = Versions.of(warehouse.news());
    Commit commit =
        asOf.map(versions::asOf)
            .orElseGet(versions::last)
            .orElseThrow(
                () ->
                    BadInputException.source(
                        warehouse.address(),
                        "knew no story" + asOf.map(instant -> " at " + instant).orElse(""),
                        "its first were learned at " + versions.first().learnedAt()));
    Dataset<Row> all =
        spark
            .read()
            .format("delta")
            .load(warehouse.news())
            .filter(col("version").leq(commit.version()));
    Dataset<Row> known =
        asOf.map(
                instant ->
                    all.filter(col("learned_at").leq(instant.truncatedTo(ChronoUnit.MICROS))))
            .orElse(all);
    return new KnownNews(
        learned(known.orderBy("learned_at", "version", "story", "revision").collectAsList()),
        commit.version());
  }

  static Map<Story, Long> learned(List<Row> rows) {
    Map<String, Story> firsts = new HashMap<>();
    Map<List<String>, Instant> seen = new HashMap<>();
    Map<Story, Long> learned = new LinkedHashMap<>();
    for (Row row : rows) {
      String id = row.getAs("story");
      Story story = StoryRow.story(row);
      Story first = firsts.computeIfAbsent(id, any -> story);
      Instant since = seen.computeIfAbsent(List.of(id, story.text()), any -> StoryRow.learned(row));
      learned.putIfAbsent(
          isSilentlyChanged(story, first) ? knownSince(story, since) : seenBy(story, since),
          row.<Long>getAs("version"));
    }
    return learned;
  }

  /** A text that was at hand before its stamp was public by then, whatever the stamp says. */
  private static Story seenBy(Story story, Instant learned) {
    StoryTimes times = story.times();
    boolean isStampedLater =
        Stream.of(times.published(), times.vendor())
            .flatMap(Optional::stream)
            .anyMatch(time -> time.eve().isAfter(learned));
    return isStampedLater && times.firstSeen().isEmpty()
        ? with(
            story,
            new StoryTimes(
                times.occurred(),
                times.published(),
                Optional.of(new PublicationTime.NoLaterThan(learned)),
                times.vendor(),
                times.revised()))
        : story;
  }

  /** Another text under the first one's stamp, whichever came between: the stamp is the first's. */
  private static boolean isSilentlyChanged(Story story, Story first) {
    return !story.text().equals(first.text()) && story.times().equals(first.times());
  }

  private static Story knownSince(Story story, Instant learned) {
    StoryTimes times = story.times();
    return with(
        story,
        new StoryTimes(
            times.occurred(),
            times.published(),
            times.firstSeen(),
            times.vendor(),
            Optional.of(new PublicationTime.NoLaterThan(learned))));
  }

  private static Story with(Story story, StoryTimes times) {
    return new Story(
        story.headline(),
        story.summary(),
        story.source(),
        story.credit(),
        story.url(),
        times,
        story.note());
  }

  /**
   * Where the stories of an event stand. The version is the first that has them all: it stays while
   * the table takes in others.
   *
   * @param event found in these stories
   * @return such as {@code warehouse table news, version 3}
   */
  public String origin(FoundEvent event) {
    return "warehouse table news, version "
        + event.stories().stream()
            .map(EventStory::story)
            .mapToLong(learned::get)
            .max()
            .orElse(version);
  }
}
