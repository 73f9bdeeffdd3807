package io.marketimpact.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Report;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class BlockTablesSpec {

  @TempDir private Path work;

  @Test
  void theTableOfTheReportHasTheNumbersOfTheStudy() {
    StudyResult study = SampleStudy.of("plain", 5);
    Table table = BlockTables.of(StudyReport.of(study)).get("returns-1");
    Table exact = StudyTables.firms(study, study.groups().get(0), study.plan().headline());
    assertThat(table.columnNames())
        .startsWith("Firm", "Share", "Return", "Expected", "Abnormal", "95 % interval, low")
        .endsWith("Remark");
    assertThat(table.doubleColumn("Abnormal").asList())
        .isEqualTo(exact.doubleColumn("abnormal").asList());
    assertThat(table.doubleColumn("95 % interval, high").asList())
        .isEqualTo(exact.doubleColumn("high").asList());
    assertThat(table.stringColumn("Remark").get(4)).isEqualTo("no row of NONE, plain");
    assertThat(table.doubleColumn("Abnormal").isMissing(4)).isTrue();
  }

  @Test
  void daysAreDaysAndNamesThatComeTwiceAreTold() {
    Table table =
        BlockTables.of(
            new Block.Table(
                "",
                List.of(
                    new Column("Day", Kind.CODE),
                    new Column("day", Kind.TEXT),
                    new Column("", Kind.NUMBER)),
                List.of(
                    new Row(List.of("2026-01-14", "a", "1.50"), Tone.PLAIN),
                    new Row(List.of("\u2013", "2026-01-14", "<0.001"), Tone.PLAIN)),
                ""));
    assertThat(table.columnNames()).containsExactly("Day", "day (2)", "Column 3");
    assertThat(table.types())
        .containsExactly(ColumnType.LOCAL_DATE, ColumnType.STRING, ColumnType.STRING);
    assertThat(table.dateColumn(0).get(0)).isEqualTo(LocalDate.of(2026, 1, 14));
    assertThat(table.stringColumn(2).asList()).containsExactly("1.5", "<0.001");
  }

  @Test
  void everyLinkOfThePageHasItsFile() throws IOException {
    Report report = StudyReport.of(SampleStudy.of("plain", 5));
    ReportTables.write(report, work.resolve("tables"));
    List<String> linked =
        Pattern.compile("href=\"tables/([^\"]*)\"")
            .matcher(HtmlWriter.render(report))
            .results()
            .map(link -> link.group(1))
            .sorted()
            .toList();
    try (Stream<Path> files = Files.list(work.resolve("tables"))) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .isNotEmpty()
          .isEqualTo(linked);
    }
  }

  @Test
  void noCellBeginsAFormula() throws IOException {
    ReportTables.write(HostileReport.report(), work);
    List<String> rows = Files.readAllLines(work.resolve("tables-1.csv"));
    assertThat(rows).hasSize(201);
    assertThat(rows.get(0)).startsWith("'=cmd|");
    assertThat(rows.get(1)).isEqualTo("Firm 0,-0,0.005,");
    assertThat(Files.readString(work.resolve("tables-3.csv"))).contains(",'@x,");
    assertThat(work.resolve("tables-4.csv")).exists();
    assertThat(Files.readString(work.resolve("tables-5.csv"))).doesNotContainPattern("(^|,)[=@]");
  }
}
