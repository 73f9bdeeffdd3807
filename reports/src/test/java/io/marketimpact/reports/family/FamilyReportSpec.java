package io.marketimpact.reports.family;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.study.FamilyStudy;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.stat.Versions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The family's own report, and its section in the report of the event compared. */
class FamilyReportSpec {

  private static final FamilySpecification FAMILY =
      FamilyFile.read(Path.of("..").resolve("data").resolve("family"));

  private static final FamilyResult RESULT =
      FamilyStudy.of(FAMILY, FamilyStudy.Work.HERE, Versions.all());

  private static List<String> paragraphs(Section section) {
    return section.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  @Test
  void theReportAnswersFirst() {
    Report report = FamilyReport.of(RESULT);
    assertThat(report.lead().orElseThrow())
        .startsWith("Shares hit by 24 restrictions moved by −2.66\u202F% on average")
        .contains(
            "−4.21\u202F% to −1.11\u202F%", "p\u00A0=\u00A00.002", "81\u202F% of the variation");
    assertThat(report.sections())
        .extracting(Section::id)
        .containsExactly("answer", "forest", "events", "robustness", "sources", "limits");
    assertThat(report.sections().get(5).blocks())
        .filteredOn(Block.Remarks.class::isInstance)
        .asString()
        .contains("Moves are not compared with exposed revenue");
    assertThat(HtmlWriter.render(report))
        .contains("2018-04-16 ACIA, zte-2018", "Recalled, no source");
  }

  @Test
  void januaryStandsAmongTheEventsOfItsKind() {
    Section section = FamilyStanding.of(RESULT).orElseThrow();
    assertThat(paragraphs(section).get(0))
        .startsWith("The shares moved by −0.75\u202F% on average. Of 12 events of its kind")
        .contains("7 had a lower average", "this event would be ordinary (p\u00A0=\u00A00.98)");
    assertThat(section.tables().map(table -> table.rows().size()).toList()).containsExactly(5);
    assertThat(section.tables().findFirst().orElseThrow().note())
        .contains("Intervals are those of day 0 alone");
    List<String> avgo =
        TableCsv.texts(
            section.tables().findFirst().orElseThrow().rows().get(0).cells().subList(0, 1));
    assertThat(avgo).containsExactly("AVGO");
  }

  @Test
  void beforeTheEventThereIsNothingToCompare() {
    FamilySpecification before = FAMILY.knownBy(Instant.parse("2024-12-31T00:00:00Z"));
    assertThat(before.events()).hasSize(19);
    assertThat(before.compared()).isEmpty();
    FamilyResult result = FamilyStudy.of(before, FamilyStudy.Work.HERE, Versions.all());
    assertThat(FamilyStanding.of(result)).isEmpty();
  }
}
