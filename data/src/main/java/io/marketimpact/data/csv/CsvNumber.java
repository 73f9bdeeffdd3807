package io.marketimpact.data.csv;

import java.util.regex.Pattern;

/**
 * Numbers as data files write them; Java's own forms such as {@code 1d} or {@code 0x1p3} are none.
 */
final class CsvNumber {

  private static final Pattern FORM =
      Pattern.compile("[+-]?(\\d+\\.?\\d*([eE][+-]?\\d+)?|\\.\\d+([eE][+-]?\\d+)?)");
  private static final Pattern NOT_FINITE = Pattern.compile("(?i)nan|[+-]?inf(inity)?");

  private CsvNumber() {}

  static double parse(String text) {
    if (isPlain(text)) {
      return Double.parseDouble(text);
    }
    if (NOT_FINITE.matcher(text).matches()) {
      return Double.NaN;
    }
    if (!FORM.matcher(text).matches()) {
      throw new NumberFormatException(text);
    }
    return Double.parseDouble(text);
  }

  /** Digits and one point at most: nearly every price, without a regular expression. */
  private static boolean isPlain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      points += c == '.' ? 1 : 0;
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return points <= 1 && text.length() > points;
  }
}
