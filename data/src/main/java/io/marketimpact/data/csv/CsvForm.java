package io.marketimpact.data.csv;

import java.io.Serializable;
import java.util.List;

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

  /** The same form with what the rows show. */
  CsvForm with(char sign, DateForm form) {
    return new CsvForm(separator, sign, form, headerRows);
  }

  /** The same form under a header of so many rows. */
  CsvForm under(int rows) {
    return new CsvForm(separator, decimal, dates, rows);
  }
}
