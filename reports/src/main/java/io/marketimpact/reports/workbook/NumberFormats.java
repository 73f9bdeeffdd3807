package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook shows a number, in the language of workbooks; the number itself stays whole. */
final class NumberFormats {

  private static final double SMALL = 0.1;
  private static final double NO_HUNDREDTH = 0.005;
  private static final double BOUND = 0.001;
  private static final double LEAST_WHOLE = 0.01;
  private static final int PERCENT = 2;
  private static final int MOST_MORE = 6;

  /** Digits beyond these, after the first and after the point, are errors of the arithmetic. */
  private static final MathContext SIGNIFICANT = new MathContext(14);

  private static final int EXACT = 10;

  /** The last place before the point and those after it. */
  private static final Pattern DIGITS = Pattern.compile("0(\\.0+)?(?![\\d.])");

  private NumberFormats() {}

  static String of(Cell.Quantity quantity) {
    if (quantity instanceof Cell.Money money) {
      return money.scale().isMillions() ? "#,##0.0" : "#,##0.00";
    }
    return of(quantity.value(), ((Cell.Numeric) quantity).style());
  }

  /**
   * Shows a bound with the fewest digits that round it outward: programs round to the nearest, and
   * an upper bound must not look smaller than it is.
   */
  static String outward(Cell.Quantity bound, RoundingMode outward) {
    return outward(bound.value(), of(bound), outward);
  }

  /** The same of a number whose usual format is known. */
  static String outward(double value, String usual, RoundingMode outward) {
    Matcher digits = DIGITS.matcher(usual);
    if (!digits.find()) {
      return usual;
    }
    BigDecimal shown =
        BigDecimal.valueOf(value)
            .round(SIGNIFICANT)
            .movePointRight(usual.contains("%") ? PERCENT : 0)
            .setScale(EXACT, RoundingMode.HALF_EVEN);
    int decimals = digits.group(1) == null ? 0 : digits.group(1).length() - 1;
    int most = decimals + MOST_MORE;
    while (decimals < most && !isOutward(shown, decimals, outward)) {
      decimals++;
    }
    return digits.replaceAll("0" + (decimals == 0 ? "" : "." + "0".repeat(decimals)));
  }

  private static boolean isOutward(BigDecimal shown, int decimals, RoundingMode outward) {
    int side = shown.setScale(decimals, RoundingMode.HALF_UP).compareTo(shown);
    return outward == RoundingMode.CEILING ? side >= 0 : side <= 0;
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
      case BOUND_PERCENT ->
          outward(
              value,
              Math.abs(value) < LEAST_WHOLE ? of(value, NumberStyle.RETURN) : "0\\ %",
              value < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING);
    };
  }

  private static String probability(double value) {
    if (value < BOUND) {
      return "[<0.001]\"<0.001\";0.000";
    }
    return value < SMALL ? "0.000" : "0.00";
  }
}
