package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every line of the disclosures has its place, used or not. */
class DisclosedLinesSpec {

  private static final StudyResult JANUARY = JanuaryStudy.withBars();

  private static final List<String> ROWS =
      ShownTable.of(
              ((Block.Tabular)
                      DisclosedLines.of(JANUARY, JANUARY.exposure().orElseThrow()).orElseThrow())
                  .table())
          .lines()
          .stream()
          .map(
              line ->
                  line.cells().stream()
                      .map(cell -> cell.text().replace('\u202F', ' ').replace('\u00A0', ' '))
                      .collect(Collectors.joining(" | ")))
          .toList();

  private static String row(String beginning) {
    return ROWS.stream().filter(row -> row.startsWith(beginning)).findFirst().orElseThrow();
  }

  @Test
  void otherYearsAndAreasAreListedWithWhatTheyWereReadFrom() {
    assertThat(row("Broadcom | FY2025 | Singapore")).contains("$10.80 bn", "secondary copy");
    assertThat(row("Broadcom | FY2024")).contains("20.0 %", "percent only");
    assertThat(row("Palo Alto Networks | FY2024")).contains("11.7 %", "theater");
    assertThat(row("Check Point | FY2021")).contains("12.1 %", "filing | yes");
  }

  @Test
  void whatCameAfterTheNewsIsMarked() {
    assertThat(row("Rapid7 | FY2025 | total only")).contains("$860 m").endsWith("| no");
    assertThat(row("Fortinet | FY2025 | APAC")).endsWith("derived from XBRL | no");
    assertThat(row("Fortinet | FY2024 | APAC")).endsWith("derived from XBRL | yes");
  }
}
