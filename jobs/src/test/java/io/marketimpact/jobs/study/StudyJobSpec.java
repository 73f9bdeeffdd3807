package io.marketimpact.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.ExclusionReason;
import io.marketimpact.inference.Decision;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    return new StudyJob(spark, Progress.silent(), partitions)
        .run(new StudyRequest(SpecificationFile.read(STUDY), asOf));
  }

  private static FirmWindow dayZero(String symbol) {
    return firm(symbol).window("market", EventWindow.DAY_ZERO).result().orElseThrow();
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
    assertThat(avgo.evidence().car()).isBetween(-0.0335, -0.0333);
    assertThat(avgo.evidence().scar()).isBetween(-1.34, -1.32);
    assertThat(avgo.decision()).isEqualTo(Decision.NOT_DISTINGUISHABLE);
    assertThat(firm("AVGO").estimates().get("market").result().orElseThrow().coefficients().beta())
        .hasValueCloseTo(1.8116, within(0.0001));
  }

  @Test
  void everyFirmHasTwoHundredAndFiftyReturnsAndDayZeroOnTheFourteenth() {
    assertThat(result.firms())
        .hasSize(5)
        .allSatisfy(
            firm -> {
              assertThat(firm.event().day0()).isEqualTo("2026-01-14");
              assertThat(firm.estimates().get("market").result().orElseThrow().estimationReturns())
                  .isEqualTo(250);
            });
    assertThat(result.incompleteFirms()).isEmpty();
  }

  /** Varonis halved on its earnings of October 2025: a real move of a control, shown as found. */
  @Test
  void aControlThatHalvedIsTheOneFinding() {
    assertThat(result.quality())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.SPLIT_LIKE_JUMP);
              assertThat(finding.security()).isEqualTo(new SecurityId("VRNS"));
            });
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
    StudyOutput.publish(result, directory.resolve("one"));
    String splits = "spark.sql.files.maxPartitionBytes";
    String before = spark.conf().get(splits);
    spark.conf().set(splits, "100000");
    try {
      StudyOutput.publish(run(4, Optional.empty()), directory.resolve("four"));
    } finally {
      spark.conf().set(splits, before);
    }
    assertThat(bytes(directory.resolve("four"))).isEqualTo(bytes(directory.resolve("one")));
  }

  @Test
  void asOfANightTheNextDaysDoNotExist() {
    StudyResult early = run(2, Optional.of(Instant.parse("2026-01-14T23:00:00Z")));
    FirmStudy avgo = early.firms().findFirst().orElseThrow();
    assertThat(avgo.window("market", EventWindow.DAY_ZERO).result()).isPresent();
    assertThat(avgo.window("market", new EventWindow(0, 1)).exclusion())
        .hasValueSatisfying(
            why -> assertThat(why.reason()).isEqualTo(ExclusionReason.INCOMPLETE_WINDOW));
    assertThat(early.dossier().waves()).hasSize(2);
    assertThat(early.dossier().confounders())
        .allSatisfy(other -> assertThat(other.date()).isBeforeOrEqualTo("2026-01-14"));
  }

  private static Map<String, String> bytes(Path directory) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        contents.put(
            file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
    assertThat(contents)
        .containsKeys("report.html", "report.pdf", "report.xlsx", "result.json", "manifest.json");
    return contents;
  }
}
