package io.marketimpact.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class DataFramesSpec {

  @TempDir private Path work;

  @Test
  void theTableOfTheReportHasTheNumbersOfTheStudy() {
    StudyResult study = SampleStudy.of("plain", 5);
    Table table = DataFrames.of(StudyReport.of(study)).get("returns-1");
    assertThat(table.columnNames())
        .startsWith(
            "Firm",
            "Ticker",
            "Move [fraction]",
            "Expected [fraction]",
            "Abnormal [fraction]",
            "95 % interval, low [fraction]")
        .endsWith("Remark");
    List<FirmWindow> exact =
        study
            .firms()
            .flatMap(firm -> firm.window(study.plan().headline()).result().stream())
            .sorted(Comparator.comparing(window -> window.evidence().car()))
            .toList();
    assertThat(table.doubleColumn("Abnormal [fraction]").asList().subList(0, 4))
        .isEqualTo(exact.stream().map(window -> window.evidence().car()).toList());
    assertThat(table.doubleColumn("95 % interval, high [fraction]").asList().subList(0, 4))
        .isEqualTo(
            exact.stream()
                .map(window -> window.verdict().interval().result().orElseThrow().high())
                .toList());
    assertThat(table.stringColumn("Remark").get(4)).isEqualTo("no row of NONE, plain");
    assertThat(table.doubleColumn("Abnormal [fraction]").isMissing(4)).isTrue();
  }

  @Test
  void everyKindOfCellHasItsKindOfColumn() {
    LocalDate day = LocalDate.of(2026, 1, 14);
    Instant instant = Instant.parse("2026-01-14T11:30:00Z");
    Table table =
        DataFrames.of(
            io.marketimpact.data.table.Table.<String>of(
                "kinds",
                List.of("a", "b"),
                Column.dayIfAny(
                    "Day", row -> row.equals("a") ? Optional.of(day) : Optional.empty()),
                MomentColumn.ifAny("Until", row -> Optional.of(instant)),
                Column.code("Code", row -> row),
                Column.quantityRange(
                    "Loss", row -> Cell.Range.of(1, 2, "USD", Cell.Scale.MILLIONS))));
    assertThat(table.name()).isEqualTo("kinds");
    assertThat(table.columnNames())
        .containsExactly("Day", "Until", "Code", "Loss, low", "Loss, high", "Loss, unit", "Remark");
    assertThat(table.types())
        .containsExactly(
            ColumnType.LOCAL_DATE,
            ColumnType.INSTANT,
            ColumnType.STRING,
            ColumnType.DOUBLE,
            ColumnType.DOUBLE,
            ColumnType.STRING,
            ColumnType.STRING);
    assertThat(table.dateColumn(0).get(0)).isEqualTo(day);
    assertThat(table.dateColumn(0).isMissing(1)).isTrue();
    assertThat(table.stringColumn("Loss, unit").get(0)).isEqualTo("USD million");
  }

  @Test
  void everyFileThatThePageNamesIsThereAndNoneIsLinked() throws IOException {
    Report report = StudyReport.of(SampleStudy.of("plain", 5));
    String page = HtmlWriter.render(report);
    ReportTables.write(report, work.resolve("tables"));
    List<String> named =
        Pattern.compile("<span class=\"file\">tables/([^<]*)</span>")
            .matcher(page)
            .results()
            .map(file -> file.group(1))
            .toList();
    assertThat(page).doesNotContain("href=\"tables/");
    try (Stream<Path> files = Files.list(work.resolve("tables"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              named.stream()
                  .flatMap(csv -> Stream.of(csv, csv.replaceAll("csv$", "json")))
                  .toList());
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
    assertThat(Files.readString(work.resolve("tables-5.csv"))).doesNotContainPattern("(^|,)[=@]");
  }
}
