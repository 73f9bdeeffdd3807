package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.ActionFile;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.FactorStore;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.PricePlaces;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * A warehouse of a test's own.
 *
 * @param spark a session that knows tables
 * @param work the test's directory
 * @param warehouse where its tables are
 */
record TestPrices(SparkSession spark, Path work, Warehouse warehouse) {

  static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
  static final Instant TUESDAY = Instant.parse("2026-03-03T00:00:00Z");

  /** A few rows need one task. */
  static void forSmallTables(SparkSession spark) {
    spark.conf().set("spark.sql.shuffle.partitions", "1");
    spark.conf().set("spark.sql.adaptive.enabled", "false");
  }

  /** In the test's directory. */
  TestPrices(SparkSession spark, Path work) {
    this(spark, work, new Warehouse(work.resolve("warehouse")));
  }

  Path file(String name, String... lines) {
    try {
      return Files.write(work.resolve(name), List.of(lines));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Intake ingest(Path file, Instant learned) {
    return ingest(file, learned, Optional.empty());
  }

  Intake ingest(Path file, Instant learned, Optional<SessionAxis> sessions) {
    return new PriceIngest(spark, Publication.ON_DISK, warehouse(), Progress.silent())
        .run(PriceFiles.of(file), new PriceTerms(DateForm.ISO, learned, "USD", sessions, Map.of()));
  }

  Intake ingest(Path file, Instant learned, List<List<String>> stated) {
    return new PriceIngest(spark, Publication.ON_DISK, warehouse(), Progress.silent())
        .run(
            PricePlaces.of(PriceFiles.of(file)),
            new PriceTerms(DateForm.ISO, learned, "USD", Optional.empty(), Map.of()),
            VendorActions.ofRows(stated));
  }

  /** Takes in rows in the columns of the table of actions. */
  RevisionIngest.Intake take(List<List<String>> actions, Instant learned) {
    return new RevisionIngest(() -> spark, Publication.ON_DISK, warehouse())
        .run(ActionStore.FORM, "actions.csv", known -> known.take(actions), learned);
  }

  /** Takes in rows of symbol, ex-date, type, ratio and amount. */
  RevisionIngest.Intake actions(String rows, Instant learned) {
    Path file = file("actions.csv", "symbol,ex_date,type,ratio,amount", rows);
    return new RevisionIngest(() -> spark, Publication.ON_DISK, warehouse())
        .run(
            ActionStore.FORM,
            file.toString(),
            known -> known.take(ActionFile.read(file, DateForm.ISO, Optional.empty())),
            learned);
  }

  /** Takes in the market's return of a day. */
  RevisionIngest.Intake factor(double market, Instant learned) {
    SortedMap<LocalDate, SortedMap<String, Double>> day =
        new TreeMap<>(
            Map.of(
                LocalDate.of(2026, 1, 5), new TreeMap<>(Map.of("mkt_rf", market, "rf", 0.0001))));
    return new RevisionIngest(() -> spark, Publication.ON_DISK, warehouse())
        .run(FactorStore.FORM, "f.csv", known -> FactorStore.add(known, day), learned);
  }

  /** The factors as they were known. */
  String factorKnown(Optional<Instant> asOf) {
    return new RevisionTable(warehouse(), FactorStore.FORM).known(asOf).toString();
  }

  /** The prices of AAA as they were known. */
  List<String> known(Optional<Instant> asOf) {
    SecurityId share = new SecurityId("AAA");
    PricesRead read =
        new PricesRead(
            new TreeSet<>(Set.of(share)), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
    try (WarehouseReader reader = WarehouseReader.of(spark, warehouse(), asOf, List.of(read))) {
      return reader.prices(read, 1).bars(Set.of(share)).get(share).stream()
          .map(bar -> bar.date() + " " + bar.adjustedClose())
          .sorted()
          .toList();
    }
  }

  /** Commits of a table. */
  long commits(String table) {
    try (Stream<Path> files = Files.list(Path.of(table).resolve("_delta_log"))) {
      return files.filter(file -> file.toString().endsWith(".json")).count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
