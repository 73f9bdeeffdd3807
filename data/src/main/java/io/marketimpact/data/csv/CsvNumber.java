package io.marketimpact.data.csv;

import com.fasterxml.jackson.core.io.NumberInput;
import java.util.regex.Pattern;

/**
 * Numbers as data files write them, a sign of dollars before them or not; Java's own forms such as
 * {@code 1d} or {@code 0x1p3} are none.
 */
final class CsvNumber {

  private static final Pattern FORM =
      Pattern.compile("[+-]?(\\d+\\.?\\d*([eE][+-]?\\d+)?|\\.\\d+([eE][+-]?\\d+)?)");
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)nan|[+-]?inf(inity)?|null|none|nil|#?n/?a!?|n\\.a\\.?|-+|\\."
              + "|#n/a .*|#(value|div/0|ref|num|name)[!?]");

  /** Groups of three digits, written before a decimal point. */
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}([,' \\u00A0\\u2019\\u202F]\\d{3})+(\\.\\d*)?");

  private static final Pattern GROUP_SIGN = Pattern.compile("[,' \\u00A0\\u2019\\u202F]");

  private CsvNumber() {}

  /**
   * A number, NaN for the words by which files say that there is none. Plain ones are rounded as
   * {@link Double#parseDouble} rounds, in less time (Lemire 2021).
   */
  static double parse(String text, char decimal) {
    if (decimal == '.' && isPlain(text)) {
      return NumberInput.parseDouble(text, true);
    }
    if (NONE.matcher(text).matches()) {
      return Double.NaN;
    }
    String amount = text.startsWith("$") ? text.substring(1) : text;
    String number = decimal == ',' ? exchanged(amount) : amount;
    if (GROUPED.matcher(number).matches()) {
      return Double.parseDouble(GROUP_SIGN.matcher(number).replaceAll(""));
    }
    if (!FORM.matcher(number).matches()) {
      throw new NumberFormatException(text);
    }
    return Double.parseDouble(number);
  }

  /** Where the comma is the decimal sign, the point sets the thousands apart. */
  static String exchanged(String text) {
    return text.replace(',', '\0').replace('.', ',').replace('\0', '.');
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
