package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.Bundled;
import io.marketimpact.data.FileHashes;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.Wave;
import io.marketimpact.intraday.IntradayBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.Versions;
import io.marketimpact.study.InputFile;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study is computed from, and as of when. */
class StudyInputsSpec {

  private static final StudySpecification BUNDLED = SpecificationFile.read(Bundled.STUDY);

  private static StudyInputs bundled(Optional<Instant> asOf) {
    return StudyInputs.read(BUNDLED, asOf, Versions.all());
  }

  @Test
  void everyFileOfTheBundledStudyIsReadAndNamed() {
    StudyInputs inputs = bundled(Optional.empty());

    assertThat(inputs.factors()).containsKey(LocalDate.parse("2026-01-14"));
    assertThat(inputs.intraday()).containsKey(new SecurityId("SPY"));
    assertThat(inputs.exposure().orElseThrow().otherPrices()).isNotEmpty();
    assertThat(inputs.provenance().inputs())
        .extracting(InputFile::role)
        .contains("specification", "prices", "factors", "intraday", "exposure scenarios");
  }

  @Test
  void filesThatSeveralStudiesNameAreReadOnce() {
    FileHashes shared = new FileHashes();
    StudyInputs first = StudyInputs.read(BUNDLED, Optional.empty(), Versions.all(), shared);
    StudyInputs second = StudyInputs.read(BUNDLED, Optional.empty(), Versions.all(), shared);
    LocalDate day = LocalDate.parse("2026-01-14");
    SecurityId market = new SecurityId("SPY");
    assertThat(second.factors().get(day)).isSameAs(first.factors().get(day));
    assertThat(second.intraday().get(market)).isSameAs(first.intraday().get(market));
    assertThat(second.exposure().orElseThrow().inputs())
        .isSameAs(first.exposure().orElseThrow().inputs());
    assertThat(bundled(Optional.empty()).factors().get(day)).isEqualTo(first.factors().get(day));
  }

  @Test
  void whatChangedIsReadAgain(@TempDir Path work) throws IOException {
    Path file = Files.writeString(work.resolve("file"), "one");
    FileHashes shared = new FileHashes();
    assertThat(text(shared, file)).isEqualTo("one");
    Files.writeString(file, "another");
    assertThat(text(shared, file)).isEqualTo("another");
  }

  private static String text(FileHashes shared, Path file) {
    return shared.once(
        "text",
        List.of(file),
        () -> {
          try {
            return Files.readString(file);
          } catch (IOException failure) {
            throw new AssertionError(failure);
          }
        });
  }

  @Test
  void newsOfLaterIsNotKnown() {
    StudyInputs early = bundled(Optional.of(Instant.parse("2026-01-14T23:00:00Z")));

    assertThat(early.visibleDossier().waves()).hasSize(2);
    assertThat(early.visibleDossier().confounders())
        .isNotEmpty()
        .allSatisfy(other -> assertThat(other.date()).isBeforeOrEqualTo("2026-01-14"));
    assertThat(early.isVisible(Instant.parse("2026-01-14T23:00:00Z"))).isTrue();
    assertThat(early.isVisible(Instant.parse("2026-01-14T23:00:01Z"))).isFalse();
  }

  @Test
  void barsWithinTheDayNeedThoseOfTheBenchmark() {
    StudyInputs plain = StudyInputs.of(SmallStudy.design());
    Map<SecurityId, List<IntradayBar>> bars = Map.of(SmallStudy.FIRM, List.of());

    assertThatThrownBy(
            () ->
                new StudyInputs(
                    plain.design(),
                    plain.asOf(),
                    plain.factors(),
                    new TreeMap<>(bars),
                    plain.calendars(),
                    plain.exposure(),
                    plain.provenance()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bars within the day must hold those of the benchmark: [AAA]");
  }

  @Test
  void theHoursOfTheDayEndWhereTheKnowledgeEnds() {
    StudyInputs all = bundled(Optional.empty());
    StudyInputs early = bundled(Optional.of(Instant.parse("2026-01-14T18:00:00Z")));

    HoursOfTheDay late = hours(all);

    assertThat(late.studies())
        .extracting(study -> study.security().symbol())
        .containsExactly("AVGO", "PANW");
    assertThat(late.findings())
        .extracting(QualityFinding::rule)
        .containsExactly(QualityRule.OUTSIDE_HOURS);
    assertThat(all.visibleDossier().waves()).extracting(Wave::id).hasSizeGreaterThan(1);
    assertThat(hours(early)).isNotEqualTo(late);
  }

  @Test
  void withoutNewsThereAreNoHoursOfTheDay() {
    assertThat(hours(StudyInputs.of(SmallStudy.design())).studies()).isEmpty();
  }

  private static HoursOfTheDay hours(StudyInputs inputs) {
    PriceSource prices =
        inputs.intraday().isEmpty()
            ? PricesInMemory.of(SmallStudy.bars())
            : PricesInMemory.read(BUNDLED.prices());
    SecurityId benchmark = inputs.design().plan().benchmark();
    return HoursOfTheDay.of(
        inputs, StudyDays.of(inputs, prices.bars(Set.of(benchmark)).get(benchmark), prices));
  }
}
