package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestFactors.day;
import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.news.EntityStore;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.FileReads;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.cli.SmallSpecifications;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which factors and disclosures of a warehouse a study reads, and when they change for it. */
class WarehouseFilesSpec extends WarehouseFixture {

  private static final StudySpecification STUDY =
      SpecificationFile.read(
          Project.HOME.resolve("data/events/2026-01-14-china-security-software.json"));

  private static final SecurityId CHECK_POINT = new SecurityId("CHKP");
  private static final StudyDesign WITHOUT_NAMES =
      StudyDesign.of(STUDY.design().plan(), STUDY.design().events());

  private RevisionIngest.Intake take(
      SortedMap<LocalDate, SortedMap<String, Double>> days, Instant learned) {
    return new TestFactors(spark, prices.warehouse()).take(days, learned);
  }

  private StudySpecification fed(Optional<Instant> asOf) {
    return new WarehouseFiles(prices.warehouse(), asOf).of(STUDY);
  }

  private Path factors() {
    return fed(Optional.empty()).factors().orElseThrow();
  }

  @Test
  void aStudyReadsTheFactorsOfItsDaysAsTheyWereKnown() {
    SortedMap<LocalDate, SortedMap<String, Double>> bundled =
        FactorFile.read(STUDY.factors().orElseThrow());
    PricesRead asked = PricesRead.of(STUDY);
    take(bundled, MONDAY);
    Path first = factors();
    assertThat(first.getFileName()).hasToString("warehouse table factors, version 0");
    assertThat(FactorFile.read(first))
        .isEqualTo(bundled.subMap(asked.from(), asked.to().plusDays(1)));

    assertThat(take(day("2031-01-02", 0.01), TUESDAY).version()).contains(1L);
    assertThat(factors().getFileName()).hasToString("warehouse table factors, version 1");
    assertThat(factors()).as("a day of no study").hasSameTextualContentAs(first);

    RevisionIngest.Intake restated = take(day("2026-01-14", -0.03), TUESDAY);
    assertThat(restated.change().corrections())
        .singleElement()
        .satisfies(one -> assertThat(one.changes()).startsWith("mkt_rf '-0.03' was '"));
    SortedMap<LocalDate, SortedMap<String, Double>> now = FactorFile.read(factors());
    assertThat(now.get(LocalDate.parse("2026-01-14")))
        .containsEntry("mkt_rf", -0.03)
        .containsEntry("umd", bundled.get(LocalDate.parse("2026-01-14")).get("umd"));

    assertThat(fed(Optional.of(MONDAY)).factors().orElseThrow()).hasSameTextualContentAs(first);
    assertThat(fed(Optional.of(MONDAY.minusSeconds(1)))).isEqualTo(STUDY);
    assertThat(take(day("2026-01-14", -0.03), TUESDAY).change().fresh()).isEmpty();
    assertThat(new WarehouseFiles(prices.warehouse(), Optional.empty()).tables())
        .extracting("name")
        .containsExactly("warehouse table factors, version 2");
  }

  @Test
  void daysAndFactorsThatTheTableLacksAreThoseOfTheStudysFile() {
    LocalDate day = LocalDate.parse("2026-01-14");
    PricesRead asked = PricesRead.of(STUDY);
    SortedMap<LocalDate, SortedMap<String, Double>> expected =
        new TreeMap<>(
            FactorFile.read(STUDY.factors().orElseThrow())
                .subMap(asked.from(), asked.to().plusDays(1)));
    expected.get(day).putAll(Map.of("mkt_rf", 0.01, "rf", 0.0001));

    take(day("2026-01-14", 0.01), MONDAY);

    assertThat(factors()).hasFileName("warehouse table factors, version 0, and us_daily.csv");
    assertThat(FactorFile.read(factors())).isEqualTo(expected).hasSizeGreaterThan(200);
    assertThat(expected.get(day)).containsKey("umd");
  }

