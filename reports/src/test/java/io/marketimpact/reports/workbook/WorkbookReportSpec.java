package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.study.StudyResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read back by another library than the one that wrote. */
@Isolated("the locale, the time zone and standard error are those of the whole process")
class WorkbookReportSpec {

  private static final int HEADS = 2;
  private static final StudyResult STUDY = SampleStudy.of("Firm & Co", 4);
  private static final byte[] WRITTEN = WorkbookWriter.render(StudyReport.of(STUDY));

  private interface Look {
    void at(XSSFWorkbook workbook) throws IOException;
  }

  private static void look(byte[] bytes, Look look) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      look.at(workbook);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static List<Sheet> sheets(XSSFWorkbook workbook) {
    return StreamSupport.stream(workbook.spliterator(), false).toList();
  }

  private static List<Cell> cells(XSSFWorkbook workbook) {
    List<Cell> cells = new ArrayList<>();
    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
    return cells;
  }

  private static int column(Sheet sheet, String head) {
    for (Cell cell : sheet.getRow(HEADS)) {
      if (cell.getStringCellValue().equals(head)) {
        return cell.getColumnIndex();
      }
    }
    throw new AssertionError("no column " + head);
  }

  @Test
  void everyTableHasItsSheetAndTheContentsLeadThere() {
    Report report = StudyReport.of(STUDY);
    long verdicts =
        report.sections().stream()
            .flatMap(section -> section.blocks().stream())
            .filter(Block.Verdicts.class::isInstance)
            .count();
    long tables = verdicts + report.tables().count();
    look(
        WRITTEN,
        workbook -> {
          assertThat(workbook.getNumberOfSheets()).isEqualTo((int) tables + 1);
          XSSFSheet contents = workbook.getSheetAt(0);
          assertThat(contents.getHyperlinkList())
              .hasSize((int) tables)
              .allSatisfy(
                  link -> {
                    String name = link.getLocation().replaceAll("^'|'!A1$", "");
                    assertThat(workbook.getSheet(name)).isNotNull();
                  });
          assertThat(contents.getRow(0).getCell(0).getStringCellValue())
              .isEqualTo(report.headline());
          assertThat(contents.getRow(2).getCell(0).getStringCellValue())
              .isEqualTo(report.lead().orElseThrow());
        });
  }

  @Test
  void numbersAreNumbersAsExactAsTheStudyAndLookAsInTheReport() {
    double exact =
        STUDY
            .firms()
            .map(firm -> firm.window(new ModelId("market"), EventWindow.DAY_ZERO).result())
            .flatMap(Optional::stream)
            .mapToDouble(window -> window.evidence().car())
            .min()
            .orElseThrow();
    look(
        WRITTEN,
        workbook -> {
          Sheet firms = workbook.getSheet("Every firm");
          Cell abnormal = firms.getRow(HEADS + 1).getCell(column(firms, "Abnormal"));
          assertThat(abnormal.getCellType()).isEqualTo(CellType.NUMERIC);
          assertThat(abnormal.getNumericCellValue()).isEqualTo(exact);
          assertThat(new DataFormatter(Locale.ROOT).formatCellValue(abnormal))
              .isEqualTo(String.format(Locale.ROOT, "%+.2f %%", 100 * exact));
          double low =
              firms
                  .getRow(HEADS + 1)
                  .getCell(column(firms, "95\u202F% interval, low"))
                  .getNumericCellValue();
          double high =
              firms
                  .getRow(HEADS + 1)
                  .getCell(column(firms, "95\u202F% interval, high"))
                  .getNumericCellValue();
          assertThat(exact).isBetween(low, high);
        });
  }

  @Test
  void aNumberWithAnotherInBracketsBecomesTwoColumns() {
    look(
        WRITTEN,
        workbook -> {
          Sheet windows = workbook.getSheet("Every window");
          int average = column(windows, "Average");
          assertThat(column(windows, "Average, placebo p")).isEqualTo(average + 1);
          assertThat(windows.getRow(HEADS + 1).getCell(average).getCellType())
              .isEqualTo(CellType.NUMERIC);
          assertThat(windows.getRow(HEADS + 1).getCell(average + 1).getNumericCellValue())
              .isBetween(0.0, 1.0);
        });
  }

  @Test
  void daysAreDays() {
    look(
        WRITTEN,
        workbook -> {
          Sheet days = workbook.getSheet("Day 0 of each firm");
          Cell day = days.getRow(HEADS + 1).getCell(column(days, "Day 0"));
          assertThat(DateUtil.isCellDateFormatted(day)).isTrue();
          assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(SampleStudy.DAY_ZERO);
        });
  }

