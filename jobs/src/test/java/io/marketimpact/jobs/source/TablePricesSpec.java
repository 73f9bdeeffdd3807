package io.marketimpact.jobs.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.parquet.ParquetPrices;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices of Parquet files and Delta tables, against the same prices as text. */
class TablePricesSpec extends TableFixture {

  private static TablePrices of(Path place) {
    return TablePrices.of(spark, place, 3);
  }

  @Test
  void aProgramWithoutSparkReadsWhatSparkWrote() {
    Path together = parquet("by-spark", rows.repartition(2, col("date")));
    Path apart = directory.resolve("by-spark-apart");
    rows.write().partitionBy("symbol").option("compression", "zstd").parquet(apart.toString());

    for (Path place : List.of(together, apart)) {
      assertThat(ordered(ParquetPrices.read(place))).isEqualTo(ordered(of(place).bars(all)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void rowsInAnyOrderInAnyNumberOfFilesAreThoseOfTheText(int files) {
    Path place = parquet("scattered" + files, rows.repartition(files, col("date")));

    assertThat(ordered(of(place).bars(all))).isEqualTo(expected);
  }

  @Test
  void aDirectoryPerShareIsReadByItsName() {
    assertThat(ordered(of(partitioned("by-share", "symbol", rows)).bars(all))).isEqualTo(expected);
  }

  @Test
  void filesInPlainDirectoriesAndOfAnyCaseOfEndingAreRead() throws IOException {
    Path place = parquet("nested", rows.filter("symbol = 'S0'"));
    Path below = parquet("nested/below/further", rows.filter("symbol <> 'S0'").repartition(1));
    Path file = ColumnarFiles.files(below).get(0);
    Files.move(file, below.resolve("REST.PARQUET"));

    assertThat(ordered(of(place).bars(all))).isEqualTo(expected);
    assertThat(ordered(of(below.resolve("REST.PARQUET")).bars(Set.of(share(3)))))
        .containsEntry(share(3), expected.get(share(3)));
  }

  @Test
  void aFileBesideADirectoryPerShareIsRefused() throws IOException {
    Path place = partitioned("half-by-share", "symbol", rows.filter("symbol <> 'S0'"));
    Path other = parquet("other-half", rows.filter("symbol = 'S0'").repartition(1));
    Files.move(ColumnarFiles.files(other).get(0), place.resolve("s0.parquet"));

    refused(place, "s0.parquet: lies outside directories such as symbol=S1, which name a column");
  }

  @Test
  void aDeltaTableIsReadAsItsNewestVersionHasIt() {
    Path place = directory.resolve("delta");
    rows.filter("symbol = 'S0'").write().format("delta").save(place.toString());
    rows.filter("symbol <> 'S0'").write().format("delta").mode("append").save(place.toString());
    rows.limit(0).write().format("delta").mode("append").save(place.toString());

    assertThat(ordered(of(place).bars(all))).isEqualTo(expected);
  }

  @Test
  void blanksAroundASymbolAreNoPartOfIt() {
    Dataset<Row> padded =
        rows.repartition(1)
            .sortWithinPartitions("symbol", "date")
            .withColumn("symbol", expr("if(day(date) % 3 = 0, concat(' ', symbol, '  '), symbol)"));

    assertThat(ordered(of(parquet("padded", padded)).bars(all))).isEqualTo(expected);
  }

  @Test
  void barsBesideSomeDaysAreThoseThatTheSourceOfTextLeaves() {
    Set<LocalDate> days = Set.of(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 9));
    Set<SecurityId> asked = Set.of(share(1), share(2), new SecurityId("NONE"));
    Dataset<Row> onlyThen = rows.filter("symbol <> 'S2' or date = date'2024-01-09'");
    TablePrices prices = of(parquet("beside", onlyThen.repartition(3, col("date"))));

    assertThat(prices.eachBeside(days, asked, (security, bars) -> bars.size()))
        .isEqualTo(Map.of(share(1), DAYS - 2, share(2), 0));
    Set<LocalDate> every = FIRST.datesUntil(FIRST.plusDays(DAYS)).collect(Collectors.toSet());
    assertThat(prices.eachBeside(every, asked, (security, bars) -> bars.size()))
        .isEqualTo(Map.of(share(1), 0, share(2), 0));
  }

  @Test
  void barsBesideSomeDaysAreOneStockWhereEachDayHasADirectory() {
    Path place = partitioned("by-day", "date", rows.filter("symbol = 'S1'").repartition(1));

    assertThat(
            of(place)
                .eachBeside(
                    Set.of(LocalDate.of(2024, 1, 9)),
                    Set.of(share(1)),
                    (security, bars) -> bars.size()))
        .isEqualTo(Map.of(share(1), DAYS - 1));
  }

  @Test
  void aFewSecuritiesOfManyAreFoundInEachFileThatHasThem() {
    Set<SecurityId> few = Set.of(share(3), share(7));
    TablePrices prices = of(parquet("few", rows.repartition(4, col("date"))));

    assertThat(ordered(prices.bars(few)))
        .isEqualTo(Map.of(share(3), expected.get(share(3)), share(7), expected.get(share(7))));
  }

  @Test
  void sharesWhoseRowsLieTogetherAreNotMoved() {
    Path place =
        parquet(
            "together", rows.repartitionByRange(3, col("symbol")).sortWithinPartitions("symbol"));
    AtomicLong moved = new AtomicLong();
    SparkListener listener =
        new SparkListener() {
          @Override
          public void onTaskEnd(SparkListenerTaskEnd end) {
            moved.addAndGet(end.taskMetrics().shuffleWriteMetrics().recordsWritten());
          }
        };
    spark.sparkContext().addSparkListener(listener);
    TablePrices prices = of(place);

    assertThat(prices.each(all, (security, bars) -> bars.size()))
        .hasSize(SHARES)
        .containsEntry(share(3), DAYS);
    assertThat(moved).hasValue(0);
    spark.sparkContext().removeSparkListener(listener);
  }

  @Test
  void spellingsAreFoundInTheTable() {
    TablePrices prices = of(parquet("spelled", rows));

    assertThat(prices.spelled(Set.of(new SecurityId("s3"), new SecurityId("X"))))
        .containsExactly(share(3));
  }

  /** The first symbols are in the column's dictionary, the others stand beyond it. */
  @Test
  void aScanByColumnsGivesTheRowsAsRowsDoBeyondADictionaryAndWithoutValues() throws IOException {
    Path place = directory.resolve("overflow");
    rows.withColumn("symbol", expr("if(symbol = 'S4' and day(date) = 9, null, symbol)"))
        .withColumn("date", expr("if(symbol = 'S15' and day(date) = 9, null, date)"))
        .repartition(1)
        .sortWithinPartitions("symbol", "date")
        .write()
        .option("parquet.dictionary.page.size", "64")
        .option("parquet.page.row.count.limit", "50")
        .parquet(place.toString());
    assertThat(encodings(place))
        .as("in a dictionary and beyond it")
        .contains("PLAIN")
        .anyMatch(encoding -> encoding.endsWith("_DICTIONARY"));
    Dataset<Row> table = StoredTable.of(spark, place);
    PriceScan columns = PriceScan.of(table);

    assertThat(columns.map(prices -> List.of(prices instanceof BatchCursor).iterator()).collect())
        .as("the plan of Spark is by columns")
        .containsExactly(true);
    assertThat(columns.map(TablePricesSpec::lines).collect())
        .hasSize(SHARES * DAYS)
        .isEqualTo(
            PriceScan.ofRows(PriceTable.stored(table)).map(TablePricesSpec::lines).collect());
  }

  private static List<String> encodings(Path place) throws IOException {
    HadoopInputFile file =
        HadoopInputFile.fromPath(
            new org.apache.hadoop.fs.Path(ColumnarFiles.files(place).get(0).toUri()),
            new Configuration());
    try (ParquetFileReader reader = ParquetFileReader.open(file)) {
      ColumnChunkMetaData symbols = reader.getFooter().getBlocks().get(0).getColumns().get(0);
      return symbols.getEncodings().stream().map(Encoding::name).toList();
    }
  }

  private static Iterator<String> lines(PriceCursor prices) {
    List<String> lines = new ArrayList<>();
    while (prices.next()) {
      lines.add(
          prices.symbol()
              + " "
              + prices.day()
              + IntStream.rangeClosed(0, PriceTable.OPTIONAL.size())
                  .mapToObj(place -> " " + prices.figure(place))
                  .collect(Collectors.joining()));
    }
    return lines.iterator();
  }

  private static void refused(Path place, String... words) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> of(place).each(all, (security, bars) -> bars.size()))
        .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
  }

  @Test
  void aMissingColumnIsNamed() {
    refused(
        parquet("lacking", rows.drop("date")),
        "lacking",
        "lacks the column date",
        "it has symbol, adjusted_close, volume");
  }

  @Test
  void aDateOfAnotherTypeIsNamed() {
    refused(
        parquet("number-dates", rows.withColumn("date", lit(20260114))),
        "column date is int",
        "write it as a date");
  }

  @Test
  void textsOfIsoDatesAreDaysAndOthersAreRefused() {
    Dataset<Row> texts = rows.withColumn("date", col("date").cast("string"));
    assertThat(of(parquet("text [dates]*", texts)).bars(all))
        .isEqualTo(of(parquet("typed", rows)).bars(all));
    refused(
        parquet("other-texts", rows.withColumn("date", lit("14.01.2026"))),
        "or is not an ISO date",
        "write the exchange's day as a date");
    refused(
        parquet("instants", rows.withColumn("date", lit("2026-01-13T15:00:00Z"))),
        "or is not an ISO date");
  }

  /** Midnight in Tokyo is the afternoon of the day before in UTC. */
  @Test
  void aMidnightOfAnotherZoneIsRefused() {
    Dataset<Row> tokyo = rows.withColumn("date", expr("timestamp(date) - INTERVAL 9 HOURS"));
    refused(parquet("tokyo", tokyo), "an instant other than midnight in UTC");
    refused(
        parquet("naive", tokyo.withColumn("date", col("date").cast("timestamp_ntz"))),
        "an instant other than midnight in UTC");
  }

  @Test
  void aRowWithoutADayIsNamed() {
    Dataset<Row> broken =
        rows.withColumn(
            "date", when(col("symbol").notEqual("S7"), col("date")).otherwise(lit(null)));
    refused(parquet("no-day", broken), "column date is empty in a row of S7");
  }

  @Test
  void aTextThatIsNoSymbolIsNamed() {
    Dataset<Row> broken = rows.union(rows.limit(1).withColumn("symbol", lit("=1+1 ()")));
    refused(parquet("no-symbol", broken), "column symbol has '=1+1 ()', which is not a symbol");
  }

  @Test
  void aDamagedFileIsRefusedInOneLine() throws IOException {
    Path place = parquet("damaged", rows.repartition(1));
    Path file = ColumnarFiles.files(place).get(0);
    Files.write(file, new byte[40], StandardOpenOption.TRUNCATE_EXISTING);

    refused(place, "damaged", "cannot be read");
  }
}
