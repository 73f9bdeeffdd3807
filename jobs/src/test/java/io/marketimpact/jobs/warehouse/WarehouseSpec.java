package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.jobs.FileReads;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.cli.SmallSpecifications;
import io.marketimpact.jobs.study.StudyJob;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.jobs.warehouse.Release.Choice;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rows on their way into the warehouse, and what a study reads of them. */
class WarehouseSpec {

  private static final SecurityId AAA = new SecurityId("AAA");
  private static final String HEADER = "symbol,date,adjusted_close,close,volume";

  private static final Optional<Instant> NOW = Optional.empty();
  private static final Optional<Long> NONE = Optional.empty();

  private static SparkSession spark;

  @TempDir private Path work;
  private TestPrices prices;

  @BeforeAll
  static void open() {
    spark = SparkSessions.openWithTables("local[2]");
    TestPrices.forSmallTables(spark);
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  @BeforeEach
  void warehouse() {
    prices = new TestPrices(spark, work);
  }

  private List<String> known(Optional<Instant> asOf) {
    PricesRead read = read(Set.of(AAA));
    try (WarehouseReader reader =
        WarehouseReader.of(spark, prices.warehouse(), asOf, List.of(read))) {
      return reader.prices(read, 1).bars(Set.of(AAA)).get(AAA).stream()
          .map(bar -> bar.date() + " " + bar.adjustedClose())
          .sorted()
          .toList();
    }
  }

  private static PricesRead read(Set<SecurityId> securities) {
    return new PricesRead(
        new TreeSet<>(securities), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
  }

  @Test
  void aRestatedPriceStandsBesideWhatWasKnownBefore() {
    Path first = prices.file("first.csv", HEADER, "AAA,2026-01-05,10,10,5", "AAA,2026-01-06,11,,");
    assertThat(prices.ingest(first, MONDAY).accepted()).isEqualTo(2);
    Path second = prices.file("second.csv", HEADER, "AAA,2026-01-06,11.5,,", "AAA,2026-01-05,10,,");
    Intake intake = prices.ingest(second, TUESDAY);
    assertThat(intake.accepted()).isEqualTo(1);
    assertThat(intake.merged()).isEqualTo(1);
    assertThat(intake.version()).contains(1L);
    assertThat(known(Optional.empty())).containsExactly("2026-01-05 10.0", "2026-01-06 11.5");
    assertThat(known(Optional.of(MONDAY))).containsExactly("2026-01-05 10.0", "2026-01-06 11.0");

    WarehouseTables tables = new WarehouseTables(spark, prices.warehouse());
    tables.tidy(Publication.ON_DISK, 0);
    assertThat(known(Optional.of(MONDAY))).containsExactly("2026-01-05 10.0", "2026-01-06 11.0");
    assertThat(tables.overview())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.rows()).isEqualTo(3);
              assertThat(table.versions()).isEqualTo(2);
              assertThat(table.files()).isEqualTo(1);
              assertThat(table.distinct()).isEqualTo(1);
              assertThat(table.learnedAt()).isEqualTo(TUESDAY);
              assertThat(table.first()).contains("2026-01-05");
              assertThat(table.last()).contains("2026-01-06");
            });
    assertThatThrownBy(() -> known(Optional.of(MONDAY.minusSeconds(1))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("knew no price at 2026-03-01T23:59:59Z")
        .hasMessageContaining("first were learned at 2026-03-02T00:00:00Z");
  }

  @Test
  void badRowsGoToQuarantineWithReasonFileAndRowOnceHoweverOftenTheyCome() throws IOException {
    Path file =
        prices.file(
            "bad.csv",
            HEADER,
            "AAA,2026-01-05,10,10,5",
            "AAA,2026-01-05,10,10,5",
            "AAA,2026-01-06,11,,",
            "AAA,2026-01-06,12,,",
            "AAA,2026-01-07,-3,,",
            "AAA,soon,10,,",
            "AAA,2026-01-10,10,,",
            "AAA,2026-01-12,,,",
            "AAA,2026-01-13,10.5,,");
    SessionAxis sessions =
        SessionAxis.of(
            List.of(5, 6, 7, 8, 9, 12, 13).stream()
                .map(day -> LocalDate.of(2026, 1, day))
                .toList());
    stopBetweenTheTables(file, sessions);
    Intake intake = prices.ingest(file, MONDAY, Optional.of(sessions));
    assertThat(intake.read()).isEqualTo(9);
    assertThat(intake.accepted()).isEqualTo(2);
    assertThat(intake.merged()).isEqualTo(1);
    assertThat(intake.quarantined())
        .containsExactly(
            entry("DUPLICATE_CONTRADICTING", 2L),
            entry("EXTRA_SESSION", 1L),
            entry("NON_FINITE_PRICE", 1L),
            entry("NON_POSITIVE_PRICE", 1L),
            entry("UNREADABLE_ROW", 1L));
    assertThat(intake.findings()).containsEntry("MISSING_SESSION", 1L);
    assertThat(
            spark
                .read()
                .format("delta")
                .load(prices.warehouse().quarantine().toString())
                .selectExpr("concat_ws(' ', rule, row, file)")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder(
            "DUPLICATE_CONTRADICTING 4 " + file,
            "DUPLICATE_CONTRADICTING 5 " + file,
            "NON_POSITIVE_PRICE 6 " + file,
            "UNREADABLE_ROW 7 " + file,
            "EXTRA_SESSION 8 " + file,
            "NON_FINITE_PRICE 9 " + file);

    Intake again = prices.ingest(file, TUESDAY, Optional.of(sessions));
    assertThat(again.accepted()).isZero();
    assertThat(again.merged()).isEqualTo(3);
    assertThat(again.known()).isEqualTo(6);
    assertThat(prices.commits(prices.warehouse().prices())).isEqualTo(1);
    assertThat(prices.commits(prices.warehouse().quarantine())).isEqualTo(1);

    Release release = new Release(spark, prices.warehouse());
    Choice twoOfADay = new Choice(Optional.of(AAA), Optional.of("duplicate_contradicting"), NONE);
    assertThatThrownBy(() -> release.run(Publication.ON_DISK, twoOfADay, TUESDAY))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "AAA has 2 prices of 2026-01-06 in quarantine, of rows 4 to 5; name one of them with"
                + " --row");
    Choice one = new Choice(Optional.empty(), Optional.empty(), Optional.of(5L));
    assertThat(release.run(Publication.ON_DISK, one, TUESDAY)).isEqualTo(1);
    assertThat(known(Optional.of(MONDAY))).containsExactly("2026-01-05 10.0", "2026-01-13 10.5");
    assertThat(known(Optional.empty())).contains("2026-01-06 12.0").hasSize(3);
    Choice notAPrice = new Choice(Optional.empty(), Optional.of("NON_POSITIVE_PRICE"), NONE);
    assertThatThrownBy(() -> release.run(Publication.ON_DISK, notAPrice, TUESDAY))
        .hasMessageContaining("has no such row in quarantine that is a price");
  }

  /** The quarantine was written, the prices were not; the owner of the lock is dead. */
  private void stopBetweenTheTables(Path file, SessionAxis sessions) throws IOException {
    Path inTheWay = Path.of(prices.warehouse().prices());
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay.resolveSibling(".batch.lock"), "a dead process");
    Files.createFile(inTheWay);
    assertThatThrownBy(() -> prices.ingest(file, MONDAY, Optional.of(sessions)))
        .hasMessageContaining("prices");
    assertThat(prices.commits(prices.warehouse().quarantine())).isEqualTo(1);
    Files.delete(inTheWay);
  }

