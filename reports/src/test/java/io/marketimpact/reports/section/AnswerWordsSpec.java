package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.library.EventStudy;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.Mask;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the first table and the verdicts below it say in words agrees with the interval shown. */
class AnswerWordsSpec {

  private static final Panel PANEL = Panel.read(Path.of("../data/prices/us_daily.csv"));

  /** Ordinary days, and days on which Broadcom and Rapid7 fell by a tenth and more. */
  private static final List<String> DAYS =
      List.of(
          "2025-10-29",
          "2025-11-20",
          "2025-12-12",
          "2026-01-14",
          "2026-01-20",
          "2026-02-04",
          "2026-02-11");

  private static final List<Mask> OWN_DAYS =
      SpecificationFile.read(Path.of("../data/events/2026-01-14-china-security-software.json"))
          .design()
          .plan()
          .masks();

  private static StudyResult study(String day, List<Mask> masks) {
    return EventStudy.on(PANEL)
        .benchmark("SPY")
        .event(day, "AVGO", "CHKP", "FTNT", "PANW", "RPD")
        .plan(plan -> plan.masks(masks))
        .run()
        .result();
  }

  private static Table<?> figures(StudyResult result) {
    return new AnswerTable(result).of(result.firms().map(new AnswerRows(result)::firm).toList());
  }

  private static Optional<Block.Statement> verdict(StudyResult result, String firm) {
    return FirmByFirmSection.of(result).orElseThrow().blocks().stream()
        .filter(Block.Verdicts.class::isInstance)
        .flatMap(block -> ((Block.Verdicts) block).statements().stream())
        .filter(statement -> statement.subject().startsWith(firm))
        .findFirst();
  }

  private static String cell(Table<?> table, int row, String head) {
    int column =
        IntStream.range(0, table.columns().size())
            .filter(i -> table.columns().get(i).head().equals(head))
            .findFirst()
            .orElseThrow();
    return CellText.of(table.rows().get(row).cells().get(column));
  }

  @Test
  void significantIsExactlyWhatHasAnIntervalOnOneSideOfZero() {
    List<String> said = new ArrayList<>();
    for (String day : DAYS) {
      for (List<Mask> masks : List.of(List.<Mask>of(), OWN_DAYS)) {
        StudyResult result = study(day, masks);
        Table<?> table = figures(result);
        for (int row = 0; row < table.rows().size(); row++) {
          String interval = cell(table, row, "95\u202F% interval");
          String significant = cell(table, row, "Verdict");
          boolean oneSide = interval.indexOf('+') < 0 || interval.indexOf('\u2212') < 0;
          assertThat(significant)
              .as("%s %s %s", day, cell(table, row, "Firm"), interval)
              .isEqualTo(oneSide ? "significant" : "not significant");
          said.add(significant);
          verdict(result, cell(table, row, "Firm"))
              .ifPresent(
                  statement ->
                      assertThat(statement.text().contains("is not statistically significant"))
                          .as("%s: %s", day, statement.text())
                          .isEqualTo(significant.equals("not significant")));
        }
      }
    }
    assertThat(said).contains("significant", "not significant");
    assertThat(verdict(study("2026-01-14", OWN_DAYS), "AVGO")).isPresent();
  }
}
