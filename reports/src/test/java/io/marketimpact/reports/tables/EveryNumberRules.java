package io.marketimpact.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.reports.workbook.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever number a page shows in a table, every file holds as a number, as it was computed. */
class EveryNumberRules {

  private static final Pattern NUMBER =
      Pattern.compile("[+\u2212<-]?[$\u20AC]?\\d[\\d.]*(\\h?%| bn|\u202Fbn|\u202Fm| times)?");

  /** A cell of a page with the number it is sorted by. */
  private static final Pattern NUMBERS_OF_PAGE =
      Pattern.compile("<t[dh][^>]* data-v=\"([^\"]*)\">([^<]*)</t[dh]>");

  /** A cell set like a number that has none. */
  private static final Pattern UNKEYED =
      Pattern.compile("<td(?![^>]* (?:class|data-head|data-v)=)[^>]*>([^<]*)</td>");

  private static final Path BUNDLED =
      Path.of("../data/events/2026-01-14-china-security-software.json");

  private static final List<Report> REPORTS = all();

  @TempDir private Path work;

  static List<Report> reports() {
    return REPORTS;
  }

  private static List<Report> all() {
    return Stream.of(
            StudyFunction.of(SpecificationFile.read(BUNDLED)),
            SampleExposure.in(SampleStudy.of("plain", 4), "plain"),
            SampleStudy.of("plain", 200),
            SampleStudy.of("<script>\"=cmd|' /C calc'!A0\" \u202E 7", 4))
        .map(StudyReport::of)
        .toList();
  }

  private static List<Double> values(Table<?> table) {
    List<Double> values = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        if (cell instanceof Cell.Quantity quantity) {
          values.add(quantity.value());
        } else if (cell instanceof Cell.Range range) {
          values.add(range.low().value());
          values.add(range.high().value());
        }
      }
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void csvHoldsThem(Report report) throws IOException {
    ReportTables.write(report, work);
    for (Table<?> table : report.tables().toList()) {
      assertThat(numbersOfCsv(Files.readString(work.resolve(table.id() + ".csv"))))
          .as(table.id())
          .containsAll(values(table));
    }
  }

  private static List<Double> numbersOfCsv(String csv) {
    return Arrays.stream(csv.split("[,\n]", -1))
        .filter(text -> text.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?"))
        .map(Double::valueOf)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void jsonHoldsThem(Report report) throws IOException {
    ReportTables.write(report, work);
    JsonMapper mapper = new JsonMapper();
    for (Table<?> table : report.tables().toList()) {
      JsonNode rows = mapper.readTree(work.resolve(table.id() + ".json").toFile());
      List<Double> numbers =
          StreamSupport.stream(rows.spliterator(), false)
              .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
              .filter(JsonNode::isNumber)
              .map(JsonNode::asDouble)
              .toList();
      assertThat(numbers).as(table.id()).isEqualTo(values(table));
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theWorkbookHoldsThem(Report report) throws IOException {
    List<Double> numbers = new ArrayList<>();
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(WorkbookWriter.render(report)))) {
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row ->
                      row.forEach(
                          cell -> {
                            if (cell.getCellType() == CellType.NUMERIC
                                && !DateUtil.isCellDateFormatted(cell)) {
                              numbers.add(cell.getNumericCellValue());
                            }
                          })));
    }
    assertThat(numbers).containsAll(report.tables().flatMap(t -> values(t).stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void noOtherCellOfAPageLooksLikeANumber(Report report) {
    for (Table<?> table : report.tables().toList()) {
      assertThat(
              table.rows().stream()
                  .flatMap(row -> row.cells().stream())
                  .filter(EveryNumberRules::isWords)
                  .map(CellText::of))
          .as(table.id())
          .noneMatch(text -> NUMBER.matcher(text).matches());
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static boolean isWords(Cell cell) {
    return cell instanceof Cell.Text || cell instanceof Cell.Reason;
  }

  @ParameterizedTest
  @MethodSource("reports")
  void thePageShowsTheTextOfEveryNumberWithItsSortKey(Report report) {
    String page = HtmlWriter.render(report);
    List<String> shown =
        NUMBERS_OF_PAGE.matcher(page).results().map(cell -> cell.group(2)).toList();
    List<String> held =
        report
            .tables()
            .flatMap(table -> ShownTable.of(table).lines().stream())
            .flatMap(line -> line.cells().stream())
            .filter(cell -> !cell.key().isEmpty())
            .map(ShownTable.Shown::text)
            .toList();
    assertThat(shown)
        .isNotEmpty()
        .hasSameSizeAs(held)
        .containsExactlyInAnyOrderElementsOf(held.stream().map(EveryNumberRules::escaped).toList());
    assertThat(UNKEYED.matcher(page).results().map(cell -> cell.group(1)).distinct())
        .isSubsetOf("\u2013", "not known", "not disclosed", "not on record");
  }
}
