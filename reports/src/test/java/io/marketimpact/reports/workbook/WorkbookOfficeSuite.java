package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.Scripts;
import io.marketimpact.reports.StudyReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** LibreOffice opens the workbook, finds in it what we wrote, and reckons nothing. */
class WorkbookOfficeSuite {

  private static final Path EXAMPLE = Path.of("example", "report.xlsx");

  /** It saves fifteen digits. */
  private static final double LAST_DIGIT = 1e-14;

  @TempDir private Path work;

  static Stream<Named<byte[]>> workbooks() throws IOException {
    return Stream.of(
        Named.of("the example", Files.readAllBytes(EXAMPLE)),
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
      if (cell.getCellType() == CellType.NUMERIC) {
        numbers.put(address, cell.getNumericCellValue());
      } else if (!cell.toString().isEmpty()) {
        words.put(address, cell.getCellType() + " " + cell);
      }
    }
  }
}
