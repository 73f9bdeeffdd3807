package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.Scripts;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.study.StudyResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * LibreOffice opens the workbook, finds in it what we wrote, and computes what the study computed.
 */
class WorkbookOfficeSuite {

  private static final Path EXAMPLE = Path.of("example", "report.xlsx");

  private static final StudyResult RESULT = SampleExposure.in(SampleStudy.of("plain", 4), "plain");
  private static final byte[] STUDY =
      StudyWorkbook.render(RESULT, StudyReport.of(RESULT), "report-appendix.xlsx");

  /** It saves fifteen digits. */
  private static final double LAST_DIGIT = 1e-14;

  @TempDir private Path work;

  static Stream<Named<byte[]>> workbooks() throws IOException {
    return Stream.of(
        Named.of("the example", Files.readAllBytes(EXAMPLE)),
        Named.of("formulas and charts", STUDY),
        Named.of("one firm", WorkbookWriter.render(StudyReport.of(SampleStudy.of("plain", 1)))),
        Named.of("many scripts", WorkbookWriter.render(Scripts.report())),
        Named.of("formulas in names", WorkbookWriter.render(HostileReport.report())));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void whatWasWrittenIsWhatIsReadAndShown(byte[] workbook) throws Exception {
    Office office = new Office(work);
    Content written = Content.of(workbook);
    Content read = Content.of(office.saved(workbook));
    assertThat(read.words()).isEqualTo(written.words());
    assertThat(read.numbers()).hasSameSizeAs(written.numbers());
    written
        .numbers()
        .forEach(
            (cell, number) ->
                assertThat(read.numbers().get(cell))
                    .as(cell)
                    .isCloseTo(number, within(LAST_DIGIT * Math.abs(number))));
    assertThat(office.shown(workbook))
        .hasSize(written.sheets())
        .allSatisfy(
            sheet ->
                assertThat(sheet)
                    .isNotBlank()
                    .doesNotContain("Err:", "#REF!", "#NAME?", "#VALUE!", "#N/A", "#DIV/0!"));
  }

  @Test
  void recalculatedTheFormulasGiveWhatTheStudyComputed() throws Exception {
    try (XSSFWorkbook workbook = read(new Office(work).saved(changed(1)))) {
      assertThat(StakeCells.check(workbook)).isEqualTo(StakeInputs.AGREE);
      assertMedians(workbook, 1);
    }
  }

  @Test
  void anAssumptionThatIsChangedMovesEveryValueAtStake() throws Exception {
    double factor = 1.25;
    try (XSSFWorkbook workbook = read(new Office(work).saved(changed(factor)))) {
      assertThat(StakeCells.check(workbook)).isEqualTo(StakeInputs.CHANGED);
      assertMedians(workbook, factor);
    }
  }

  private static void assertMedians(XSSFWorkbook workbook, double factor) {
    List<Double> studied = StakeCells.studied(workbook);
    List<Double> medians = StakeCells.medians(workbook);
    assertThat(medians).hasSameSizeAs(studied).isNotEmpty();
    for (int i = 0; i < medians.size(); i++) {
      double expected = factor * studied.get(i);
      assertThat(medians.get(i)).isCloseTo(expected, within(LAST_DIGIT * expected));
    }
  }

  /** The workbook without any result in it, its exposed revenue multiplied. */
  private static byte[] changed(double factor) throws IOException {
    try (XSSFWorkbook workbook = read(STUDY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      StakeCells.multiply(workbook, factor);
      workbook.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static XSSFWorkbook read(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  /**
   * What a workbook holds.
   *
   * @param sheets how many
   * @param words cells that are no numbers, each after its type; by sheet and address
   * @param numbers by sheet and address
   */
  private record Content(int sheets, Map<String, String> words, Map<String, Double> numbers) {

    static Content of(byte[] bytes) throws IOException {
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
        Content content =
            new Content(workbook.getNumberOfSheets(), new TreeMap<>(), new TreeMap<>());
        for (Sheet sheet : workbook) {
          sheet.forEach(row -> row.forEach(cell -> content.add(sheet.getSheetName(), cell)));
        }
        return content;
      }
    }

    private void add(String sheet, Cell cell) {
      String address = sheet + "!" + cell.getAddress();
      boolean isFormula = cell.getCellType() == CellType.FORMULA;
      if ((isFormula ? cell.getCachedFormulaResultType() : cell.getCellType())
          == CellType.NUMERIC) {
        numbers.put(address, cell.getNumericCellValue());
      } else if (isFormula) {
        words.put(address, cell.getStringCellValue());
      } else if (!cell.toString().isEmpty()) {
        words.put(address, cell.getCellType() + " " + cell);
      }
    }
  }
}
