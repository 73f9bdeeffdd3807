package io.marketimpact.reports.text;

import io.marketimpact.base.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;

/** Money as a reader expects it, three digits that mean something. */
public final class Amount {

  private static final Map<String, String> SIGNS =
      Map.of("USD", "$", "EUR", "\u20AC", "GBP", "\u00A3", "JPY", "\u00A5");

  private static final double BILLION = 1000;

  /** From here on the unit or the digits are those of the rounded amount. */
  private static final double ROUNDS_TO_BILLION = 999.5;

  private static final double ROUNDS_TO_HUNDRED = 99.95;
  private static final double ROUNDS_TO_HUNDRED_BILLION = 99_995;
  private static final String NOT_KNOWN = "not known";
  private static final double SMALLEST = 0.1;
  private static final double MOST_TIMES = 10;

  private Amount() {}

  /**
   * An amount.
   *
   * @param millions in millions
   * @return such as 4.72 bn, −38 m, under 0.1 m or above −0.1 m
   */
  public static String millions(double millions) {
    if (Double.isNaN(millions)) {
      return NOT_KNOWN;
    }
    double size = Math.abs(millions);
    if (size < SMALLEST) {
      return small(millions, "");
    }
    String text =
        size >= ROUNDS_TO_BILLION
            ? String.format(
                    Locale.ROOT,
                    size >= ROUNDS_TO_HUNDRED_BILLION ? "%.0f" : "%.2f",
                    size / BILLION)
                + "\u202Fbn"
            : String.format(Locale.ROOT, size >= ROUNDS_TO_HUNDRED ? "%.0f" : "%.1f", size)
                + "\u202Fm";
    return millions < 0 ? "\u2212" + text : text;
  }

  /** Decimals of an amount in millions that its text shows, negative where it shows billions. */
  static int decimals(double millions) {
    double size = Math.abs(millions);
    if (size >= ROUNDS_TO_BILLION) {
      return size >= ROUNDS_TO_HUNDRED_BILLION ? -3 : -1;
    }
    return size >= ROUNDS_TO_HUNDRED ? 0 : 1;
  }

  /**
   * An estimate with its currency and two significant digits.
   *
   * @param millions in millions
   * @param currency ISO 4217 code
   * @return such as −$57 bn, or CHF 1.2 m where a currency has no sign of its own; what is not a
   *     number is not known
   */
  public static String rough(double millions, String currency) {
    if (Double.isNaN(millions)) {
      return NOT_KNOWN;
    }
    BigDecimal size = new BigDecimal(Math.abs(millions)).round(new MathContext(2));
    if (size.doubleValue() < SMALLEST) {
      return small(millions, sign(currency));
    }
    boolean isBillions = size.doubleValue() >= BILLION;
    BigDecimal shown = isBillions ? size.movePointLeft(3) : size;
    return (millions < 0 ? "\u2212" : "+")
        + sign(currency)
        + (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString()
        + (isBillions ? "\u202Fbn" : "\u202Fm");
  }

  private static String small(double millions, String sign) {
    if (millions == 0) {
      return "0";
    }
    return (millions < 0 ? "above \u2212" : "under ") + sign + "0.1\u202Fm";
  }

  private static String sign(String currency) {
    return SIGNS.getOrDefault(currency, currency + "\u00A0");
  }

  /**
   * An interval of amounts.
   *
   * @param low in millions
   * @param high in millions
   * @return such as 2.14 bn to 7.74 bn
   */
  public static String millions(double low, double high) {
    return millions(low) + " to " + millions(high);
  }

  /**
   * An interval of amounts.
   *
   * @param interval in millions
   * @return such as 2.14 bn to 7.74 bn
   */
  public static String millions(Interval interval) {
    return millions(interval.low(), interval.high());
  }

  /**
   * A share of a whole that may be many times the whole.
   *
   * @param share the share
   * @return whole percent, for what is so wide has no finer digits, or that it is beyond ten times
   *     the whole
   */
  public static String times(double share) {
    if (share > MOST_TIMES) {
      return "above 1000\u202F%";
    }
    if (share < -MOST_TIMES) {
      return "below \u22121000\u202F%";
    }
    long percent = Math.round(100 * share);
    return (percent < 0 ? "\u2212" : "") + Math.abs(percent) + "\u202F%";
  }
}
