package io.marketimpact.data.news;

import io.marketimpact.data.TradedYears;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * CSV files as RavenPack writes them: a row for each entity of a story, {@code TIMESTAMP_UTC} being
 * when the vendor had it. Rows of one {@code RP_STORY_ID}, time and text are one story, whose
 * entities' names are part of its text.
 */
final class RavenPackFile {

  private static final String STAMP = "TIMESTAMP_UTC";
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern UTC = Pattern.compile(" ?(Z|UTC|\\+00:?00)$");
  private static final Pattern DAY_FIRST = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})T");

  private final NewsReading.Builder reading = new NewsReading.Builder();
  private final Map<String, Story> stories = new LinkedHashMap<>();

  private RavenPackFile() {}

  static NewsReading read(Path file) {
    RavenPackFile reader = new RavenPackFile();
    CsvFile.forEachRow(file, reader::rows);
    return new NewsReading(List.copyOf(reader.stories.values()), reader.reading.build().refused());
  }

  private Consumer<CsvRow> rows(CsvHeader header) {
    int stamp = header.required("timestamp_utc");
    int headline = header.required("headline");
    OptionalInt id = header.optional("rp_story_id");
    OptionalInt entity = header.optional("entity_name");
    OptionalInt text = header.optional("event_text");
    OptionalInt source =
        Stream.of("source_name", "source", "rp_source_id")
            .map(header::optional)
            .filter(OptionalInt::isPresent)
            .findFirst()
            .orElse(OptionalInt.empty());
    return row ->
        reading.add(
            () -> {
              Story story =
                  row.parsed(
                      headline,
                      "HEADLINE",
                      title ->
                          new Story(
                              PlainText.of(title),
                              PlainText.of(row.text(text)),
                              source.isPresent() ? row.text(source) : "RavenPack",
                              Optional.empty(),
                              "",
                              times(row, stamp),
                              ""),
                      "must be a headline of a row that names its source");
              String key =
                  row.text(id).isEmpty() ? "row " + row.number() : version(story, row.text(id));
              return stories.merge(
                  key,
                  naming(story, row.text(entity)),
                  (first, next) -> naming(first, row.text(entity)));
            });
  }

  /** A later text of a story may name whom the first did not. */
  private static String version(Story story, String id) {
    return String.join("\n", id, story.time().toString(), story.headline(), story.summary());
  }

  private static StoryTimes times(CsvRow row, int stamp) {
    return StoryTimes.passedOn(
        new PublicationTime.At(
            row.parsed(
                stamp,
                STAMP,
                RavenPackFile::instant,
                "is not a time in UTC; write 2026-01-14 11:30:00.000")));
  }

  private static Instant instant(String text) {
    String bare = DAY_FIRST.matcher(UTC.matcher(text).replaceFirst("")).replaceFirst("$1 ");
    LocalDateTime read = LocalDateTime.parse(bare, FORM);
    TradedYears.require(read.toLocalDate());
    return read.toInstant(ZoneOffset.UTC);
  }

  private static Story naming(Story story, String entity) {
    if (entity.isEmpty() || isIn(story.text(), entity)) {
      return story;
    }
    return new Story(
        story.headline(),
        (story.summary() + " " + entity).strip(),
        story.source(),
        story.credit(),
        story.url(),
        story.times(),
        story.note());
  }

  private static boolean isIn(String text, String entity) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(entity) + "(?![\\p{L}\\p{N}])")
        .matcher(text)
        .find();
  }
}
