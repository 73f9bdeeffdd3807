package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Sha256;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.batch.Batch;
import io.marketimpact.jobs.batch.BatchSession;
import io.marketimpact.jobs.batch.Patience;
import io.marketimpact.jobs.cli.SmallSpecifications;
import io.marketimpact.jobs.study.StudyJob;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A study of a warehouse is that of the versions which it names, and of what it could know. */
class WarehouseStudySpec extends WarehouseFixture {

  private static final String INDIA = "2023-08-03-india-computer-imports";
  private static final String CHINA = "2026-01-14-china-security-software";
  private static final String HEADER = "symbol,date,adjusted_close,close,volume";

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

  @Test
  void aFilingThatBecomesPublicTouchesTheEventsOfItsCompanyThatCouldKnowItAndNoOther() {
    prices.ingest(prices.file("prices.csv", HEADER, "AVGO,2026-01-14,340.5,,"), MONDAY);
    Batch none = found();
    assertThat(none.events())
        .extracting(RunEvent::specification)
        .containsExactly(INDIA + ".json", CHINA + ".json");

    takeIn(
        MONDAY,
        year("AAPL,FY2025,2025-09-27", "2025-10-31"),
        year("CHKP,FY2025,2025-12-31", "2026-02-18"),
        year("ZZZ,FY2022,2022-12-31", "2023-02-18"));
    assertThat(touched(none)).as("later than their news, or of another company").isEmpty();
    takeIn(MONDAY, year("CHKP,FY2024,2024-12-31", "2025-03-18"));
    assertThat(touched(none)).containsExactly(CHINA);
    whatIsLearnedLaterIsNothingToALookBack();
  }

  private void whatIsLearnedLaterIsNothingToALookBack() {
    Batch then = found(Optional.of(MONDAY));
    prices.ingest(prices.file("restated.csv", HEADER, "AVGO,2026-01-14,331.5,,"), TUESDAY);
    takeIn(TUESDAY, year("AAPL,FY2022,2022-09-24", "2022-10-28"));
    assertThat(found(Optional.of(MONDAY)).events()).isEqualTo(then.events());
    assertThat(found(Optional.of(TUESDAY)).latest().values())
        .doesNotContainAnyElementsOf(then.latest().values());
    assertThat(then.latest().values())
        .as("a look back is another study than one of what is known today")
        .doesNotContainAnyElementsOf(found().latest().values());
  }

  private static String year(String year, String publicBy) {
    return year + ",all products,CN,4,10,,million,USD,,10-K of " + publicBy + "," + publicBy;
  }

  private void takeIn(Instant learned, String... years) {
    Path file =
        prices.file(
            "filing.csv",
            "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,"
                + "currency,basis,filing,public_by\n"
                + String.join("\n", years));
    new RevisionIngest(() -> spark, Publication.ON_DISK, prices.warehouse())
        .run(
            DisclosureStore.FORM,
            "filing.csv",
            known -> DisclosureStore.add(known, DisclosureFile.read(file)),
            learned);
  }

  private Batch found() {
    return found(Optional.empty());
  }

  private Batch found(Optional<Instant> asOf) {
    BatchSession session =
        new BatchSession(Optional.of(prices.warehouse()), asOf, () -> spark, Progress.silent());
    return Batch.of(
        Project.HOME.resolve("data/events"), work.resolve("out"), session, Patience.WITHOUT_END);
  }

  /** Publications go by the hash of what they are made from. */
  private List<String> touched(Batch before) {
    return found().events().stream()
        .filter(event -> !before.latest().containsValue(event.directory()))
        .map(RunEvent::event)
        .toList();
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
