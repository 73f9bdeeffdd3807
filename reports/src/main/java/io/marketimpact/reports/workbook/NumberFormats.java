package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;

/** How a workbook shows a number, in the language of workbooks; the number itself stays whole. */
final class NumberFormats {

  private static final double SMALL = 0.1;
  private static final double NO_HUNDREDTH = 0.005;
  private static final double BOUND = 0.001;

  private NumberFormats() {}

  static String of(Cell.Quantity quantity) {
    if (quantity instanceof Cell.Money money) {
      return money.scale().isMillions() ? "#,##0.0" : "#,##0.00";
    }
    return of(quantity.value(), ((Cell.Numeric) quantity).style());
  }

  private static String of(double value, NumberStyle style) {
    return switch (style) {
      case EXACT -> "General";
      case COUNT -> "0";
      case OFFSET -> "+0;-0;0";
      case DECIMAL -> "0.00";
      case STATISTIC -> Math.abs(value) < NO_HUNDREDTH ? "0.0000" : "0.00";
      case PROBABILITY -> probability(value);
      case MULTIPLE -> "0.00\\ \"times\"";
      case RETURN -> "+0.00\\ %;-0.00\\ %;0.00\\ %";
      case FRACTION -> "0.00\\ %";
      case RETURN_TENTHS -> "+0.0\\ %;-0.0\\ %;0.0\\ %";
      case FRACTION_TENTHS -> "0.0\\ %";
      case WHOLE_PERCENT -> "0\\ %";
    };
  }

  private static String probability(double value) {
    if (value < BOUND) {
      return "[<0.001]\"<0.001\";0.000";
    }
    return value < SMALL ? "0.000" : "0.00";
  }
}
