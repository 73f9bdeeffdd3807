package io.marketimpact.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.PriceReading;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.OwnerMove;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled event's revenue at stake from its files to its results, with one model only. */
class RevenueAtStakeSpec {

  private static final String STUDY = "events/2026-01-14-china-security-software.json";

  @TempDir static Path work;

  private static SparkSession spark;
  private static StudyResult result;
  private static StudyExposure exposure;

  @BeforeAll
  static void studyTheBundledEventByOneModel() throws IOException {
    for (String directory : List.of("events", "exposure", "prices", "factors")) {
      Files.createDirectories(work.resolve(directory));
      try (Stream<Path> files = Files.list(Project.HOME.resolve("data").resolve(directory))) {
        files.forEach(file -> copy(file, work.resolve(directory).resolve(file.getFileName())));
      }
    }
    copy(Project.HOME.resolve("data/datapackage.json"), work.resolve("datapackage.json"));
    String text = Files.readString(work.resolve(STUDY));
    Files.writeString(
        work.resolve(STUDY),
        text.replaceFirst("\"models\": \\[[^\\]]*\\]", "\"models\": [\"market\"]")
            .replaceFirst("(?s)\"variations\": \\[.*\\]\\s*}\\s*$", "\"variations\": []}")
            .replace("\"intraday\": \"../prices/us_5min.csv\",", ""));
    spark = SparkSessions.open("local[2]");
    result = run(2, Optional.empty());
    exposure = result.exposure().orElseThrow();
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static StudyResult run(int partitions, Optional<Instant> asOf) {
    return new StudyJob(spark, Progress.silent(), partitions)
        .run(SpecificationFile.read(work.resolve(STUDY)), asOf);
  }

  @Test
  void aWarehouseOfTheSameDisclosuresGivesTheSameAnswer() {
    StudySpecification study = SpecificationFile.read(work.resolve(STUDY));
    ExposureSpecification told = study.exposure().orElseThrow();
    Path warehouse = work.resolve("warehouse");
    told.disclosures().forEach(file -> DisclosureStore.add(warehouse, DisclosureFile.read(file)));

    StudyResult again =
        new StudyJob(spark, Progress.silent(), 2)
            .run(study.with(told.with(List.of(DisclosureStore.file(warehouse)))), Optional.empty());

    assertThat(again.exposure()).contains(exposure);
    assertThat(again.provenance().inputs())
        .extracting(InputFile::role)
        .contains("exposure disclosures 1")
        .doesNotContain("exposure regions");
  }

  private static FirmExposure firm(String symbol) {
    return exposure.of(new SecurityId(symbol)).orElseThrow();
  }

  @Test
  void everyNamedFirmHasItsExposureAsOfItsOwnNews() {
    assertThat(exposure.firms())
        .extracting(firm -> firm.study().request().security().symbol())
        .containsExactly("AVGO", "CHKP", "FTNT", "PANW", "RPD");
    assertThat(firm("AVGO").study().request().asOf()).isEqualTo("2026-01-14T11:30:00Z");
    assertThat(firm("RPD").study().request().asOf()).isEqualTo("2026-01-14T17:00:00Z");
  }

  @Test
  void fortinetIsSeenThroughTheYearThatWasOutOnTheDay() {
    assertThat(firm("FTNT").study().exposed().result().orElseThrow().company().quoted())
        .startsWith("APAC, all products, FY2024");
  }

  @Test
  void broadcomIsMeasuredByItsSoftwareAlone() {
    ExposedRevenue exposed = firm("AVGO").study().exposed().result().orElseThrow();
    assertThat(exposed.scope().products()).isEqualTo("infrastructure software (VMware)");
    assertThat(firm("AVGO").study().simulated().result().orElseThrow().naiveRatio())
        .isBetween(2.0, 2.8);
  }

  @Test
  void rapid7IsNotDisclosedAndNotZero() {
    assertThat(firm("RPD").study().exposed().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(firm("RPD").probabilities()).isEmpty();
    assertThat(firm("RPD").abnormalPerShare().result()).isPresent();
  }

  /** CAR -3.34 % of 1681206 million; the shares are 4741.0 million. */
  @Test
  void broadcomsMoveInMoneyIsItsCarTimesItsValueBeforeTheNews() {
    double car = firm("AVGO").study().request().move().result().orElseThrow().car();
    assertThat(firm("AVGO").study().request().move().result().orElseThrow().abnormalValue())
        .isCloseTo(car * 1681206, within(1e-6));
    assertThat(firm("AVGO").abnormalPerShare().result().orElseThrow())
        .isCloseTo(car * 1681206 / 4741.0, within(1e-9));
  }

  @Test
  void atTheBestGuessThePriceTestCannotSpeakAndDisclosureLeavesItOpen() {
    for (String symbol : List.of("AVGO", "FTNT", "PANW", "CHKP")) {
      assertThat(firm(symbol).price().result().orElseThrow())
          .satisfies(
              view -> {
                assertThat(view.reading()).isEqualTo(PriceReading.CANNOT_SPEAK);
                assertThat(view.isIdentified()).isFalse();
              });
    }
  }

  @Test
  void denialsEnterTheCrossSectionInHindsightOnly() {
    assertThat(exposure.regressions())
        .extracting(found -> found.set().id(), ExposureRegression::used)
        .containsExactly(
            tuple("named_firms", 4), tuple("vendors", 4), tuple("vendors_hindsight", 6));
    assertThat(exposure.regressions().get(2).points())
        .filteredOn(point -> point.security().symbol().equals("CRWD"))
        .singleElement()
        .satisfies(point -> assertThat(point.exposure().result().orElseThrow().value()).isZero());
  }

  @Test
  void ownersAreThoseOfTheDayAndImpervasNewsWasForParisTheNextSession() {
    assertThat(exposure.owners())
        .extracting(
            move -> move.owner().ownership().entity(),
            move -> move.owner().ownership().owner().symbol())
        .contains(
            tuple("Wiz", "GOOGL"),
            tuple("Recorded Future", "MA"),
            tuple("CyberArk", "PANW"),
            tuple("Imperva", "HO.PA"));
    assertThat(owner("Imperva").study().event().day0()).isEqualTo("2026-01-15");
    assertThat(owner("Mandiant").study().event().day0()).isEqualTo("2026-01-14");
    assertThat(owner("Imperva").study().estimate(new ModelId("market")).exclusion().orElseThrow())
        .satisfies(why -> assertThat(why.reason()).isEqualTo(ExclusionReason.MISSING_INPUT));
  }

  private static OwnerMove owner(String entity) {
    return exposure.owners().stream()
        .filter(move -> move.owner().ownership().entity().equals(entity))
        .findFirst()
        .orElseThrow();
  }

  /** The closes are 12.14 and 13.35; the news came after Shanghai's close of 14 January. */
  @Test
  void shanghaiHasItsOwnDayZeroAndItsRiseLiesBeforeIt() {
    BeneficiaryMove move = exposure.beneficiaries().get(0);
    AbnormalReturn twelfth =
        move.study().estimate(new ModelId("raw")).result().orElseThrow().returns().days().stream()
            .filter(day -> day.date().toString().equals("2026-01-12"))
            .findFirst()
            .orElseThrow();

    assertThat(move.study().event().day0()).isEqualTo("2026-01-15");
    assertThat(twelfth.day()).isEqualTo(-3);
    assertThat(twelfth.actual()).isCloseTo(13.35 / 12.14 - 1, within(1e-12));
  }

  @Test
  void theManifestNamesEveryFileOfTheExposure() {
    assertThat(result.provenance().inputs())
        .extracting(InputFile::role)
        .contains(
            "exposure regions",
            "exposure products",
            "exposure splits",
            "exposure statements",
            "exposure market_values",
            "exposure scenarios",
            "exposure beneficiaries",
            "exposure other_prices");
  }

  @Test
  void beforeTheRepliesThereIsNoHindsight() {
    StudyExposure early =
        run(2, Optional.of(Instant.parse("2026-01-15T22:00:00Z"))).exposure().orElseThrow();
    assertThat(early.regressions())
        .extracting(found -> found.set().id())
        .containsExactly("named_firms", "vendors");
  }

  @Test
  void partitionsNeverChangeAByte(@TempDir Path directory) throws IOException {
    Path one = Files.createDirectories(directory.resolve("one"));
    Path four = Files.createDirectories(directory.resolve("four"));
    ResultFiles.write(result, one);
    ResultFiles.write(run(4, Optional.empty()), four);
    for (String file :
        List.of(
            "exposure.csv",
            "cross_section.csv",
            "cross_section_firms.csv",
            "other_sides.csv",
            "result.json")) {
      assertThat(four.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
    }
    assertThat(Files.readString(one.resolve("exposure.csv")))
        .startsWith("event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source\n");
  }
}