  @Test
  void headsStayInSightAndFilter() {
    look(
        WRITTEN,
        workbook ->
            assertThat(sheets(workbook).subList(1, workbook.getNumberOfSheets()))
                .allSatisfy(
                    sheet -> {
                      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                          .isEqualTo((short) (HEADS + 1));
                      assertThat(((XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef())
                          .startsWith("A" + (HEADS + 1));
                    }));
  }

  @Test
  void nothingFromOutsideIsEverAFormula() {
    look(
        WorkbookWriter.render(HostileReport.report()),
        workbook -> {
          assertThat(cells(workbook)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
          assertThat(cells(workbook))
              .filteredOn(cell -> cell.getCellType() == CellType.STRING)
              .allMatch(cell -> cell.getCellStyle().getDataFormatString().equals("@"))
              .extracting(Cell::getStringCellValue)
              .contains(HostileReport.FORMULA, "-3", "@x", "@note", HostileReport.HEBREW)
              .contains("<script>alert(1)</script> O'Neil & \"Sons\" ]]> &#0; gnp.exe");
          assertThat(workbook.getExternalLinksTables()).isEmpty();
        });
  }

  @Test
  void sheetsAreNamedByTheRules() {
    look(
        WorkbookWriter.render(HostileReport.report()),
        workbook ->
            assertThat(sheets(workbook))
                .extracting(sheet -> sheet.getSheetName().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates()
                .contains("contents", "two hundred rows", "two hundred rows again", "table")
                .allMatch(name -> !name.isBlank() && name.length() <= 31)
                .noneMatch(name -> name.matches(".*[\\[\\]:*?/\\\\'=].*")));
  }

  @Test
  void sheetsAreNamedAfterWhatTheyShowAndNoNameEndsInTheMiddle() {
    SheetNames names = new SheetNames();
    assertThat(
            Stream.of(
                    "Cumulative abnormal return day by day: average of the firms",
                    "Cumulative abnormal return day by day: firm by firm",
                    "Cumulative abnormal return day by day: firm by firm",
                    "What the tests assume of the estimation days, market model",
                    "Tests of the average abnormal return, day 0")
                .map(names::name))
        .containsExactly(
            "Average CAR by day", "CAR by day", "CAR by day 2", "Diagnostics", "Tests");
  }

  @Test
  void theNumbersBehindAFigureAreASheetToo() {
    look(
        WRITTEN,
        workbook -> {
          Sheet days = workbook.getSheet("Average CAR by day");
          assertThat(days.getLastRowNum()).isGreaterThan(HEADS + 10);
          assertThat(days.getRow(HEADS + 1))
              .allMatch(cell -> cell.getCellType() == CellType.NUMERIC);
        });
  }

  @Test
  void rowsOfShareAndBoundAndDashAreTyped() {
    look(
        WorkbookWriter.render(HostileReport.report()),
        workbook -> {
          Sheet rows = workbook.getSheet("Two hundred rows");
          assertThat(rows.getRow(HEADS + 1 + 3).getCell(2).getNumericCellValue()).isEqualTo(0.035);
          assertThat(rows.getRow(HEADS + 1 + 7).getCell(2)).isNull();
          assertThat(rows.getLastRowNum()).isGreaterThan(HEADS + 200);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "tr-TR", "hi-IN-u-nu-deva"})
  void theSameReportGivesTheSameBytesWhateverTheMachineIsSetTo(String language) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      byte[] again = WorkbookWriter.render(StudyReport.of(SampleStudy.of("Firm & Co", 4)));
      assertThat(Arrays.mismatch(again, WRITTEN)).isEqualTo(-1);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void thePackageBearsNoTime() throws IOException {
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(WRITTEN))) {
      int count = 0;
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
        count++;
      }
      assertThat(count).isGreaterThan(8);
    }
    look(
        WRITTEN,
        workbook -> {
          assertThat(workbook.getProperties().getCoreProperties().getTitle())
              .isEqualTo("Firm & Co");
          assertThat(
                  workbook
                      .getProperties()
                      .getCoreProperties()
                      .getUnderlyingProperties()
                      .getCreatedProperty())
              .isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 45, 200})
  void groupsOfAnySizeRender(int firms) {
    look(
        WorkbookWriter.render(StudyReport.of(SampleStudy.of("plain", firms))),
        workbook ->
            assertThat(workbook.getSheet("Every firm").getLastRowNum())
                .isGreaterThanOrEqualTo(HEADS + Math.min(firms, 100)));
  }
}
