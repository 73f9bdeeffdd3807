package io.marketimpact.data.csv;

import java.util.List;

/** How the form of a file's dates is chosen: by what its owner stated and by its vendor's habit. */
@FunctionalInterface
public interface DateChoice {

  /**
   * Chooses the form.
   *
   * @param header the file's columns
   * @param rows its first rows
   * @return how its dates are read
   */
  DateForm of(CsvHeader header, List<CsvRow> rows);

  /**
   * The first date of a file.
   *
   * @param header the file's columns
   * @param column the name of the column that holds dates
   * @param rows the file's first rows
   * @return the text of the first cell with any, empty where there is none
   */
  static String first(CsvHeader header, String column, List<CsvRow> rows) {
    return header.column(column).stream()
        .flatMap(found -> rows.stream().map(row -> row.text(found.position())))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
