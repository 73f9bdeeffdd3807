package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.FileReads;
import io.marketimpact.jobs.hadoop.FakeS3;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies read of the warehouse what they need, and once. */
class WarehouseReaderSpec extends WarehouseFixture {

  private static final SecurityId AAA = new SecurityId("AAA");
  private static final String HEADER = "symbol,date,adjusted_close,close,volume";
  private static final Optional<Instant> NOW = Optional.empty();

  @Test
  void onlyTheFilesOfTheSharesAndYearsAskedForAreRead(@TempDir Path scratch) throws IOException {
    StringBuilder lines = new StringBuilder("symbol,date,adjusted_close");
    for (int share = 0; share < 200; share++) {
      for (String day : List.of("2024-12-31", "2025-12-31", "2026-01-02")) {
        lines.append("\nS").append(share).append(',').append(day).append(",10");
      }
    }
    prices.ingest(prices.file("many.csv", lines.toString()), MONDAY);
    Set<SecurityId> five =
        Set.of(
            new SecurityId("S1"),
            new SecurityId("S20"),
            new SecurityId("S33"),
            new SecurityId("S104"),
            new SecurityId("S155"));
    Path table = Path.of(prices.warehouse().prices());
    long all = spark.read().format("delta").load(table.toString()).inputFiles().length;
    assertThat(all).isGreaterThan(150);
    PricesRead lastYear =
        new PricesRead(new TreeSet<>(five), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
    assertThat(rows(PriceVersion.of(prices.warehouse(), NOW), lastYear).inputFiles()).hasSize(5);

    try (FileReads reads = FileReads.start();
        WarehouseReader reader =
            WarehouseReader.of(spark, prices.warehouse(), NOW, List.of(read(five)))) {
      PriceSource source = reader.prices(read(five), 1);
      assertThat(source.bars(five).keySet()).isEqualTo(five);
      assertThat(source.spelled(Set.of(new SecurityId("s104"))))
          .containsOnly(new SecurityId("S104"));
      assertThat(source.each(five, (security, bars) -> bars.size()).values()).containsOnly(2);

      FilesRead told = reader.files().orElseThrow();
      assertThat(told.files()).isEqualTo(10);
      assertThat(told.filesOfTable()).isEqualTo(all);
      assertThat(told.bytesOfTable()).isEqualTo(size(table));
      assertThat(told.bytes()).isPositive().isLessThan(size(table) / 10);
      assertThat(reader.filesRead())
          .hasValueSatisfying(
              files -> assertThat(files).startsWith("10 of " + all + " files of prices, "));
      assertThat(reads.bytes(file -> isPart(file, table), scratch.resolve("reads.jfr")))
          .as("read by this process, which looks at the foot of such small files more than once")
          .isBetween(told.bytes() / 2, size(table) / 5);
    }
  }

  @Test
  void nothingIsToldOfFilesWhereNoneHoldsWhatIsAskedFor() {
    prices.ingest(prices.file("one.csv", "symbol,date,adjusted_close\nAAA,2025-01-02,10"), MONDAY);
    PricesRead before =
        new PricesRead(
            new TreeSet<>(Set.of(AAA)), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    try (WarehouseReader reader =
        WarehouseReader.of(spark, prices.warehouse(), NOW, List.of(before))) {
      assertThat(reader.filesRead()).isEmpty();
    }
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

  private static PricesRead read(Set<SecurityId> securities) {
    return new PricesRead(
        new TreeSet<>(securities), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
  }

  @Test
  void aWarehouseOnS3KeepsWhatWasKnownHasOneWriterAndIsTidied() throws IOException {
    try (FakeS3 service = FakeS3.forPricesOf(spark)) {
      TestPrices remote = new TestPrices(spark, work, new Warehouse("s3a://lake/w"));
      Path first = remote.file("first.csv", HEADER, "AAA,2026-01-05,10,,", "AAA,2026-01-06,11,,");
      try (WarehouseLock held =
          WarehouseLock.of(Publication.ON_DISK, remote.warehouse(), "impact ingest news")) {
        assertThat(held).isNotNull();
        assertThatThrownBy(() -> remote.ingest(first, MONDAY))
            .isInstanceOf(BadInputException.class)
            .hasMessageContaining("s3a://lake/w: is being written by impact ingest news (process ")
            .hasMessageNotContaining(FakeS3.SECRET);
      }
      assertThat(remote.ingest(first, MONDAY).accepted()).isEqualTo(2);
      assertThat(remote.known(NOW)).containsExactly("2026-01-05 10.0", "2026-01-06 11.0");

      assertThat(remote.factor(0.01, MONDAY).version()).contains(0L);
      assertThat(remote.factor(0.01, TUESDAY).change().fresh()).isEmpty();
      assertThat(remote.factor(0.02, TUESDAY).version()).contains(1L);
      assertThat(remote.factorKnown(Optional.of(MONDAY))).contains("0.01").doesNotContain("0.02");
      assertThat(remote.factorKnown(NOW)).contains("0.01", "0.02");
      assertThat(service.conditional)
          .as("S3 itself sees to it that no version replaces another")
          .contains(
              "w/prices/_delta_log/00000000000000000000.json",
              "w/factors/_delta_log/00000000000000000001.json");
      new WarehouseTables(spark, remote.warehouse()).tidy(Publication.ON_DISK, 0);
      assertThat(service.objects.keys())
          .filteredOn(key -> key.startsWith("w/factors/") && key.endsWith(".parquet"))
          .as("files that were put together, and none of before")
          .hasSize(1);
      assertThat(remote.factorKnown(Optional.of(MONDAY))).contains("0.01").doesNotContain("0.02");
      assertThat(remote.factorKnown(NOW)).contains("0.01", "0.02");
      assertThat(remote.known(NOW)).containsExactly("2026-01-05 10.0", "2026-01-06 11.0");
      assertThat(service.objects.keys())
          .as("neither the lock nor a checksum on its way stays")
          .noneMatch(key -> key.contains(".writer") || key.endsWith(".tmp"));
    }
  }
}
