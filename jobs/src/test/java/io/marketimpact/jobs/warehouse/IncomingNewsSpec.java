package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Sha256;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.FileReads;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.NewsIngest.Intake;
import io.marketimpact.news.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News on its way into the warehouse, read by the tasks that have the files. */
class IncomingNewsSpec {

  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  @TempDir private Path work;

  private Path feed(String name, String... headlines) throws IOException {
    StringBuilder text = new StringBuilder("<rss><channel><title>A Wire</title>");
    for (String headline : headlines) {
      text.append("<item><title>")
          .append(headline)
          .append("</title><link>https://wire.example/")
          .append(headline.charAt(0))
          .append("</link><pubDate>Wed, 14 Jan 2026 11:30:00 GMT</pubDate></item>");
    }
    return Files.writeString(work.resolve(name), text + "</channel></rss>");
  }

  private static Intake take(SparkSession spark, Warehouse into, Instant at, List<Path> files) {
    try (IncomingNews incoming = IncomingNews.of(spark, files, NewsFile::read)) {
      return new NewsIngest(spark, Publication.ON_DISK, into).run(incoming, at);
    }
  }

  /** Each text of a story once, in the order of the files, counted from the first. */
  private static List<String> expected(Map<String, Set<String>> known, List<Path> files) {
    List<String> rows = new ArrayList<>();
    for (Path file : new TreeSet<>(files)) {
      for (Story story : NewsFile.read(file).stories()) {
        Set<String> texts = known.computeIfAbsent(StoryRow.key(story), any -> new HashSet<>());
        if (texts.add(StoryRow.content(story))) {
          rows.add(
              StoryRow.content(story) + " " + texts.size() + " " + story.headline() + " " + file);
        }
      }
    }
    return rows;
  }

  private static List<String> stored(SparkSession spark, Warehouse from, long version) {
    return spark
        .read()
        .format("delta")
        .load(from.news())
        .filter("version = " + version)
        .collectAsList()
        .stream()
        .map(
            (Row row) ->
                row.<String>getAs("content")
                    + " "
                    + row.<Integer>getAs("revision")
                    + " "
                    + row.<String>getAs("headline")
                    + " "
                    + row.<String>getAs("file"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[1]", "local[4]"})
  void rowsComeInTheOrderOfFilesWhateverTasksReadThem(String master) throws IOException {
    List<Path> first =
        List.of(feed("b.xml", "1 one", "2 two", "1 one", "1 one more"), feed("a.xml", "2 too"));
    List<Path> second =
        List.of(
            feed("d.xml", "3 three", "1 one more"),
            feed("c.xml", "2 two again", "1 one", "4 four"),
            feed("e.xml", "2 two at last"));
    Warehouse warehouse = new Warehouse(work.resolve("w"));
    Map<String, Set<String>> known = new HashMap<>();
    try (SparkSession spark = SparkSessions.openWithTables(master)) {
      TestPrices.forSmallTables(spark);
      Intake intake = take(spark, warehouse, NOON, first);
      assertThat(List.of(intake.read(), intake.accepted(), intake.changed(), intake.merged()))
          .containsExactly(5L, 4L, 2L, 1L);
      List<String> rows = expected(known, first);
      assertThat(stored(spark, warehouse, 0)).hasSize(4).containsExactlyElementsOf(rows);
      assertThat(take(spark, warehouse, NOON.plusSeconds(1), first).merged()).isEqualTo(5);
      assertThat(take(spark, warehouse, NOON.plusSeconds(2), second).accepted()).isEqualTo(4);
      assertThat(stored(spark, warehouse, 1)).containsExactlyElementsOf(expected(known, second));
      StringBuilder digest = new StringBuilder();
      rows.stream()
          .map(row -> row.split(" ", 3))
          .forEach(cells -> digest.append(cells[0]).append(cells[1]));
      assertThat(Versions.of(warehouse.news()).first())
          .isEqualTo(Commit.after(Optional.empty(), NOON, 4, Sha256.of(digest.toString())));
    }
  }

  @Test
  void theDriverReadsNoFileAndNamesThoseThatCannotBeUsedAsTheyWereNamed() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path good = feed("good.xml", "1 one");
    Path page = here.relativize(Files.writeString(work.resolve("page.xml"), "<html>no</html>"));
    Path bomb =
        Files.writeString(
            work.resolve("bomb.xml"),
            "<!DOCTYPE b [<!ENTITY a \"aaaa\"><!ENTITY c \"&a;&a;\">]><rss>&c;</rss>");
    try (SparkSession spark = SparkSessions.openWithTables("local[2]");
        FileReads reads = FileReads.start();
        IncomingNews incoming = IncomingNews.of(spark, List.of(page, good, bomb), NewsFile::read)) {
      assertThat(incoming.usable()).isEqualTo(1);
      assertThat(incoming.stories()).isEqualTo(1);
      assertThat(incoming.complaints())
          .satisfiesExactly(
              line -> assertThat(line).startsWith(page + " at line 1: is neither "),
              line -> assertThat(line).startsWith(bomb + " at line 1: has a document "));
      assertThat(reads.bytesOutsideTasks(this::isNews, work.resolve("reads.jfr"))).isZero();
    }
  }

  private boolean isNews(Path file) {
    return file.startsWith(work) && file.toString().endsWith(".xml");
  }
}
