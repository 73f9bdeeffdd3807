package io.marketimpact.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.FileHashes;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesInMemory;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.PublishedFiles;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.Versions;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.LeaveOneOut;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled study on Spark: the numbers, and that partitions never change a byte. */
class StudyJobSpec {

  private static final Path STUDY =
      Project.HOME.resolve("data/events/2026-01-14-china-security-software.json");

  private static SparkSession spark;
  private static StudyResult result;

  @BeforeAll
  static void study() {
    spark = SparkSessions.open("local[2]");
    result = run(1, Optional.empty());
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static StudyResult run(int partitions, Optional<Instant> asOf) {
    return new StudyJob(spark, Progress.silent(), new FileHashes(), partitions)
        .run(SpecificationFile.read(STUDY), asOf);
  }

  private static FirmWindow dayZero(String symbol) {
    return firm(symbol).window(new ModelId("market"), EventWindow.DAY_ZERO).result().orElseThrow();
  }

  private static FirmStudy firm(String symbol) {
    return result
        .firms()
        .filter(firm -> firm.event().security().symbol().equals(symbol))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void broadcomFellAndItIsNotSignificant() {
    FirmWindow avgo = dayZero("AVGO");
    assertThat(avgo.actual()).isBetween(-0.0416, -0.0415);
    assertThat(avgo.evidence().car()).isBetween(-0.0337, -0.0336);
    assertThat(avgo.evidence().scar()).isBetween(-1.48, -1.47);
    assertThat(avgo.decision()).isEqualTo(Decision.NOT_DISTINGUISHABLE);
    assertThat(
            firm("AVGO")
                .estimate(new ModelId("market"))
                .result()
                .orElseThrow()
                .coefficients()
                .beta())
        .hasValueCloseTo(1.7835, within(0.0001));
  }

  @Test
  void everyFirmHasTwoHundredAndFiftyReturnsLessItsOwnEarningsDaysAndDayZeroOnTheFourteenth() {
    assertThat(result.firms())
        .hasSize(5)
        .allSatisfy(
            firm -> {
              assertThat(firm.event().day0()).isEqualTo("2026-01-14");
              FirmEstimate estimate = firm.estimate(new ModelId("market")).result().orElseThrow();
              assertThat(estimate.maskedReturns()).isBetween(4, 6);
              assertThat(estimate.estimationReturns() + estimate.maskedReturns()).isEqualTo(250);
            });
    assertThat(result.incompleteFirms()).isEmpty();
  }

  /**
   * Varonis halved on its earnings of October 2025; SPY has two bars after an early close; six
   * other shares moved on results by more than ten robust deviations of their own.
   */
  @Test
  void aControlThatHalvedLargeMovesAndBarsAfterAnEarlyCloseAreTheFindings() {
    assertThat(result.quality())
        .extracting(QualityFinding::rule, finding -> finding.security().symbol())
        .containsExactlyInAnyOrder(
            tuple(QualityRule.SPLIT_LIKE_JUMP, "VRNS"),
            tuple(QualityRule.OUTSIDE_HOURS, "SPY"),
            tuple(QualityRule.EXTRAORDINARY_MOVE, "AKAM"),
            tuple(QualityRule.EXTRAORDINARY_MOVE, "CHKP"),
            tuple(QualityRule.EXTRAORDINARY_MOVE, "FTNT"),
            tuple(QualityRule.EXTRAORDINARY_MOVE, "OKTA"),
            tuple(QualityRule.EXTRAORDINARY_MOVE, "QLYS"),
            tuple(QualityRule.EXTRAORDINARY_MOVE, "RPD"));
  }

  /** What fails is named: EGARCH has a sensible maximum for some of the firms alone. */
  @Test
  void everyModelIsEstimatedForEveryFirmOrSaysWhyNot() {
    assertThat(result.firms())
        .allSatisfy(
            firm ->
                assertThat(firm.estimates().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                        Models.all().stream().map(ExpectedReturnModel::id).toList()));
    assertThat(
            result
                .firms()
                .flatMap(firm -> firm.estimates().entrySet().stream())
                .filter(estimate -> estimate.getValue().exclusion().isPresent())
                .map(
                    estimate ->
                        estimate.getKey().value()
                            + " "
                            + estimate.getValue().exclusion().orElseThrow().reason()))
        .containsOnly("egarch NO_CONVERGENCE", "egarch_t NO_CONVERGENCE")
        .hasSize(3);
  }

  @Test
  void noChoiceOfSpecificationMakesTheAverageSignificant() {
    SpecificationCurve curve = result.curve(result.groups().get(0)).within(EventWindow.DAY_ZERO);
    assertThat(curve.points()).hasSizeGreaterThan(70);
    assertThat(curve.significantShare()).hasValue(0);
    assertThat(curve.negativeShare().orElseThrow()).isBetween(0.9, 0.999);
    assertThat(curve.points().stream().filter(point -> point.estimate() > 0))
        .as("only beside the funds is the average above zero")
        .extracting(point -> point.specification().model())
        .hasSize(8)
        .containsOnly(ModelId.SECTOR_FUNDS);
  }

  @Test
  void theAverageRestsOnBroadcom() {
    LeaveOneOut without =
        result
            .groups()
            .get(0)
            .window(new ModelId("market"), EventWindow.DAY_ZERO)
            .orElseThrow()
            .leaveOneOut()
            .result()
            .orElseThrow();
    assertThat(without.mostInfluential().firm().security()).isEqualTo(new SecurityId("AVGO"));
    assertThat(without.mostInfluential().caar()).isCloseTo(-0.00094876, within(1e-7));
  }

  /** Masks and shorter windows are applied where the plan varies, and only there. */
  @Test
  void variationsEstimateFromTheirOwnDays() {
    assertThat(
            result.variations().stream()
                .map(varied -> varied.groups().get(0).firms().get(0))
                .map(firm -> firm.estimate(new ModelId("market")).result().orElseThrow())
                .map(FirmEstimate::estimationReturns))
        .containsExactly(245, 245, 245, 239, 238, 124, 250);
    assertThat(result.variations())
        .allSatisfy(
            varied ->
                assertThat(varied.groups().get(0).windows())
                    .allSatisfy(window -> assertThat(window.tests()).isEmpty()));
  }

  @Test
  void theHoursOfTheDayAreThoseOfTheFirmsWithBars() {
    assertThat(result.intraday())
        .extracting(study -> study.security().symbol())
        .containsExactly("AVGO", "PANW");
    assertThat(result.intraday().get(0).reactions().get(0).reaction().result()).isPresent();
  }

  @Test
  void exactlyOnePressClaimFails() {
    assertThat(result.claims().stream().filter(claim -> !claim.holds()).map(ClaimCheck::claim))
        .singleElement()
        .satisfies(
            claim -> {
              assertThat(claim.security().symbol()).isEqualTo("PANW");
              assertThat(claim.wording()).contains("notable declines");
            });
  }

  @Test
  void partitionsNeverChangeAByte(@TempDir Path directory) {
    StudyOutput.publish(Publication.ON_DISK, result, directory.resolve("one"));
    String splits = "spark.sql.files.maxPartitionBytes";
    String before = spark.conf().get(splits);
    spark.conf().set(splits, "100000");
    try {
      StudyOutput.publish(Publication.ON_DISK, run(4, Optional.empty()), directory.resolve("four"));
    } finally {
      spark.conf().set(splits, before);
    }
    assertThat(PublishedFiles.bytes(directory.resolve("four")))
        .isEqualTo(PublishedFiles.bytes(directory.resolve("one")));
  }

  /** Prices in memory, and the same prices where Spark has them. */
  @Test
  void sparkOnlyFeedsTheStudy(@TempDir Path directory) {
    StudySpecification bundled = SpecificationFile.read(STUDY);
    StudyDesign design = bundled.design();
    StudySpecification oneModel =
        bundled.with(
            design
                .by(
                    design
                        .plan()
                        .restrictedTo(List.of(new ModelId("market")), design.plan().windows()))
                .varied(design.variations().subList(0, 1)));
    StudyInputs inputs = StudyInputs.read(oneModel, Optional.empty(), Versions.all());
    Path memory = directory.resolve("memory");
    Path onSpark = directory.resolve("spark");

    StudyOutput.publish(
        Publication.ON_DISK,
        StudyFunction.of(inputs, PricesInMemory.read(oneModel.prices())),
        memory);
    StudyOutput.publish(
        Publication.ON_DISK,
        new StudyJob(spark, Progress.silent(), new FileHashes(), 3).run(oneModel, Optional.empty()),
        onSpark);

    assertThat(PublishedFiles.bytes(onSpark)).isEqualTo(PublishedFiles.bytes(memory));
  }

  @Test
  void anArrowFileIsReadByItsOwnReader(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("prices.feather"), "symbol,date");
    StudySpecification study = SpecificationFile.read(STUDY).with(PriceFiles.of(file));
    StudyJob job = new StudyJob(spark, Progress.silent(), new FileHashes(), 3);

    assertThatThrownBy(() -> job.run(study, Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is no Arrow file");
  }

  @Test
  void asOfANightTheNextDaysDoNotExist() {
    StudyResult early = run(2, Optional.of(Instant.parse("2026-01-14T23:00:00Z")));
    FirmStudy avgo = early.firms().findFirst().orElseThrow();
    assertThat(avgo.window(new ModelId("market"), EventWindow.DAY_ZERO).result()).isPresent();
    assertThat(avgo.window(new ModelId("market"), new EventWindow(0, 1)).exclusion())
        .hasValueSatisfying(
            why -> assertThat(why.reason()).isEqualTo(ExclusionReason.INCOMPLETE_WINDOW));
    assertThat(early.dossier().waves()).hasSize(2);
    assertThat(early.dossier().confounders())
        .allSatisfy(other -> assertThat(other.date()).isBeforeOrEqualTo("2026-01-14"));
  }
}