  @Test
  void whatIsSaidOfAVersionIsOfTheRowsThatWereRead() {
    take(day("2026-01-14", 0.01), MONDAY);
    WarehouseFiles files = new WarehouseFiles(prices.warehouse(), Optional.empty());
    Path first = files.of(STUDY).factors().orElseThrow();
    take(day("2026-01-14", -0.03), TUESDAY);

    assertThat(files.of(STUDY).factors().orElseThrow()).hasSameTextualContentAs(first);
    assertThat(files.tables())
        .extracting("name")
        .containsExactly("warehouse table factors, version 0");
  }

  @Test
  void anEarlierInstantIsComparedWithWhatWasKnownThenAndNumbersNothingTwice() {
    take(day("2026-01-14", 0.01), MONDAY);
    take(day("2026-01-14", -0.03), TUESDAY);
    Instant between = MONDAY.plusSeconds(60);

    assertThat(take(day("2026-01-14", 0.02), between).change().fresh())
        .singleElement()
        .satisfies(row -> assertThat(row.number()).isEqualTo(3));
    assertThat(take(day("2026-01-14", 0.02), between).change().fresh()).isEmpty();
    assertThatThrownBy(() -> take(day("2026-01-15", 0.02), Instant.now().plusSeconds(3600)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is in the future");
  }

  @Test
  void tidyingPutsTheFilesOfASmallTableTogetherAndKeepsItsVersions() throws IOException {
    take(day("2026-01-14", 0.01), MONDAY);
    Path first = fed(Optional.of(MONDAY)).factors().orElseThrow();
    take(day("2026-01-14", -0.03), TUESDAY);
    Path last = factors();
    assertThat(filesOfFactors()).hasSize(2);

    new WarehouseTables(spark, prices.warehouse()).tidy(Publication.ON_DISK, 0);

    assertThat(filesOfFactors()).hasSize(1);
    assertThat(fed(Optional.of(MONDAY)).factors().orElseThrow())
        .hasSameTextualContentAs(first)
        .hasFileName(first.getFileName().toString());
    assertThat(factors())
        .hasSameTextualContentAs(last)
        .hasFileName("warehouse table factors, version 1, and us_daily.csv");
    assertThat(take(day("2026-01-15", 0.02), TUESDAY).version()).contains(2L);
  }

  private List<Path> filesOfFactors() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(prices.warehouse().table("factors")))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  @Test
  void disclosuresOfAnEarlierWarehouseWereKnownWhenTheirFileWasWritten() throws IOException {
    Path file = work.resolve("warehouse").resolve(DisclosureStore.EARLIER);
    Files.createDirectories(file.getParent());
    String row = "AAA,FY2023,,all products,CN,4,10,,million,USD,,10-K 1,2024-03-01,,,0.5";
    String columns = String.join(",", DisclosureStore.FORM.columns());
    Files.writeString(file, columns + ",revision\n" + row + ",1\n");
    Files.setLastModifiedTime(file, FileTime.from(TUESDAY));
    Path other = work.resolve("other.csv");
    Files.writeString(other, columns + "\n" + row.replace("AAA", "BBB") + "\n");

    new RevisionIngest(() -> spark, Publication.ON_DISK, prices.warehouse())
        .run(
            DisclosureStore.FORM,
            "other.csv",
            known -> DisclosureStore.add(known, DisclosureFile.read(other)),
            MONDAY);

    RevisionTable table = new RevisionTable(prices.warehouse(), DisclosureStore.FORM);
    assertThat(table.known(Optional.of(MONDAY)))
        .extracting(kept -> kept.cells().get(0))
        .containsExactly("BBB");
    assertThat(table.known(Optional.of(TUESDAY)))
        .extracting(kept -> kept.cells().get(0))
        .containsExactly("BBB", "AAA");
  }

  @Test
  void aDamagedFileOfATableIsBadInput() throws IOException {
    take(day("2026-01-14", 0.01), MONDAY);
    Path table = Path.of(prices.warehouse().table("factors"));
    try (Stream<Path> files = Files.walk(table)) {
      for (Path file : files.filter(path -> path.toString().contains(".parquet")).toList()) {
        if (file.toString().endsWith(".crc")) {
          Files.delete(file);
        } else {
          byte[] bytes = Files.readAllBytes(file);
          Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
      }
    }
    assertThatThrownBy(this::factors)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void aStudyOfOtherModelsReadsNone() throws IOException {
    take(day("2026-01-14", 0.01), MONDAY);
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    StudySpecification small = SpecificationFile.read(events.resolve("event-1.json"));
    assertThat(new WarehouseFiles(prices.warehouse(), Optional.empty()).of(small)).isEqualTo(small);
  }

  private void takeListing(String listing, Instant learned) throws IOException {
    Path file =
        Files.writeString(
            work.resolve("entities.json"),
            "{\"schema\": \"market-impact-entities/1\", \"companies\": [{" + listing + "}]}");
    new RevisionIngest(() -> spark, Publication.ON_DISK, prices.warehouse())
        .run(EntityStore.FORM, "e", known -> known.take(EntityStore.read(file)), learned);
  }

  @Test
  void aStudyHasTheListingsOfItsStocksAsTheyWereKnown() throws IOException {
    String checkPoint = "\"symbol\": \"CHKP\", \"exchange\": \"XNAS\", \"name\": ";
    takeListing(checkPoint + "\"First\"", MONDAY);
    takeListing(checkPoint + "\"Second\"", TUESDAY);
    takeListing(checkPoint.replace("CHKP", "OTHER") + "\"Other\"", TUESDAY);

    assertThat(listed(Optional.of(MONDAY.minusSeconds(1))).design()).isEqualTo(WITHOUT_NAMES);
    assertThat(listed(Optional.of(MONDAY)).design().dossier().nameOf(CHECK_POINT))
        .isEqualTo("First");
    StudySpecification now = listed(Optional.empty());
    assertThat(now.design().dossier().nameOf(CHECK_POINT)).isEqualTo("Second");
    Path last = now.files().get(now.files().size() - 1);
    assertThat(last).hasFileName("warehouse table entities, version 2");
    assertThat(last).content().contains("CHKP").doesNotContain("OTHER");
  }

  private StudySpecification listed(Optional<Instant> asOf) {
    return new WarehouseFiles(prices.warehouse(), asOf).of(STUDY.with(WITHOUT_NAMES));
  }

  @Test
  void aStudyReadsTheDisclosuresOfItsCompaniesAndTheOthersFromItsFiles() throws IOException {
    ExposureSpecification files = STUDY.exposure().orElseThrow();
    new RevisionIngest(() -> spark, Publication.ON_DISK, prices.warehouse())
        .run(
            DisclosureStore.FORM,
            "r.csv",
            known ->
                DisclosureStore.add(
                    known,
                    DisclosureFile.read(files.disclosures().get(0)).stream()
                        .filter(line -> line.security().equals(CHECK_POINT))
                        .toList()),
            MONDAY);

    ExposureSpecification fed = fed(Optional.empty()).exposure().orElseThrow();
    assertThat(fed.disclosures().get(0).getFileName())
        .hasToString("warehouse table disclosures, version 0");
    assertThat(DisclosureFile.read(fed.disclosures().get(0)))
        .isNotEmpty()
        .allMatch(line -> line.security().equals(CHECK_POINT));
    assertThat(DisclosureFile.read(fed.disclosures().get(1)))
        .isNotEmpty()
        .noneMatch(line -> line.security().equals(CHECK_POINT));
    assertThat(fed(Optional.of(MONDAY.minusSeconds(1)))).isEqualTo(STUDY);
    requireReadOnce(files.disclosures().get(0));
  }

  private void requireReadOnce(Path file) throws IOException {
    WarehouseFiles all = new WarehouseFiles(prices.warehouse(), Optional.empty());
    try (FileReads reads = FileReads.start()) {
      for (int study = 0; study < 20; study++) {
        all.of(STUDY);
      }
      assertThat(reads.bytes(read -> read.endsWith(file.getFileName()), work.resolve("reads.jfr")))
          .as("its heading and its rows, not once per study")
          .isBetween(Files.size(file), 3 * Files.size(file));
    }
  }
}
