package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No table and no column of January's exposure is without a figure. */
class ImpliedListSpec {

  private static final StudyResult JANUARY = JanuaryStudy.withBars();

  @Test
  void whereThePriceImpliesNothingOfAnyFirmThereIsAListOfReasons() {
    List<Block> blocks = ImpliedSection.of(JANUARY).orElseThrow().blocks();
    assertThat(blocks).hasSize(2);
    assertThat(((Block.Paragraph) blocks.get(0)).text())
        .startsWith("Exposed revenue here is as simulated, not the upper bound of the filings.");
    assertThat(((Block.Remarks) blocks.get(1)).items())
        .hasSize(5)
        .contains("Broadcom: not disclosed.", "Rapid7: not found.")
        .anyMatch(reason -> reason.startsWith("Palo Alto Networks: the price test cannot detect"));
  }

  @Test
  void aMultipleThatIsKnownOfNoFirmHasNoColumn() {
    Section detail = ExposureDetailSection.of(JANUARY).orElseThrow();
    Stream<Table<?>> tables =
        detail.blocks().stream()
            .filter(Block.Tabular.class::isInstance)
            .map(block -> ((Block.Tabular) block).table());
    Table<?> scenarios =
        tables
            .filter(table -> table.title().startsWith("Value at stake by"))
            .findFirst()
            .orElseThrow();
    assertThat(scenarios.columns())
        .extracting(Column::head)
        .contains("Perpetuity")
        .doesNotContain("Multiple");
    assertThat(scenarios.note()).contains("No firm has both the EV/sales and the operating margin");
  }
}
