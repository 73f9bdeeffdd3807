package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.ExposureTables;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The report of the bundled study of another market: its words are those of that study's files. */
class OtherMarketReportSpec {

  private static final Path STUDY =
      Path.of("../data/events/2023-08-03-india-computer-imports.json");

  private static final StudyResult RESULT = StudyFunction.of(SpecificationFile.read(STUDY));

  /**
   * What filings alone allow, which is the row disclosed_revenue of exposure.csv by all revenue.
   */
  @Test
  void theAnswersExposedRevenueIsWhatFilingsAloneAllow() {
    AnswerTable answer = new AnswerTable(RESULT);
    List<AnswerRow> firms = RESULT.firms().map(new AnswerRows(RESULT)::firm).toList();
    Table<AnswerRow> table = answer.of(firms);
    int column = table.columns().stream().map(Column::head).toList().indexOf("Exposed revenue");
    for (int i = 0; i < firms.size(); i++) {
      SecurityId security = RESULT.firms().toList().get(i).event().security();
      Cell shown = table.rows().get(i).cells().get(column);
      if (shown instanceof Cell.Range range) {
        List<Cell> disclosed = disclosedRevenue(security).orElseThrow();
        double total =
            RESULT
                .exposure()
                .orElseThrow()
                .of(security)
                .flatMap(firm -> firm.study().exposed().result())
                .orElseThrow()
                .total();
        assertThat(range.low().value()).isEqualTo(number(disclosed.get(3)) / total);
        assertThat(range.high().value()).isEqualTo(number(disclosed.get(7)) / total);
      } else {
        assertThat(shown)
            .isIn(
                new Cell.Reason("not found"),
                new Cell.Reason("not disclosed"),
                new Cell.Reason("Mac and iPad: not disclosed"));
      }
    }
    assertThat(
            RESULT.exposure().orElseThrow().firms().stream()
                .flatMap(firm -> firm.study().exposed().result().stream()))
        .anyMatch(ExposedRevenue::isPart);
  }

  @Test
  void whatAFirmSellsOfAllItsProductsIsNoExposureOfAPartOfThem() {
    AnswerTable answer = new AnswerTable(RESULT);
    Table<AnswerRow> table = answer.of(RESULT.firms().map(new AnswerRows(RESULT)::firm).toList());
    assertThat(FlatTable.of(table).rows())
        .anyMatch(row -> row.cells().contains(new Cell.Text("not disclosed")));
    assertThat(table.note())
        .containsPattern(
            "revenue from Mac and iPad in India is not disclosed; from all products India is (up to"
                + " )?\\d+\\.\\d\u202F%, a ceiling, not the exposure\\.");
  }

  private static Optional<List<Cell>> disclosedRevenue(SecurityId security) {
    return ExposureTables.quantities(RESULT.exposure().orElseThrow()).rows().stream()
        .map(Table.Row::cells)
        .filter(cells -> cells.get(1).equals(new Cell.Code(security.symbol())))
        .filter(cells -> cells.get(2).equals(new Cell.Code("disclosed_revenue")))
        .findFirst();
  }

  private static double number(Cell cell) {
    return ((Cell.Quantity) cell).value();
  }

  @Test
  void theReportSpeaksOfTheMarketAndTheRestrictionOfItsFiles() {
    String page = HtmlWriter.render(StudyReport.of(RESULT));

    assertThat(page)
        .contains("A firm's disclosures put bounds on its revenue in India;")
        .contains("India's share of all products: a ceiling, not the exposure")
        .contains("Whole company in India: a ceiling, not the exposure")
        .contains("we found no revenue figure for India or a region that includes it; ")
        .contains(" sales there are unknown, not zero.")
        .contains("does not disclose what it sells of Mac and iPad in India")
        .contains("'s products, Mac and iPad is covered")
        .contains("What the price implies")
        .doesNotContain("a ban");
    assertThat(page.replace("Greater China", "Apple's segment")).doesNotContain("China");
  }
}
