package io.marketimpact.reports.grid;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a report shows it, from which a workbook learns how to show it too.
 *
 * @param text such as −3.34 %, +1, 0.097 or &lt;0.001
 * @param rounded the number the text says; where it is a bound, none
 * @param format the same look in the language of workbooks
 */
record ShownNumber(String text, OptionalDouble rounded, String format) {

  private static final Pattern NUMBER =
      Pattern.compile("(<?)([+\u2212-]?)(\\d+)(?:\\.(\\d+))?([\\h]?%)?");

  /** Reads a text. */
  static Optional<ShownNumber> read(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.matches() ? Optional.of(of(text, number)) : Optional.empty();
  }

  private static ShownNumber of(String text, Matcher number) {
    String digits = number.group(4) == null ? "" : number.group(4);
    boolean isShare = number.group(5) != null;
    String plain = "0" + (digits.isEmpty() ? "" : "." + "0".repeat(digits.length()));
    String format = isShare ? plain + "\\ %" : plain;
    if (!number.group(1).isEmpty()) {
      String bound = number.group(3) + "." + digits;
      return new ShownNumber(
          text, OptionalDouble.empty(), "[<" + bound + "]\"<" + bound + "\";" + format);
    }
    String sign = number.group(2).isEmpty() || number.group(2).equals("+") ? "" : "-";
    double value =
        Double.parseDouble(sign + number.group(3) + "." + (digits.isEmpty() ? "0" : digits));
    return new ShownNumber(
        text, OptionalDouble.of(isShare ? value / 100 : value), signed(number, format));
  }

  /** Where one number shows its plus, all of its column do. */
  private static String signed(Matcher number, String format) {
    return number.group(2).equals("+") ? "+" + format + ";-" + format + ";" + format : format;
  }
}
