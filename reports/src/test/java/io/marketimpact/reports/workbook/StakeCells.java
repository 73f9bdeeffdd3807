package io.marketimpact.reports.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of value at stake and of its assumptions, found by their heads. */
final class StakeCells {

  private static final String MEDIAN = "At stake, median (m)";
  private static final String STUDIED = "Study: median (m)";
  private static final String EXPOSED = "Exposed revenue";

  private StakeCells() {}

  /** What the check over all formulas says. */
  static String check(XSSFWorkbook workbook) {
    for (Row row : workbook.getSheet(AssumptionsSheet.NAME)) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals("Check")) {
        return row.getCell(1).getStringCellValue();
      }
    }
    throw new AssertionError("no check");
  }

  static List<Double> medians(XSSFWorkbook workbook) {
    return numbers(workbook, MEDIAN);
  }

  static List<Double> studied(XSSFWorkbook workbook) {
    return numbers(workbook, STUDIED);
  }

  private static List<Double> numbers(XSSFWorkbook workbook, String head) {
    Sheet sheet = workbook.getSheet(StakesSheet.NAME);
    Cell top = head(sheet, head);
    List<Double> numbers = new ArrayList<>();
    for (int row = top.getRowIndex() + 1; row <= sheet.getLastRowNum(); row++) {
      Cell cell = cell(sheet, row, top.getColumnIndex());
      if (cell != null && isNumber(cell)) {
        numbers.add(cell.getNumericCellValue());
      }
    }
    return numbers;
  }

  private static boolean isNumber(Cell cell) {
    return (cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType())
        == CellType.NUMERIC;
  }

  private static Cell cell(Sheet sheet, int row, int column) {
    return sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
  }

  private static Cell head(Sheet sheet, String head) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.toString().startsWith(head)) {
          return cell;
        }
      }
    }
    throw new AssertionError("no head " + head);
  }

  /** Multiplies every exposed revenue, and takes the results out of all formulas. */
  static void multiply(XSSFWorkbook workbook, double factor) {
    Sheet sheet = workbook.getSheet(AssumptionsSheet.NAME);
    Cell head = head(sheet, EXPOSED);
    for (int row = head.getRowIndex() + 1; cell(sheet, row, 0) != null; row++) {
      for (int column = head.getColumnIndex(); column < head.getColumnIndex() + 3; column++) {
        Cell cell = cell(sheet, row, column);
        if (cell.getCellType() == CellType.NUMERIC) {
          cell.setCellValue(factor * cell.getNumericCellValue());
        }
      }
    }
    for (Sheet one : workbook) {
      one.forEach(row -> row.forEach(StakeCells::forget));
    }
  }

  private static void forget(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      ((XSSFCell) cell).getCTCell().unsetV();
    }
  }
}
