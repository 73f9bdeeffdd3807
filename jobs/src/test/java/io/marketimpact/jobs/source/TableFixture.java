package io.marketimpact.jobs.source;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * One session for all tests of a class, and prices as rows and as the bars that their text gives.
 */
abstract class TableFixture {

  static final int SHARES = 20;
  static final int DAYS = 40;
  static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

  @TempDir static Path directory;

  static SparkSession spark;
  static Dataset<Row> rows;
  static Map<SecurityId, List<PriceBar>> expected;
  static Set<SecurityId> all;

  @BeforeAll
  static void open() throws IOException {
    spark = SparkSessions.openWithTables("local[2]");
    Path text =
        Files.writeString(
            directory.resolve("p.csv"),
            IntStream.range(0, SHARES * DAYS)
                .mapToObj(TableFixture::line)
                .collect(Collectors.joining("\n", "symbol,date,adjusted_close,volume\n", "\n")));
    all = IntStream.range(0, SHARES).mapToObj(i -> share(i)).collect(Collectors.toSet());
    expected = ordered(CsvPrices.of(spark, PriceFiles.of(text), DateForm.ISO, 2).bars(all));
    rows =
        spark
            .read()
            .option("header", "true")
            .schema("symbol string, date date, adjusted_close double, volume double")
            .csv(text.toString());
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  static SecurityId share(int i) {
    return new SecurityId("S" + i);
  }

  static String line(int i) {
    int day = i / SHARES;
    String price = i % 37 == 5 ? "" : String.valueOf(100 + i % 13 / 8.0);
    String volume = i % 3 == 0 ? "" : String.valueOf(1000 + i);
    return String.join(
        ",", share(i % SHARES).symbol(), FIRST.plusDays(day).toString(), price, volume);
  }

  static Map<SecurityId, List<PriceBar>> ordered(Map<SecurityId, List<PriceBar>> bars) {
    Map<SecurityId, List<PriceBar>> ordered = new TreeMap<>();
    bars.forEach(
        (security, own) ->
            ordered.put(
                security, own.stream().sorted(Comparator.comparing(PriceBar::date)).toList()));
    return ordered;
  }

  static Path parquet(String name, Dataset<Row> table) {
    Path place = directory.resolve(name);
    table.write().parquet(place.toString());
    return place;
  }

  static Path partitioned(String name, String column, Dataset<Row> table) {
    Path place = directory.resolve(name);
    table.write().partitionBy(column).parquet(place.toString());
    return place;
  }
}
