package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.ExposureTables;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.Market;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A firm that says it sells nothing in the market, with filings that bound it and without. */
class StatedExposureReportSpec {

  private static final Pattern SPACE = Pattern.compile("[\\u202F\\u00A0]");

  private static final StudyResult BOUNDED = denied("Americas");
  private static final StudyResult SILENT = denied("Americas", "APAC");

  /** The regions that do not hold the market are named. */
  private static StudyResult denied(String... elsewhere) {
    Market market =
        new Market(
            "utopia",
            "Utopia",
            List.of("CHN"),
            new Market.Areas(List.of("Utopia"), List.of(elsewhere)),
            Collections.emptySortedMap(),
            List.of());
    CompanyStatement denial =
        new CompanyStatement(
            new SecurityId("F1"),
            "no sales there",
            CompanyStatement.SalesClaim.NO_SALES,
            new DisclosureSource("press", Instant.EPOCH, "", ""));
    return SampleExposure.in(
        SampleStudy.of("plain", 2), "plain", SampleExposure.disclosures("plain", market, denial));
  }

  private static Table<?> table(StudyResult study, String id) {
    return ExposureSection.of(study).orElseThrow().blocks().stream()
        .filter(Block.Tabular.class::isInstance)
        .<Table<?>>map(block -> ((Block.Tabular) block).table())
        .filter(table -> table.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String row(Table<?> table) {
    return ShownTable.of(table).lines().get(0).cells().stream()
        .map(cell -> SPACE.matcher(cell.text()).replaceAll(" "))
        .collect(Collectors.joining(" | "));
  }

  private static String answer(StudyResult study) {
    return row(new AnswerTable(study).of(study.firms().map(new AnswerRows(study)::firm).toList()));
  }

  @Test
  void aStatementStandsBesideTheFilingsAndIsCalledOne() {
    assertThat(row(table(BOUNDED, "exposure-1")))
        .contains("0 % to 20 % | 0 to $200 m | 0 % to 0.5 %");
    assertThat(row(table(BOUNDED, "exposure-2")))
        .contains("APAC, all products; no sales there (press) | FY2024, to 31 December 2024")
        .endsWith("| plain; a statement, not a filing");
    assertThat(table(BOUNDED, "exposure-1").note())
        .contains("or a firm's own statement", "at most 0.5", "for resale by others");
    assertThat(answer(BOUNDED)).contains("0 % to 20 %");
  }

  @Test
  void filingsThatAreSilentAreNotDisclosedAndNeverAllOfTheRevenue() {
    assertThat(row(table(SILENT, "exposure-1")))
        .startsWith("plain | not disclosed | 0 % to 0.5 % |");
    assertThat(row(table(SILENT, "exposure-2")))
        .contains("| no sales there (press) |")
        .endsWith("| a statement, not a filing");
    assertThat(answer(SILENT)).contains("not disclosed").doesNotContain("100 %");
    assertThat(ExposureTables.quantities(SILENT.exposure().orElseThrow()).rows())
        .filteredOn(row -> row.cells().get(2).equals(new Cell.Code("disclosed_revenue")))
        .singleElement()
        .satisfies(row -> assertThat(row.cells()).noneMatch(Cell.Quantity.class::isInstance));
  }

  @Test
  void whatNoFilingBoundsIsNoLossThatFilingsAllow() {
    assertThat(SoWhat.of(BOUNDED)).contains("that filings allow");
    assertThat(SoWhat.of(SILENT)).isNotEmpty().doesNotContain("filings allow");
    assertThat(said(BOUNDED)).contains("at the upper bound of its filings, ", "own statement");
    assertThat(said(SILENT))
        .contains("at the upper bound of its own statement")
        .doesNotContain("of its filings");
  }

  private static String said(StudyResult study) {
    return AtStake.point(study, study.firms().findFirst().orElseThrow()).orElseThrow().text();
  }
}
