package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.ShownTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the table of owners says of each company's sale and of the owner's day 0. */
class OwnersTableSpec {

  private static final Report REPORT = StudyReport.of(JanuaryStudy.withBars());

  private static final Table<?> OWNERS =
      REPORT
          .tables()
          .filter(
              table ->
                  table.title().startsWith("Owners and announced acquirers of named companies"))
          .findFirst()
          .orElseThrow();

  private static List<String> row(String named) {
    return ShownTable.of(OWNERS).lines().stream()
        .map(line -> line.cells().stream().map(ShownTable.Shown::text).toList())
        .filter(cells -> cells.get(0).equals(named))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itSaysSinceWhenACompanyIsOwnedAndWhichDealWasOpenOnTheDay() {
    assertThat(row("Imperva")).anyMatch(cell -> cell.startsWith("owned since 2023"));
    assertThat(row("Wiz")).anyMatch(cell -> cell.contains("still pending on the day"));
    assertThat(row("Wiz"))
        .anyMatch(cell -> cell.contains("closed on 11 March 2026, after the news"));
  }

  @Test
  void aListedTargetIsInTheTableAndTheChartSaysWhyItIsNotDrawn() {
    assertThat(row("CyberArk")).contains("pending");
    assertThat(REPORT.sections())
        .filteredOn(section -> section.id().equals("named"))
        .flatMap(Section::blocks)
        .filteredOn(Block.Figures.class::isInstance)
        .singleElement()
        .satisfies(
            chart ->
                assertThat(((Block.Figures) chart).caption())
                    .contains(
                        " Targets of pending takeovers are not drawn themselves: Wiz (by Alphabet;"
                            + " it is not listed) and CyberArk (by Palo Alto Networks; the deal"
                            + " pins its price)."));
  }

  @Test
  void whatTheTestThatDecidesWouldHaveFoundStandsBesideAMove() {
    assertThat(row("Imperva").get(row("Imperva").size() - 1)).matches("\\d+\\.\\d\\d\u202F%");
  }

  @Test
  void oneNamedAfterItsExchangeHadClosedHasTheSessionBefore() {
    assertThat(OWNERS.note())
        .endsWith(
            " Imperva: named after its exchange had closed; the session before, 14\u00A0Jan,"
                + " \u22120.42\u202F%.")
        .doesNotContain("Mandiant:");
  }
}
