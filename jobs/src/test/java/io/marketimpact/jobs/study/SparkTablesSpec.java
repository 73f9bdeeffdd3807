package io.marketimpact.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.library.EventStudy;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.library.Study;
import io.marketimpact.data.parquet.ParquetTable;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study found leaves as Parquet, to the last bit. */
class SparkTablesSpec {

  private static SparkSession spark;
  @TempDir private Path work;

  @BeforeAll
  static void open() {
    spark = SparkSessions.open("local[1]");
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @Test
  void firmsComeBackFromParquetAsTheyWereComputed() {
    Study study =
        EventStudy.on(Panel.read(Project.PRICES))
            .benchmark("SPY")
            .event("2026-01-14", "AVGO", "FTNT")
            .run();
    String place = work.resolve("firms.parquet").toString();

    SparkTables.of(spark, study.firms()).write().parquet(place);

    Dataset<Row> back = spark.read().parquet(place);
    List<Row> avgo = back.filter("symbol = 'AVGO'").select("car", "t").collectAsList();
    assertThat(avgo).hasSize(1);
    assertThat(avgo.get(0).getDouble(0)).isEqualTo(study.firm("AVGO").car());
    assertThat(avgo.get(0).getDouble(1)).isEqualTo(study.firm("AVGO").t());
    assertThat(back.columns()).startsWith("event_id", "symbol", "model", "window_start");
  }

  @Test
  void theSameTableComesBackWhoeverWroteIt() {
    Table<?> firms =
        EventStudy.on(Panel.read(Project.PRICES))
            .benchmark("SPY")
            .event("2026-01-14", "AVGO", "FTNT")
            .run()
            .firms();
    Path file = work.resolve("without-spark.parquet");

    ParquetTable.write(firms, file);

    Dataset<Row> back = spark.read().parquet(file.toString());
    assertThat(back.columns()).isEqualTo(SparkTables.of(spark, firms).columns());
    assertThat(back.collectAsList()).isEqualTo(SparkTables.of(spark, firms).collectAsList());
  }

  @Test
  void daysInstantsAndFlagsKeepTheirTypesAndWhatIsMissingIsNull() {
    LocalDate day = LocalDate.of(2026, 1, 14);
    Instant noon = Instant.parse("2026-01-14T12:00:00Z");
    Table<LocalDate> table =
        Table.of(
            "days",
            List.of(day, day.plusDays(1)),
            Column.day("day", row -> row),
            MomentColumn.of("at", row -> noon),
            Column.flag("is_first", day::equals),
            Column.textIfAny("note", row -> Optional.of("first").filter(text -> row.equals(day))));

    Dataset<Row> rows = SparkTables.of(spark, table);

    assertThat(rows.dtypes())
        .extracting(Object::toString)
        .containsExactly(
            "(day,DateType)", "(at,TimestampType)", "(is_first,BooleanType)", "(note,StringType)");
    assertThat(rows.filter("day = date'2026-01-14' and is_first").count()).isEqualTo(1);
    assertThat(rows.filter("at = timestamp'2026-01-14 12:00:00Z'").count()).isEqualTo(2);
    assertThat(rows.filter("note is null").count()).isEqualTo(1);
  }
}
