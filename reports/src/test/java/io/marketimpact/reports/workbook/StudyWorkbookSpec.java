package io.marketimpact.reports.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.workbook.ValueAxis.Span;
import io.marketimpact.study.StudyResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

/** The workbook that people use, read back by another library than the one that wrote. */
class StudyWorkbookSpec {

  private static final String APPENDIX = "report-appendix.xlsx";
  private static final String HOSTILE = "=cmd|' /C calc'!A0\"<&>";
  private static final StudyResult STUDY = SampleExposure.in(SampleStudy.of("plain", 4), "plain");

  private static byte[] written(StudyResult study) {
    return StudyWorkbook.render(study, StudyReport.of(study), APPENDIX);
  }

  private static XSSFWorkbook read(StudyResult study) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(written(study)));
  }

  private static List<Cell> cells(XSSFWorkbook workbook) {
    List<Cell> cells = new ArrayList<>();
    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
    return cells;
  }

  @Test
  void aboutTenSheetsAreNamedByWhatTheyHoldAndTheSummaryLeadsToThem() throws IOException {
    try (XSSFWorkbook workbook = read(STUDY)) {
      List<String> names =
          StreamSupport.stream(workbook.spliterator(), false).map(Sheet::getSheetName).toList();
      assertThat(names)
          .startsWith(SummarySheet.NAME, ReturnsSheet.NAME, PathsSheet.NAME)
          .contains(StakesSheet.NAME, AssumptionsSheet.NAME, "Sources")
          .hasSizeLessThanOrEqualTo(12);
      assertThat(workbook.getSheetAt(0).getHyperlinkList())
          .extracting(link -> link.getLocation().replaceAll("^'|'!A1$", ""))
          .containsExactlyElementsOf(names.subList(1, names.size()));
      assertThat(cells(workbook).stream().map(Object::toString))
          .anyMatch(text -> text.contains(APPENDIX));
    }
  }

  @Test
  void theSummaryBeginsWithTheHeadlineAndWhatItIsAboutAndShowsFractionsInPercent()
      throws IOException {
    Report head = StudyReport.of(STUDY);
    try (XSSFWorkbook workbook = read(STUDY)) {
      XSSFSheet summary = workbook.getSheetAt(0);
      assertThat(
              List.of(0, 1, 2).stream()
                  .map(row -> summary.getRow(row).getCell(0).getStringCellValue()))
          .containsExactly(head.headline(), head.title(), head.subtitle());
      assertThat(cells(workbook).stream().filter(cell -> cell.getCellType() == CellType.STRING))
          .noneMatch(cell -> cell.getStringCellValue().endsWith(" [fraction]"));
    }
  }

  @Test
  void chartsDrawTheCellsAndSayWhatTheyShow() throws IOException {
    try (XSSFWorkbook workbook = read(STUDY)) {
      for (String name : List.of(ReturnsSheet.NAME, PathsSheet.NAME, StakesSheet.NAME)) {
        XSSFSheet sheet = workbook.getSheet(name);
        List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
        assertThat(charts).as(name).hasSize(1);
        assertThat(charts.get(0).getTitleText().getString()).as(name).isNotBlank();
        assertThat(charts.get(0).getCTChart().getPlotArea().xmlText()).as(name).contains(name);
        assertThat(sheet.getDrawingPatriarch().getCTDrawing().xmlText())
            .as(name)
            .containsPattern("descr=\"[^\"]{20,}\"");
      }
      assertThat(
              workbook
                  .getSheet(ReturnsSheet.NAME)
                  .getDrawingPatriarch()
                  .getCharts()
                  .get(0)
                  .getCTChart()
                  .getPlotArea()
                  .getBarChartArray(0)
                  .getSerArray(0)
                  .isSetErrBars())
          .isTrue();
    }
  }

  /** Programs size an axis by the bars, and would cut the intervals off at its end. */
  @Test
  void theAxisOfTheAbnormalReturnsHoldsTheirIntervalsWithRoundMarks() throws IOException {
    try (XSSFWorkbook workbook = read(STUDY)) {
      XSSFSheet sheet = workbook.getSheet(ReturnsSheet.NAME);
      CTValAx axis = axis(sheet);
      double low = axis.getScaling().getMin().getVal();
      double high = axis.getScaling().getMax().getVal();
      double step = axis.getMajorUnit().getVal();
      List<Double> ends =
          STUDY
              .firms()
              .flatMap(firm -> firm.window(STUDY.plan().headline()).result().stream())
              .flatMap(window -> window.verdict().interval().result().stream())
              .flatMap(interval -> Stream.of(interval.low(), interval.high()))
              .toList();
      assertThat(ends).isNotEmpty().allSatisfy(end -> assertThat(end).isBetween(low, high));
      assertThat(low).isGreaterThan(Collections.min(ends) - step);
      assertThat(high).isLessThan(Collections.max(ends) + step);
      assertThat(low / step).isCloseTo(Math.rint(low / step), within(1e-9));
    }
  }

  @Test
  void noTwoMarksOfAnAxisOfReturnsReadAlike() {
    ValueAxis halves = ValueAxis.ofReturns("Return", DoubleStream.of(-0.01, 0.02));
    assertThat(halves.format()).isEqualTo("0.0%");
    assertThat(halves.span())
        .hasValue(
            new Span(new BigDecimal("-0.010"), new BigDecimal("0.020"), new BigDecimal("0.005")));
    assertThat(ValueAxis.ofReturns("Return", DoubleStream.of(-0.08, 0.06)).format())
        .isEqualTo("0%");
  }

  private static CTValAx axis(XSSFSheet sheet) {
    return sheet
        .getDrawingPatriarch()
        .getCharts()
        .get(0)
        .getCTChart()
        .getPlotArea()
        .getValAxArray(0);
  }

  @Test
  void valuesAtStakeAreDrawnInPercentOfMarketValueSinceCurrenciesDiffer() throws IOException {
    try (XSSFWorkbook workbook = read(STUDY)) {
      XSSFSheet sheet = workbook.getSheet(StakesSheet.NAME);
      XSSFChart chart = sheet.getDrawingPatriarch().getCharts().get(0);
      assertThat(chart.getTitleText().getString()).endsWith("percent of market value");
      assertThat(chart.getCTChart().getPlotArea().xmlText())
          .contains("$" + (char) ('A' + StakeLine.OF_MARKET) + "$");
      assertThat(sheet.getRow(5).getCell(StakeLine.OF_MARKET).getNumericCellValue()).isPositive();
    }
  }

  @Test
  void everyFormulaBearsTheResultThatTheStudyComputed() throws IOException {
    try (XSSFWorkbook workbook = read(STUDY)) {
      assertThat(StakeCells.check(workbook)).isEqualTo(StakeInputs.AGREE);
      assertThat(StakeCells.medians(workbook))
          .isNotEmpty()
          .isEqualTo(StakeCells.studied(workbook))
          .contains(
              STUDY
                  .exposure()
                  .orElseThrow()
                  .firms()
                  .get(0)
                  .study()
                  .scenarios()
                  .get(0)
                  .atMedian()
                  .result()
                  .orElseThrow()
                  .discounted());
      assertThat(cells(workbook))
          .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
          .allMatch(cell -> ((XSSFCell) cell).getCTCell().isSetV());
    }
  }

  @Test
  void nothingFromOutsideEntersAFormula() throws IOException {
    try (XSSFWorkbook workbook = read(SampleExposure.in(SampleStudy.of(HOSTILE, 4), HOSTILE))) {
      assertThat(cells(workbook))
          .filteredOn(cell -> cell.getCellType() == CellType.FORMULA)
          .isNotEmpty()
          .extracting(Cell::getCellFormula)
          .noneMatch(formula -> formula.contains("cmd") || formula.contains("|"));
      assertThat(cells(workbook))
          .filteredOn(cell -> cell.getCellType() == CellType.STRING)
          .allMatch(cell -> cell.getCellStyle().getDataFormatString().equals("@"))
          .extracting(Cell::getStringCellValue)
          .anyMatch(text -> text.startsWith("=cmd"));
      assertThat(workbook.getExternalLinksTables()).isEmpty();
    }
  }

  @Test
  void theSameStudyGivesTheSameBytes() {
    byte[] again = written(SampleExposure.in(SampleStudy.of("plain", 4), "plain"));
    assertThat(Arrays.mismatch(again, written(STUDY))).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 200})
  void studiesOfAnySizeAndWithoutExposureRender(int firms) throws IOException {
    try (XSSFWorkbook workbook = read(SampleStudy.of("plain", firms))) {
      assertThat(workbook.getSheet(ReturnsSheet.NAME)).isNotNull();
      assertThat(workbook.getSheet(AssumptionsSheet.NAME)).isNull();
      assertThat(errors(workbook)).isEmpty();
    }
  }

  /** Formulas of arrays are for a spreadsheet to evaluate: this library cannot. */
  private static List<String> errors(XSSFWorkbook workbook) {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    return cells(workbook).stream()
        .filter(cell -> cell.getCellType() == CellType.FORMULA)
        .filter(cell -> evaluator.evaluate(cell).getCellType() == CellType.ERROR)
        .map(cell -> cell.getSheet().getSheetName() + "!" + cell.getAddress())
        .toList();
  }

  @Test
  void theAverageIsOfAllFirmsWhereFewerAreListed() throws IOException {
    try (XSSFWorkbook workbook = read(SampleStudy.of("plain", 200))) {
      XSSFSheet sheet = workbook.getSheet(ReturnsSheet.NAME);
      Row average =
          StreamSupport.stream(sheet.spliterator(), false)
              .filter(row -> row.getCell(0) != null)
              .filter(row -> row.getCell(0).toString().startsWith("Average of "))
              .findFirst()
              .orElseThrow();
      assertThat(average.getCell(0).toString()).isEqualTo("Average of 199");
      assertThat(
              average.getCell(3).getNumericCellValue() - average.getCell(4).getNumericCellValue())
          .isCloseTo(average.getCell(5).getNumericCellValue(), within(1e-12));
      assertThat(sheet.getRow(2).getCell(0).toString())
          .contains("the 40 of 199 firms with the most evidence");
      assertThat(sheet.getDrawingPatriarch().getCTDrawing().xmlText().split("; ")).hasSize(41);
    }
  }

  @Test
  void theNameOfEachScenarioHasTheLinesItNeeds() throws IOException {
    try (XSSFWorkbook workbook = read(STUDY)) {
      Row heads =
          StreamSupport.stream(workbook.getSheet(AssumptionsSheet.NAME).spliterator(), false)
              .filter(row -> row.getRowNum() == StakeInputs.SCENARIO_ROW - 1)
              .findFirst()
              .orElseThrow();
      for (Cell head : heads) {
        double lines = Math.ceil(head.toString().length() / 18.0);
        assertThat(heads.getHeightInPoints()).isGreaterThanOrEqualTo((float) (15 * lines));
      }
    }
  }
}
