package io.marketimpact.reports.workbook;

import io.marketimpact.reports.figures.Ticks;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The axis of a chart's values.
 *
 * @param unit what they are, written along it
 * @param format how its numbers are shown
 * @param span its ends and marks, empty where the program that shows it is to choose them, as it
 *     must where the reader may change the values
 */
record ValueAxis(String unit, String format, Optional<Span> span) {

  private static final double PER_CENT = 100;
  private static final int MARKS = 8;

  /** Digits beyond these are errors of the arithmetic. */
  private static final MathContext DIGITS = new MathContext(9);

  /**
   * Ends and marks.
   *
   * @param low lower end
   * @param high upper end
   * @param step from one mark to the next
   */
  record Span(BigDecimal low, BigDecimal high, BigDecimal step) {}

  /**
   * The axis of returns that holds them all, those of intervals too: a program sizes an axis by
   * bars alone and cuts longer intervals off. Its marks are round, and each is shown with as many
   * digits as tell it from the next; no plus sign, which would stand before a zero that is not
   * exact.
   *
   * @param unit what they are
   * @param returns all that is drawn, as fractions
   */
  static ValueAxis ofReturns(String unit, DoubleStream returns) {
    double[] values = returns.filter(Double::isFinite).map(value -> PER_CENT * value).toArray();
    Ticks ticks =
        Ticks.around(
            DoubleStream.of(values).min().orElse(0),
            DoubleStream.of(values).max().orElse(0),
            MARKS);
    int decimals = Math.max(0, exact(ticks.step()).stripTrailingZeros().scale());
    String digits = "0" + (decimals == 0 ? "" : "." + "0".repeat(decimals));
    return new ValueAxis(
        unit,
        digits + "%",
        Optional.of(
            new Span(fraction(ticks.low()), fraction(ticks.high()), fraction(ticks.step()))));
  }

  private static BigDecimal fraction(double percent) {
    return exact(percent).movePointLeft(2);
  }

  private static BigDecimal exact(double percent) {
    return BigDecimal.valueOf(percent).round(DIGITS);
  }
}
