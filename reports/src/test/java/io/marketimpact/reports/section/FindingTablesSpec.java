package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.ShownTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What page one says of stocks outside the study has a table with its interval and its p. */
class FindingTablesSpec {

  private static final Report REPORT = StudyReport.of(JanuaryStudy.withBars());

  private static List<List<String>> rows(String title, String firm) {
    return REPORT
        .tables()
        .filter(table -> table.title().startsWith(title))
        .map(ShownTable::of)
        .flatMap(table -> table.lines().stream())
        .map(line -> line.cells().stream().map(ShownTable.Shown::text).toList())
        .filter(cells -> cells.get(0).equals(firm))
        .toList();
  }

  @Test
  void whatACompanyThatCouldGainDidNetOfItsSectorHasIntervalPAndDetectableEffect() {
    assertThat(rows("Before day 0 and on it", "360 Security Technology"))
        .singleElement()
        .satisfies(
            cells ->
                assertThat(cells)
                    .contains(
                        "day 0",
                        "index of its line of business",
                        "+2.80\u202F%",
                        "\u22122.24\u202F% to +7.85\u202F%",
                        "0.15",
                        "6.27\u202F%"));
  }

  @Test
  void thoseNamedButNotStudiedHaveTheEffectThatWouldHaveBeenDetected() {
    assertThat(rows("Listed companies that the news named", "CrowdStrike"))
        .singleElement()
        .satisfies(
            cells -> assertThat(cells.get(cells.size() - 1)).matches("[67]\\.\\d\\d\u202F%"));
  }
}
