package io.marketimpact.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.HtmlWriter;
import io.marketimpact.reports.PackedTables;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.reports.workbook.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.InflaterInputStream;
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

  private static final Pattern PACKED =
      Pattern.compile("<template id=\"exact\">([^<]*)</template>");

  /** The head of a column that is sorted by value. */
  private static final Pattern SORTED_BY_VALUE = Pattern.compile("<th [^>]* data-c=\"\\d+\">");

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

  private static boolean isWords(Cell cell) {
    return cell instanceof Cell.Text || cell instanceof Cell.Reason;
  }

  /** A page that is forwarded alone holds what its folder would have held. */
  @ParameterizedTest
  @MethodSource("reports")
  void thePageHoldsEveryFileAsItIs(Report report) throws IOException {
    ReportTables.write(report, work);
    List<String> files =
        report
            .tables()
            .map(table -> table.id() + "\n" + read(work.resolve(table.id() + ".csv")))
            .toList();
    assertThat(unpacked(HtmlWriter.render(report)).split("\u001E"))
        .isNotEmpty()
        .containsExactlyElementsOf(files);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String unpacked(String page) throws IOException {
    Matcher packed = PACKED.matcher(page);
    assertThat(packed.find()).isTrue();
    byte[] bytes = Base64.getDecoder().decode(packed.group(1));
    try (var whole = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return new String(whole.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Each number, day and instant that is shown is the value at the place its column is sorted by.
   */
  @ParameterizedTest
  @MethodSource("reports")
  void everyColumnOfValuesIsSortedByThem(Report report) {
    long columns = 0;
    for (Table<?> table : report.tables().toList()) {
      List<String> places = PackedTables.places(table);
      ShownTable shown = ShownTable.of(table);
      List<Table.Row> flat = FlatTable.of(table).rows();
      assertThat(places).as(table.id()).hasSameSizeAs(shown.heads());
      for (int row = 0; row < flat.size(); row++) {
        for (ShownTable.Shown cell : shown.lines().get(row).cells()) {
          String place = places.get(cell.column());
          String value =
              place.isEmpty() ? "" : key(flat.get(row).cells().get(Integer.parseInt(place)));
          assertThat(value).as(table.id() + ": " + cell.text()).isEqualTo(cell.key());
        }
      }
      columns +=
          IntStream.range(0, places.size())
              .filter(i -> !places.get(i).isEmpty() && !shown.heads().get(i).text().isBlank())
              .count();
    }
    assertThat(SORTED_BY_VALUE.matcher(HtmlWriter.render(report)).results().count())
        .isEqualTo(columns);
  }

  private static String key(Cell cell) {
    if (cell instanceof Cell.Quantity quantity) {
      return new BigDecimal(quantity.value())
          .round(new MathContext(6))
          .stripTrailingZeros()
          .toString();
    }
    if (cell instanceof Cell.Day day) {
      return Long.toString(day.day().toEpochDay());
    }
    return cell instanceof Cell.Moment moment
        ? Long.toString(moment.instant().getEpochSecond())
        : "";
  }
}
