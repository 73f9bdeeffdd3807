package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Quarantine.Choice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The warehouse cut off amid the files that its tables write: whoever reads it next sees it as it
 * was or as it is to be, and the same command again leaves what an undisturbed one leaves.
 */
class WarehouseCutPointSuite {

  /** Of each command; -Dimpact.cuts=4 for the full count. */
  private static final int CUTS = Integer.getInteger("impact.cuts", 1);

  private static final String HEADER = "symbol,date,adjusted_close";

  private static final Choice SECOND =
      new Choice(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(4L), Optional.empty());

  private static SparkSession spark;

  @TempDir private static Path shared;
  private static Path before;

  @TempDir private Path work;

  @BeforeAll
  static void open() {
    spark = SparkSessions.openWithTables("local[1]");
    TestPrices.forSmallTables(spark);
    CutFileSystem.use(spark.sparkContext().hadoopConfiguration());
    takeIn(new TestPrices(spark, shared));
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  private static void takeIn(TestPrices prices) {
    Path first =
        prices.file("a.csv", HEADER, "AAA,2026-01-05,10", "AAA,2026-01-06,11", "AAA,2026-01-06,12");
    prices.ingest(first, MONDAY);
    prices.ingest(prices.file("b.csv", HEADER, "AAA,2026-01-07,12"), TUESDAY);
    before = prices.warehouse().local().orElseThrow();
  }

  @Test
  void aRelease() {
    cut(place -> new Release(spark, place).run(Publication.ON_DISK, SECOND, TUESDAY));
  }

  @Test
  void tidying() {
    cut(place -> new WarehouseTables(spark, place).tidy(Publication.ON_DISK, 0));
  }

  @Test
  void anIngestOfFactors() {
    Warehouse calm = copy("calm");
    CutFileSystem.begin(Integer.MAX_VALUE);
    takeInFactors(calm);
    List<String> operations = CutFileSystem.end();
    int version = versions(operations)[0];
    for (int at : new int[] {version, version + 1, operations.size() - 1}) {
      Warehouse place = copy("at-" + at);
      CutFileSystem.begin(at);
      attempt(place, WarehouseCutPointSuite::takeInFactors, Exception.class);
      CutFileSystem.end();
      DeltaLog.clearCache();
      assertThat(Warehouse.isThere(place.table("factors"))).isEqualTo(at > version);
      takeInFactors(place);
      assertThat(TableRows.of(place, "factors"))
          .isEqualTo(TableRows.of(calm, "factors"))
          .hasSize(1);
    }
  }

  private static void takeInFactors(Warehouse place) {
    new TestFactors(spark, place).take(TestFactors.day("2026-01-05", 0.01), TUESDAY);
  }

  private void cut(Consumer<Warehouse> command) {
    Warehouse calm = copy("calm");
    CutFileSystem.begin(Integer.MAX_VALUE);
    command.accept(calm);
    List<String> operations = CutFileSystem.end();
    List<List<String>> was = List.of(rows(before, "prices"), rows(before, "quarantine"));
    List<List<String>> is = rows(calm);
    for (int at : chosen(operations)) {
      Warehouse place = copy("at-" + at);
      CutFileSystem.begin(at);
      attempt(place, command, Exception.class);
      assertThat(CutFileSystem.end()).as("cut at %s", at).hasSize(at);
      DeltaLog.clearCache();
      for (int table = 0; table < was.size(); table++) {
        assertThat(rows(place).get(table)).isIn(was.get(table), is.get(table));
      }
      attempt(place, command, BadInputException.class);
      assertThat(rows(place)).isEqualTo(is);
    }
  }

  /** After the first version of a table has its name; before it, before the next, and the last. */
  private static int[] chosen(List<String> operations) {
    int[] versions = versions(operations);
    assertThat(versions).as("versions among %s", operations).hasSizeGreaterThan(1);
    return IntStream.of(versions[0] + 1, versions[0], versions[1], operations.size() - 1)
        .distinct()
        .limit(CUTS)
        .toArray();
  }

  private static int[] versions(List<String> operations) {
    return IntStream.range(0, operations.size())
        .filter(at -> operations.get(at).matches("rename .*/_delta_log/\\d+\\.json"))
        .toArray();
  }

  private static void attempt(
      Warehouse place, Consumer<Warehouse> command, Class<? extends Exception> expected) {
    try {
      command.accept(place);
    } catch (Exception stopped) {
      assertThat(stopped).isInstanceOf(expected);
    }
  }

  private static List<List<String>> rows(Warehouse warehouse) {
    return List.of(
        rows(warehouse.local().orElseThrow(), "prices"),
        rows(warehouse.local().orElseThrow(), "quarantine"));
  }

  private static List<String> rows(Path warehouse, String table) {
    return spark
        .read()
        .format("delta")
        .load(warehouse.resolve(table).toString())
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  private Warehouse copy(String name) {
    Path to = work.resolve(name);
    try (Stream<Path> all = Files.walk(before)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(before.relativize(path).toString()));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Warehouse(to);
  }
}
