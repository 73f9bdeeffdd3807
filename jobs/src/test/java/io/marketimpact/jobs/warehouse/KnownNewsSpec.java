package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;

/** When the texts of one story became public: a stamp is that of the text it first stood over. */
class KnownNewsSpec {

  private static final Instant STAMP = Instant.parse("2026-01-14T11:30:00Z");
  private static final Instant NOON = Instant.parse("2026-01-14T12:00:00Z");
  private static final Instant EVENING = Instant.parse("2026-01-14T19:00:00Z");

  private static Row row(String headline, String note, Instant learned, int revision) {
    Story story =
        new Story(
            headline,
            "",
            "a wire",
            Optional.empty(),
            "https://www.example.com/1",
            new StoryTimes(
                Optional.empty(),
                Optional.of(new PublicationTime.At(STAMP)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            note);
    Row told = StoryRow.told(story);
    Row fresh =
        new GenericRowWithSchema(
            Stream.concat(
                    IntStream.range(0, told.size()).mapToObj(told::get),
                    Stream.of(revision, "feed.xml"))
                .toArray(),
            StoryRow.TOLD.add("revision", DataTypes.IntegerType).add("file", DataTypes.StringType));
    Row cells = StoryRow.of(fresh, Timestamp.from(learned), revision);
    return new GenericRowWithSchema(
        IntStream.range(0, cells.size()).mapToObj(cells::get).toArray(), StoryRow.SCHEMA);
  }

  private static List<Instant> publicBy(Row... rows) {
    return KnownNews.learned(List.of(rows)).keySet().stream().map(Story::publicBy).toList();
  }

  @Test
  void anotherTextUnderTheStampIsPublicSinceItWasSeen() {
    assertThat(publicBy(row("Fortinet", "", NOON, 1), row("Fortinet, Rapid7", "", EVENING, 2)))
        .containsExactly(STAMP, EVENING);
  }

  @Test
  void twoTextsTakenInAtOnceHaveNotBothTheStamp() {
    assertThat(publicBy(row("Fortinet", "", EVENING, 1), row("Fortinet, Rapid7", "", EVENING, 2)))
        .containsExactly(STAMP, EVENING);
  }

  @Test
  void aChangeOfTheNoteGivesALaterTextNoEarlierStamp() {
    Instant night = EVENING.plusSeconds(3600);
    assertThat(
            publicBy(
                row("Fortinet", "", NOON, 1),
                row("Fortinet, Rapid7", "", EVENING, 2),
                row("Fortinet, Rapid7", "corrected", night, 3)))
        .containsExactly(STAMP, EVENING, EVENING);
  }

  @Test
  void theFirstTextKeepsItsStampWhenItComesBack() {
    assertThat(
            publicBy(
                row("Fortinet", "", NOON, 1),
                row("Rapid7", "", EVENING, 2),
                row("Fortinet", "restored", EVENING.plusSeconds(60), 3)))
        .containsExactly(STAMP, EVENING, STAMP);
  }

  @Test
  void aTextThatWasAtHandBeforeItsStampWasPublicByThen() {
    Instant before = STAMP.minusSeconds(60);
    assertThat(publicBy(row("Fortinet", "", before, 1))).containsExactly(before);
  }
}
