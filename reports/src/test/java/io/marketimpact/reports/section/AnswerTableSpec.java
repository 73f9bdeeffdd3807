package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of page one's table, and where its caption leads. */
class AnswerTableSpec {

  private static List<String> names(StudyResult study) {
    return AnswerSection.of(study).orElseThrow().blocks().stream()
        .filter(Block.Tabular.class::isInstance)
        .<Table<?>>map(block -> ((Block.Tabular) block).table())
        .flatMap(table -> table.rows().stream())
        .map(row -> CellText.of(row.cells().get(0)))
        .toList();
  }

  @Test
  void theTableHasTheOrderOfTheChart() {
    assertThat(
            names(
                HandMade.of(
                    HandMade.withUnpriced(
                        HandMade.group(
                            "the group", 0.4, HandMade.ROSE, HandMade.CALM, HandMade.FELL),
                        "NONE"))))
        .containsExactly("FELL", "CALM", "ROSE", "NONE", "All 3 firms, average");
  }

  @Test
  void whereNoChartIsDrawnTheStrongestEvidenceIsFirst() {
    StudyResult many = Scope.inOrder(SampleStudy.of("plain", 200));
    assertThat(names(many))
        .hasSizeLessThanOrEqualTo(Scope.MOST_STATEMENTS)
        .startsWith(
            many.groups().get(0).firms().stream()
                .map(many::nameOf)
                .limit(3)
                .toArray(String[]::new));
  }
}
