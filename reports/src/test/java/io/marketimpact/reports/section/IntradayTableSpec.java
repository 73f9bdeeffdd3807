package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.ShownTable;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The windows of the day by the clock of the exchange, as in the chart above them. */
class IntradayTableSpec {

  private static final Table<?> WINDOWS = windows();

  private static Table<?> windows() {
    return IntradaySection.of(JanuaryStudy.withBars()).orElseThrow().blocks().stream()
        .filter(Block.Tabular.class::isInstance)
        .<Table<?>>map(block -> ((Block.Tabular) block).table())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rows() {
    return ShownTable.of(WINDOWS).lines().stream()
        .map(
            line ->
                line.cells().stream()
                    .map(cell -> cell.text().replace('\u00A0', ' '))
                    .collect(Collectors.joining(" | ")))
        .toList();
  }

  private static String words() {
    return IntradaySection.of(JanuaryStudy.withBars()).orElseThrow().blocks().stream()
        .map(
            block ->
                block instanceof Block.Remarks remarks
                    ? String.join(" ", remarks.items())
                    : block instanceof Block.Paragraph paragraph ? paragraph.text() : "")
        .collect(Collectors.joining(" "));
  }

  @Test
  void barsTooFewToRejectAtFivePercentAreCalledSo() {
    assertThat(words())
        .contains(
            "no p-value below 0.050 is possible, and no move of a window can be statistically"
                + " significant at 5\u202F%. They show when a move came, not whether it was one.");
  }

  @Test
  void aVolatilityAboveThatOfEveryDayHasTheSmallestPossibleP() {
    assertThat(words())
        .contains(
            "(p = 0.050 against normal days, the smallest possible: higher than on any of the 19)",
            "(p = 0.45 against normal days)");
  }

  @Test
  void timesAreThoseOfTheExchangeAndTheNoteSaysWhatThatIsInUtc() {
    assertThat(rows().get(0)).startsWith("Wave 1 | 13 Jan 2026 16:00 | 14 Jan 2026 09:30 |");
    assertThat(WINDOWS.note())
        .startsWith("Logarithmic returns, times in New York, where 16:00 is 21:00 UTC.");
  }

  @Test
  void aWindowThatIsRefusedShowsTheEndThatWasAskedFor() {
    assertThat(rows())
        .filteredOn(row -> row.contains("would end after the close"))
        .isNotEmpty()
        .allMatch(row -> row.contains("| 14 Jan 2026 14:55 | 14 Jan 2026 16:55 |"));
  }
}
