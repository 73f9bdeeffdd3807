package io.marketimpact.reports.text;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import java.math.RoundingMode;
import java.time.ZoneOffset;

/** A cell as a reader expects it: the one place where a value of a table becomes a text. */
public final class CellText {

  private static final String NOTHING = "\u2013";

  /** Below this a statistic rounds to no hundredth. */
  private static final double SMALL = 0.005;

  /** Below this a fraction rounds to no tenth of a percent. */
  private static final double LEAST_TENTHS = 0.0005;

  /** Below this a move at a bound is no whole percent. */
  private static final double LEAST_WHOLE = 0.01;

  private CellText() {}

  /**
   * The text of a cell.
   *
   * @param cell the cell
   * @return such as −3.34 %, 4.72 bn, −8.29 % to +1.61 %, or a dash where nothing applies
   */
  public static String of(Cell cell) {
    if (cell instanceof Cell.Quantity quantity) {
      return quantity(quantity);
    }
    if (cell instanceof Cell.Range range) {
      return range(range);
    }
    if (cell instanceof Cell.Text words) {
      return words.text();
    }
    if (cell instanceof Cell.Code code) {
      return code.text();
    }
    if (cell instanceof Cell.Reason reason) {
      return reason.text();
    }
    if (cell instanceof Cell.Flag flag) {
      return flag.holds() ? "yes" : "no";
    }
    if (cell instanceof Cell.Day day) {
      return Format.shortDay(day.day());
    }
    return cell instanceof Cell.Moment moment ? moment(moment) : NOTHING;
  }

  /** By a place's clock the place stands once, in the note of the table. */
  private static String moment(Cell.Moment moment) {
    return moment.zone().equals(ZoneOffset.UTC)
        ? Format.instant(moment.instant())
        : Format.local(moment.instant().atZone(moment.zone()));
  }

  /** A single day of a window is said once. */
  private static String range(Cell.Range range) {
    boolean isOneDay =
        range.low().equals(range.high())
            && range.low() instanceof Cell.Numeric day
            && day.style() == NumberStyle.OFFSET;
    if (range.isBound()) {
      return quantity(Outward.of(range.low(), RoundingMode.FLOOR))
          + " to "
          + quantity(Outward.of(range.high(), RoundingMode.CEILING));
    }
    if (range.low() instanceof Cell.Money low && range.high() instanceof Cell.Money high) {
      return MoneyRange.of(low, high);
    }
    String low = end(range.low());
    return isOneDay ? low : low + " to " + end(range.high());
  }

  private static String end(Cell.Quantity end) {
    return end instanceof Cell.Numeric number && number.style() == NumberStyle.RETURN_TENTHS
        ? Digits.TENTHS.end(number.value())
        : quantity(end);
  }

  private static String quantity(Cell.Quantity quantity) {
    if (quantity instanceof Cell.Money money) {
      return switch (money.scale()) {
        case MILLIONS -> Amount.millions(money.value(), money.currency());
        case SIGNED_MILLIONS -> Amount.change(money.value(), money.currency());
        case ROUGH_MILLIONS -> Amount.rough(money.value(), money.currency());
        case ROUGH_WORTH -> Amount.roughWorth(money.value(), money.currency());
        case ONES -> Amount.price(money.value(), money.currency());
        case SIGNED_ONES -> Amount.priceChange(money.value(), money.currency());
      };
    }
    return number(quantity.value(), ((Cell.Numeric) quantity).style());
  }

  /** What is not zero is never shown as zero. */
  private static String tenths(double fraction) {
    return fraction != 0 && Math.abs(fraction) < LEAST_TENTHS
        ? "under 0.1\u202F%"
        : Digits.TENTHS.size(fraction);
  }

  private static String number(double value, NumberStyle style) {
    return switch (style) {
      case EXACT ->
          value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
      case COUNT -> Long.toString(Math.round(value));
      case OFFSET -> Format.offset((int) value);
      case DECIMAL -> Format.number(value);
      case STATISTIC -> Math.abs(value) < SMALL ? Format.number(value, 4) : Format.number(value);
      case PROBABILITY -> Format.probability(value);
      case MULTIPLE -> Format.number(value) + " times";
      case RETURN -> Format.percent(value);
      case FRACTION -> Format.size(value);
      case RETURN_TENTHS -> Digits.TENTHS.percent(value);
      case FRACTION_TENTHS -> tenths(value);
      case WHOLE_PERCENT -> Amount.times(value);
      case BOUND_PERCENT ->
          Math.abs(value) < LEAST_WHOLE
              ? Format.percent(Outward.fromZero(value, NumberStyle.RETURN))
              : Amount.times(Outward.fromZero(value, NumberStyle.WHOLE_PERCENT));
    };
  }
}
