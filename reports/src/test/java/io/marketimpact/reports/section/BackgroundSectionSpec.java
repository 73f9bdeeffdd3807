package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.BackgroundFact;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What companies answered and what is reported around the event, with who reports it. */
class BackgroundSectionSpec {

  private static final StudyResult PLAIN = SampleExposure.in(SampleStudy.of("plain", 3), "plain");

  private static List<String> cells(StudyResult study) {
    return BackgroundSection.of(study).stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Tabular.class::isInstance)
        .map(block -> ShownTable.of(((Block.Tabular) block).table()))
        .flatMap(table -> table.lines().stream())
        .flatMap(line -> line.cells().stream())
        .map(cell -> cell.text())
        .toList();
  }

  @Test
  void repliesOfUnlistedCompaniesStandWithTheOthers() {
    StudyExposure asked = PLAIN.exposure().orElseThrow();
    CompanyReply reply =
        new CompanyReply(
            "Unlisted Ltd",
            Outcome.excluded(ExclusionReason.MISSING_INPUT, "private"),
            "was not notified",
            "an agency");
    StudyResult told = told(asked, List.of(reply));
    assertThat(cells(told)).contains("Unlisted Ltd", "was not notified", "an agency");
    assertThat(cells(PLAIN)).doesNotContain("Unlisted Ltd");
  }

  @Test
  void aSourceThatSeveralRepliesHaveStandsInEachOfTheirCells() {
    StudyExposure asked = PLAIN.exposure().orElseThrow();
    List<CompanyReply> replies =
        Stream.of("First Ltd", "Second Ltd")
            .map(
                name ->
                    new CompanyReply(
                        name,
                        Outcome.excluded(ExclusionReason.MISSING_INPUT, "private"),
                        "was not notified",
                        "Reuters, 15 January 2026"))
            .toList();
    assertThat(cells(told(asked, replies)))
        .filteredOn("Reuters, 15 January 2026"::equals)
        .hasSize(2);
  }

  private static StudyResult told(StudyExposure asked, List<CompanyReply> replies) {
    return PLAIN.with(
        new StudyExposure(
            asked.market(),
            asked.assumptions(),
            asked.firms(),
            asked.together(),
            asked.named(),
            asked.owners(),
            asked.beneficiaries(),
            asked.regressions(),
            replies));
  }

  @Test
  void factsAroundTheEventStandWithTheirSource() {
    BackgroundFact fact =
        new BackgroundFact(
            LocalDate.of(2026, 1, 14), "Authorities", "They did not answer.", "a paper");
    StudyResult told =
        PLAIN.toBuilder().dossier(PLAIN.dossier().withBackground(List.of(fact))).build();
    assertThat(cells(told)).contains("Authorities", "They did not answer.", "a paper");
    assertThat(told.dossier().asOf(Instant.parse("2026-01-13T00:00:00Z")).background()).isEmpty();
  }

  @Test
  void whenTheNewsCameIsSaidInTheWordsOfATrader() {
    assertThat(EnumSet.allOf(PublicationPhase.class).stream().map(DayZeroTable::came))
        .doesNotHaveDuplicates()
        .contains("before the open", "during the session", "after the close")
        .allSatisfy(words -> assertThat(words).doesNotContain("_", "pre open"));
    assertThat(cells(PLAIN)).contains("before the open");
  }

  @Test
  void companiesBesideTheFirmsAreCalledByTheirNames() {
    Dossier told =
        Dossier.titled("news")
            .withNames(new TreeMap<>(Map.of(new SecurityId("OWN"), "Owner & Sons")));
    assertThat(told.nameOf(new SecurityId("OWN"))).isEqualTo("Owner & Sons");
    assertThat(told.nameOf(new SecurityId("NEW"))).isEqualTo("NEW");
  }

  @Test
  void dayZeroIsOneSentenceForAllFirmsAlike() {
    assertThat(DayZeroWords.of(SampleStudy.of("plain", 200)).orElseThrow())
        .startsWith("Day 0, the first session that closes after the news, is ")
        .doesNotContain(" for 1 firm");
    assertThat(DayZeroWords.of(HandMade.of())).isEmpty();
  }
}