  @Test
  void aFileWithoutAReadableRowIsRefusedAndSoIsASecondWriter() {
    Path dates = prices.file("dates.csv", HEADER, "AAA,9/3/2024,10,,", "AAA,9/4/2024,10,,");
    assertThatThrownBy(() -> prices.ingest(dates, MONDAY))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("dates.csv row")
        .hasMessageContaining("is not a date")
        .hasMessageContaining("nothing was taken in");
    assertThat(Path.of(prices.warehouse().prices())).doesNotExist();
    assertThat(Path.of(prices.warehouse().quarantine())).doesNotExist();

    try (WriterLock lock =
        WriterLock.of(
            Publication.ON_DISK, prices.warehouse().local().orElseThrow(), "another ingest")) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> prices.ingest(dates, MONDAY))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("is being written by another ingest (process ")
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }
  }

  @Test
  void onlyTheDirectoriesOfTheSharesAskedForAreRead() {
    StringBuilder lines = new StringBuilder("symbol,date,adjusted_close");
    for (int share = 0; share < 200; share++) {
      lines
          .append("\nS")
          .append(share)
          .append(",2025-12-31,10\nS")
          .append(share)
          .append(",2026-01-02,10");
    }
    prices.ingest(prices.file("many.csv", lines.toString()), MONDAY);
    Set<SecurityId> five =
        Set.of(
            new SecurityId("S1"),
            new SecurityId("S20"),
            new SecurityId("S33"),
            new SecurityId("S104"),
            new SecurityId("S155"));
    long all =
        spark
            .read()
            .format("delta")
            .load(prices.warehouse().prices().toString())
            .inputFiles()
            .length;
    assertThat(all).isGreaterThan(100);
    PriceVersion version = PriceVersion.of(prices.warehouse(), NOW);
    assertThat(rows(version, read(five)).inputFiles()).hasSize(10);
    PricesRead lastYear =
        new PricesRead(new TreeSet<>(five), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    assertThat(rows(version, lastYear).inputFiles()).hasSize(5);
    WarehouseReader reader =
        WarehouseReader.of(spark, prices.warehouse(), NOW, List.of(read(five)));
    PriceSource source = reader.prices(read(five), 1);
    assertThat(source.bars(five).keySet()).isEqualTo(five);
    assertThat(source.spelled(Set.of(new SecurityId("s104")))).containsOnly(new SecurityId("S104"));
    assertThat(source.each(five, (security, bars) -> bars.size()).values()).containsOnly(2);
  }

  @Test
  void aThousandStudiesReadTheTableOnce(@TempDir Path scratch) throws IOException {
    StringBuilder lines = new StringBuilder("symbol,date,adjusted_close");
    LocalDate first = LocalDate.of(2025, 1, 2);
    for (int day = 0; day < 300; day++) {
      for (String share : List.of("AAA", "BBB", "CCC", "DDD")) {
        lines.append('\n').append(share).append(',').append(first.plusDays(day)).append(",10");
      }
    }
    prices.ingest(prices.file("days.csv", lines.toString()), MONDAY);
    List<PricesRead> studies =
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new PricesRead(
                        new TreeSet<>(Set.of(AAA, new SecurityId("DDD"))),
                        first.plusDays(i % 250),
                        first.plusDays(250 + i % 50)))
            .toList();
    Path table = Path.of(prices.warehouse().prices());
    try (FileReads reads = FileReads.start();
        WarehouseReader reader = WarehouseReader.of(spark, prices.warehouse(), NOW, studies)) {
      assertThat(studies.stream().map(reader::fingerprint).distinct()).hasSize(250);
      for (int i = 0; i < studies.size(); i += 100) {
        assertThat(reader.prices(studies.get(i), 1).bars(Set.of(AAA))).hasSize(1);
      }
      long read = reads.bytes(file -> isPart(file, table), scratch.resolve("reads.jfr"));
      assertThat(read).isPositive().isLessThan(2 * size(table));
    }
  }

  private static boolean isPart(Path file, Path table) {
    return file.startsWith(table) && file.toString().endsWith(".parquet");
  }

  private static long size(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> isPart(file, directory))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  private Dataset<Row> rows(PriceVersion version, PricesRead read) {
    return WarehouseReader.rows(spark, version, List.of(read));
  }

  @Test
  void aStudyOfAVersionGivesTheSameBytesWhateverWasLearnedSince() throws IOException {
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    StudySpecification study = SpecificationFile.read(events.resolve("event-1.json"));
    Intake intake = prices.ingest(Project.PRICES, MONDAY);
    assertThat(intake.read()).isEqualTo(12_384);
    assertThat(intake.accepted()).isEqualTo(12_384);
    Map<String, String> ofFiles =
        written(
            StudyFunction.of(
                StudyInputs.read(study, Optional.of(MONDAY), io.marketimpact.jobs.Versions.all()),
                PricesInMemory.of(study)));
    StudyResult first = run(study, Optional.of(MONDAY));
    Map<String, String> then = written(first);
    assertThat(ofFiles).containsKeys("firm_results.csv", "group_tests.csv", "result.json");
    assertThat(then).containsAllEntriesOf(ofFiles);
    assertThat(first.provenance().inputs())
        .filteredOn(input -> input.role().equals("prices"))
        .singleElement()
        .satisfies(
            input -> assertThat(input.name()).isEqualTo("warehouse table prices, version 0"));

    Path restated = prices.file("restated.csv", HEADER, "AVGO,2026-01-14,340.5,,");
    assertThat(prices.ingest(restated, TUESDAY).accepted()).isEqualTo(1);
    StudyResult again = run(study, Optional.of(MONDAY));
    assertThat(written(again)).isEqualTo(then);
    assertThat(again.provenance()).isEqualTo(first.provenance());
    StudyResult now = run(study, Optional.of(TUESDAY));
    assertThat(now.provenance().inputs().toString()).contains("warehouse table prices, version 1");
    assertThat(written(now).get("firm_results.csv")).isNotEqualTo(then.get("firm_results.csv"));
  }

  private StudyResult run(StudySpecification study, Optional<Instant> asOf) {
    return new StudyJob(spark, Progress.silent()).run(study, asOf, prices.warehouse());
  }

  private Map<String, String> written(StudyResult result) throws IOException {
    Path directory = Files.createTempDirectory(work, "result");
    ResultFiles.write(result, directory);
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Sha256.of(file));
      }
    }
    return contents;
  }
}
