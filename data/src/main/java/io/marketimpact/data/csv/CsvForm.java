package io.marketimpact.data.csv;

import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a CSV file is written: what separates its cells, its decimal sign, its dates, its header.
 *
 * @param separator between cells
 * @param decimal sign before the fraction of a number, {@code .} or {@code ,}
 * @param dates form of its dates
 * @param headerRows how many rows its header takes
 */
public record CsvForm(char separator, char decimal, DateForm dates, int headerRows)
    implements Serializable {

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  /** Three digits behind a sign may be thousands; any other number of them is a fraction. */
  private static final Pattern POINT_FRACTION =
      Pattern.compile("[+-]?\\$?\\d+(,\\d{3})*\\.(\\d{1,2}|\\d{4,})");

  private static final Pattern COMMA = Pattern.compile("[+-]?\\$?\\d+(\\.\\d{3})*,\\d+");

  /** The separator that stands most often in a header. */
  static char separator(String header) {
    char most = ',';
    for (char sign : SEPARATORS) {
      most = count(header, sign) > count(header, most) ? sign : most;
    }
    return most;
  }

  static boolean isSeparator(int sign) {
    return SEPARATORS.contains((char) sign);
  }

  private static long count(String header, char sign) {
    return header.chars().filter(c -> c == sign).count();
  }

  /**
   * Completes a form by what stands in a file's first rows.
   *
   * @param separator between cells
   * @param dates chooses the form of its dates
   * @param header the names of the columns
   * @param rows the cells of its first rows
   * @return the form
   */
  static CsvForm of(char separator, DateChoice dates, CsvHeader header, List<CsvRow> rows) {
    return new CsvForm(
        separator, decimal(separator, rows), dates.of(header, rows), header.form().headerRows());
  }

  /** Between commas a number's comma sets its thousands apart; elsewhere it may be decimal. */
  private static char decimal(char separator, List<CsvRow> rows) {
    return separator != ',' && !has(rows, POINT_FRACTION) && has(rows, COMMA) ? ',' : '.';
  }

  /** The same form under a header of so many rows. */
  CsvForm under(int rows) {
    return new CsvForm(separator, decimal, dates, rows);
  }

  private static boolean has(List<CsvRow> rows, Pattern form) {
    return rows.stream()
        .flatMap(row -> Stream.iterate(0, i -> i < row.cells().size(), i -> i + 1).map(row::text))
        .anyMatch(cell -> form.matcher(cell).matches());
  }
}
