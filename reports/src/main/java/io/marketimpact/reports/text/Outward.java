package io.marketimpact.reports.text;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Bounds as they are shown: a lower one is never rounded up nor an upper one down, since what is
 * known to lie between them would then lie outside.
 */
final class Outward {

  /** Digits beyond these, after the first and after the point, are errors of the arithmetic. */
  private static final MathContext SIGNIFICANT = new MathContext(14);

  private static final int EXACT = 12;

  private Outward() {}

  /** A bound moved to the last digit of its text. */
  static Cell.Quantity of(Cell.Quantity bound, RoundingMode mode) {
    if (bound instanceof Cell.Money money && money.scale() == Cell.Scale.MILLIONS) {
      return new Cell.Money(
          moved(money.value(), Amount.decimals(money.value()), mode),
          money.currency(),
          money.scale());
    }
    return bound instanceof Cell.Numeric number && decimals(number.style()) >= 0
        ? new Cell.Numeric(moved(number.value(), decimals(number.style()), mode), number.style())
        : bound;
  }

  /** A value moved away from zero to the last digit of a style. */
  static double fromZero(double value, NumberStyle style) {
    return moved(value, decimals(style), RoundingMode.UP);
  }

  /** Of a fraction that is shown in percent, -1 where a style has none that are fixed. */
  private static int decimals(NumberStyle style) {
    return switch (style) {
      case WHOLE_PERCENT -> 2;
      case FRACTION_TENTHS, RETURN_TENTHS -> 3;
      case FRACTION, RETURN -> 4;
      default -> -1;
    };
  }

  private static double moved(double value, int decimals, RoundingMode mode) {
    return BigDecimal.valueOf(value)
        .round(SIGNIFICANT)
        .setScale(EXACT, RoundingMode.HALF_EVEN)
        .setScale(decimals, mode)
        .doubleValue();
  }
}
