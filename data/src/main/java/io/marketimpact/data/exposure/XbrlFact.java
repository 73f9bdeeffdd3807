package io.marketimpact.data.exposure;

import java.math.BigDecimal;

/**
 * A reported figure.
 *
 * @param concept local name of the element
 * @param context id of what it is about
 * @param unit id of its unit
 * @param decimals as written, such as {@code -6} or {@code INF}
 * @param value the number, 0 for a text
 * @param text the text, empty for a number
 * @param line where it stands in the file
 */
record XbrlFact(
    String concept,
    String context,
    String unit,
    String decimals,
    BigDecimal value,
    String text,
    long line) {

  /** Half a unit of the last digit that counts. */
  double rounding() {
    return decimals.matches("-?\\d{1,2}") ? 0.5 * Math.pow(10, -Integer.parseInt(decimals)) : 0;
  }
}
