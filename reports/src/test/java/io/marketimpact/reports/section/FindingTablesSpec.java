package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.ShownTable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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

  /** The range in the title of the chart of all stocks can be read off its table. */
  @Test
  void theTableOfAllStocksHoldsTheRangeOfDetectableEffectsInTheTitleOfItsChart() {
    List<String> detectable =
        REPORT
            .tables()
            .filter(table -> table.title().startsWith("All stocks by the abnormal return"))
            .map(ShownTable::of)
            .flatMap(table -> column(table, "Detectable"))
            .toList();

    assertThat(detectable).hasSize(32).doesNotContain("\u2013");
    Comparator<String> bySize =
        Comparator.comparingDouble(
            text -> Double.parseDouble(text.substring(0, text.length() - 2)));
    assertThat(titles())
        .anyMatch(
            title ->
                title.endsWith(
                    "(detectable: "
                        + Collections.min(detectable, bySize)
                        + " to "
                        + Collections.max(detectable, bySize)
                        + ")"));
  }

  @Test
  void anUntouchedStockHasTheEffectThatWouldHaveBeenDetectedUnderEachModel() {
    ShownTable untouched =
        REPORT
            .tables()
            .filter(table -> table.title().startsWith("Stocks the news did not touch"))
            .map(ShownTable::of)
            .findFirst()
            .orElseThrow();

    assertThat(column(untouched, "Abnormal, detectable"))
        .hasSize(20)
        .allMatch(text -> text.matches("\\d+\\.\\d\\d\u202F%"));
    assertThat(column(untouched, "Net of its sector, detectable"))
        .hasSize(20)
        .anyMatch(text -> text.matches("\\d+\\.\\d\\d\u202F%"));
  }

  private static Stream<String> column(ShownTable table, String head) {
    List<String> heads = table.heads().stream().map(ShownTable.Head::text).toList();
    return table.lines().stream().map(line -> line.cells().get(heads.indexOf(head)).text());
  }

  private static List<String> titles() {
    return REPORT.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Figures.class::isInstance)
        .flatMap(block -> ((Block.Figures) block).figures().stream())
        .map(Block.Figure::title)
        .toList();
  }
}
