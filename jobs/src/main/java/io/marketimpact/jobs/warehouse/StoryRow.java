package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.Sha256;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** How a story stands in the table {@code news}. */
final class StoryRow {

  private static final String LEARNED_AT = "learned_at";
  private static final String VERSION = "version";
  private static final StructField REVISION =
      DataTypes.createStructField("revision", DataTypes.IntegerType, false);
  private static final StructField FILE =
      DataTypes.createStructField("file", DataTypes.StringType, false);

  /** What is told of a story. */
  static final StructType TOLD =
      new StructType()
          .add("story", DataTypes.StringType, false)
          .add("headline", DataTypes.StringType, false)
          .add("summary", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("credit", DataTypes.StringType, true)
          .add("url", DataTypes.StringType, false)
          .add("occurred", DataTypes.StringType, true)
          .add("published", DataTypes.StringType, true)
          .add("first_seen", DataTypes.StringType, true)
          .add("vendor", DataTypes.StringType, true)
          .add("revised", DataTypes.StringType, true)
          .add("public_by", DataTypes.TimestampType, false)
          .add("note", DataTypes.StringType, false)
          .add("content", DataTypes.StringType, false);

  static final StructType SCHEMA = schema();

  private static final String END = "\n";

  private StoryRow() {}

  /** The revision stands second, and the file before the content. */
  private static StructType schema() {
    StructType schema = new StructType();
    for (StructField field : TOLD.fields()) {
      schema = field.name().equals("content") ? schema.add(FILE) : schema;
      schema = schema.add(field);
      schema = field.name().equals("story") ? schema.add(REVISION) : schema;
    }
    return schema
        .add(LEARNED_AT, DataTypes.TimestampType, false)
        .add(VERSION, DataTypes.LongType, false);
  }

  /** By what it is recognized when its text changes: whose it is, and where it stands. */
  static String key(Story story) {
    return Sha256.of(
        story.source() + END + (story.url().isEmpty() ? story.headline() : story.url()));
  }

  /** By what it is recognized when it comes again: all that it says. */
  static String content(Story story) {
    return Sha256.of(
        cells(story)
            .map(cell -> cell.map(text -> text.length() + " " + text).orElse("none"))
            .collect(Collectors.joining(END)));
  }

  private static Stream<Optional<String>> cells(Story story) {
    StoryTimes times = story.times();
    return Stream.concat(
        Stream.of(
            Optional.of(story.headline()),
            Optional.of(story.summary()),
            Optional.of(story.source()),
            story.credit(),
            Optional.of(story.url()),
            Optional.of(story.note())),
        Stream.of(
                times.occurred(),
                times.published(),
                times.firstSeen(),
                times.vendor(),
                times.revised())
            .map(time -> time.map(PublicationText::of)));
  }

  /** What is told of it, before it is known whether that is new. */
  static Row told(Story story) {
    StoryTimes times = story.times();
    return RowFactory.create(
        key(story),
        story.headline(),
        story.summary(),
        story.source(),
        story.credit().orElse(null),
        story.url(),
        text(times.occurred()),
        text(times.published()),
        text(times.firstSeen()),
        text(times.vendor()),
        text(times.revised()),
        Timestamp.from(story.publicBy()),
        story.note(),
        content(story));
  }

  /**
   * A row of the table.
   *
   * @param fresh has every column but those of its version
   */
  static Row of(Row fresh, Timestamp learned, long version) {
    return RowFactory.create(
        Arrays.stream(SCHEMA.fieldNames())
            .map(
                name ->
                    switch (name) {
                      case LEARNED_AT -> learned;
                      case VERSION -> version;
                      default -> fresh.<Object>getAs(name);
                    })
            .toArray());
  }

  private static String text(Optional<PublicationTime> time) {
    return time.map(PublicationText::of).orElse(null);
  }

  static Story story(Row row) {
    return new Story(
        row.getAs("headline"),
        row.getAs("summary"),
        row.getAs("source"),
        Optional.ofNullable(row.getAs("credit")),
        row.getAs("url"),
        new StoryTimes(
            time(row, "occurred"),
            time(row, "published"),
            time(row, "first_seen"),
            time(row, "vendor"),
            time(row, "revised")),
        row.getAs("note"));
  }

  private static Optional<PublicationTime> time(Row row, String column) {
    return Optional.ofNullable(row.<String>getAs(column)).map(PublicationText::parse);
  }

  static Instant learned(Row row) {
    return row.<Timestamp>getAs("learned_at").toInstant();
  }
}
