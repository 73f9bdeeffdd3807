package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.FactorStore;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.cli.SmallSpecifications;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which factors and disclosures of a warehouse a study reads, and when they change for it. */
class WarehouseFilesSpec {

  private static final StudySpecification STUDY =
      SpecificationFile.read(
          Project.HOME.resolve("data/events/2026-01-14-china-security-software.json"));

  private static SparkSession spark;

  @TempDir private Path work;

  @BeforeAll
  static void open() {
    spark = SparkSessions.openWithTables("local[1]");
    TestPrices.forSmallTables(spark);
  }

  @AfterAll
  static void close() {
    spark.stop();
  }

  private Warehouse warehouse() {
    return new Warehouse(work.resolve("warehouse"));
  }

  private RevisionIngest.Intake take(
      SortedMap<LocalDate, SortedMap<String, Double>> days, Instant learned) {
    return new RevisionIngest(() -> spark, Publication.ON_DISK, warehouse())
        .run(FactorStore.FORM, "f.csv", known -> FactorStore.add(known, days), learned);
  }

  private static SortedMap<LocalDate, SortedMap<String, Double>> day(String day, double market) {
    return new TreeMap<>(
        Map.of(LocalDate.parse(day), new TreeMap<>(Map.of("mkt_rf", market, "rf", 0.0001))));
  }

  private StudySpecification fed(Optional<Instant> asOf) {
    return new WarehouseFiles(warehouse(), asOf).of(STUDY);
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
    assertThat(new WarehouseFiles(warehouse(), Optional.empty()).tables())
        .extracting("name")
        .containsExactly("warehouse table factors, version 2");
  }

  @Test
  void aStudyOfOtherModelsReadsNone() throws IOException {
    take(day("2026-01-14", 0.01), MONDAY);
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    StudySpecification small = SpecificationFile.read(events.resolve("event-1.json"));
    assertThat(new WarehouseFiles(warehouse(), Optional.empty()).of(small)).isEqualTo(small);
  }

  @Test
  void aStudyReadsTheDisclosuresOfItsCompaniesAndTheOthersFromItsFiles() {
    ExposureSpecification files = STUDY.exposure().orElseThrow();
    String checkPoint = "CHKP";
    new RevisionIngest(() -> spark, Publication.ON_DISK, warehouse())
        .run(
            DisclosureStore.FORM,
            "r.csv",
            known ->
                DisclosureStore.add(
                    known,
                    DisclosureFile.read(files.disclosures().get(0)).stream()
                        .filter(line -> line.security().symbol().equals(checkPoint))
                        .toList()),
            MONDAY);

    ExposureSpecification fed = fed(Optional.empty()).exposure().orElseThrow();
    assertThat(fed.disclosures().get(0).getFileName())
        .hasToString("warehouse table disclosures, version 0");
    assertThat(DisclosureFile.read(fed.disclosures().get(0)))
        .isNotEmpty()
        .allMatch(line -> line.security().symbol().equals(checkPoint));
    assertThat(DisclosureFile.read(fed.disclosures().get(1)))
        .isNotEmpty()
        .noneMatch(line -> line.security().symbol().equals(checkPoint));
    assertThat(fed(Optional.of(MONDAY.minusSeconds(1)))).isEqualTo(STUDY);
  }
}
