package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A first row that has data where the names of columns should be. */
final class HeaderOfData {

  private static final Pattern DAY =
      Pattern.compile("\\d{4}([-/.]?)\\d{2}\\1\\d{2}([ T].*)?|\\d{1,2}([-/.])\\d{1,2}\\3\\d{2,4}");

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\$?[\\d.,]*\\d");

  /** Of the signs that may separate, another than that of the file may stand in a cell. */
  private static final Pattern SEPARATOR = Pattern.compile("[,;\t|]");

  private HeaderOfData() {}

  /** Whether a cell is a day, or all cells are numbers; a year may head a column. */
  static boolean isOne(List<String> names) {
    List<String> cells =
        names.stream().flatMap(SEPARATOR::splitAsStream).map(CsvRow::stripped).toList();
    return cells.stream().anyMatch(cell -> DAY.matcher(cell).matches())
        || cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
  }

  static BadInputException refused(Path file, List<String> names, String among) {
    return BadInputException.file(
        file,
        "begins with data, " + String.join(",", names) + ", and has no header",
        "write the names of its columns into a row before it" + among);
  }
}
