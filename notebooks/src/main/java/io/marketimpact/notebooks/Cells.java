package io.marketimpact.notebooks;

import java.util.Locale;

/** How a table's values are written in a notebook. */
final class Cells {

  private Cells() {}

  /** A whole number as such, six significant digits for another, nothing for a missing one. */
  static String text(Object value) {
    if (value instanceof Double number) {
      if (number.isNaN()) {
        return "";
      }
      return number == Math.rint(number) && Math.abs(number) < 1e9
          ? Long.toString(number.longValue())
          : String.format(Locale.ROOT, "%.6g", number);
    }
    return value == null ? "" : value.toString();
  }
}
