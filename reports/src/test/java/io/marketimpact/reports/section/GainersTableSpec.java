package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.ShownTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the days of companies that could gain say of a price that its exchange held. */
class GainersTableSpec {

  private static final Table<?> MOVES = tables().get(0);

  private static List<Table<?>> tables() {
    return GainersSection.of(JanuaryStudy.withBars()).orElseThrow().blocks().stream()
        .filter(Block.Tabular.class::isInstance)
        .<Table<?>>map(block -> ((Block.Tabular) block).table())
        .toList();
  }

  @Test
  void aCloseAtTheUpperLimitIsMarkedBesideItsMove() {
    assertThat(ShownTable.of(MOVES).lines().get(0).cells())
        .extracting(ShownTable.Shown::text)
        .containsOnlyOnce("+9.97\u202F% (limit-up)");
    assertThat(ShownTable.of(MOVES).lines().stream().skip(1))
        .flatExtracting(ShownTable.Line::cells)
        .extracting(ShownTable.Shown::text)
        .noneMatch(text -> text.contains("limit-up"));
    assertThat(MOVES.note()).endsWith("Limit-up: closed at the upper limit of its exchange.");
  }

  @Test
  void abnormalReturnsHaveNoMarkOfTheLimit() {
    assertThat(tables().get(1).note()).doesNotContain("Limit-up");
  }
}
