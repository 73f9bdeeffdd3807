package io.marketimpact.reports.figures;

import java.util.Locale;

/** Amounts of money as charts write them: three digits that mean something, thousands apart. */
final class Amounts {

  private static final char MINUS = '\u2212';

  private Amounts() {}

  static String of(double amount) {
    double size = Math.abs(amount);
    String format = size >= 99.95 ? "%,.0f" : size >= 9.995 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, amount).replace('-', MINUS);
  }

  /** As a mark of an axis: no digits that are only zeros. */
  static String mark(double amount) {
    String text = of(amount);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }
}
