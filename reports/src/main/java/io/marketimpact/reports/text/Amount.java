package io.marketimpact.reports.text;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;

/** Money as a reader expects it, three digits that mean something. */
public final class Amount {

  private static final Map<String, String> SIGNS =
      Map.of("USD", "$", "EUR", "\u20AC", "GBP", "\u00A3", "JPY", "\u00A5");

  private static final double BILLION = 1000;
  private static final int BILLION_PLACES = 3;

  /** From here on the unit or the digits are those of the rounded amount. */
  private static final double ROUNDS_TO_BILLION = 999.5;

  private static final double ROUNDS_TO_HUNDRED = 99.95;
  private static final double ROUNDS_TO_HUNDRED_BILLION = 99_995;
  private static final String NOT_KNOWN = "not known";
  private static final double SMALL = 0.1;
  private static final String MINUS = "\u2212";
  private static final double MOST_TIMES = 10;

  private Amount() {}

  /**
   * An amount.
   *
   * @param millions in millions
   * @param currency ISO 4217 code
   * @return such as $4.72 bn, −$38 m, under $0.1 m or above −$0.1 m; CHF 38 m where a currency has
   *     no sign of its own
   */
  public static String millions(double millions, String currency) {
    return millions(millions, currency, decimals(millions));
  }

  /** To a place that {@link #decimals} gives of an amount in the same unit. */
  static String millions(double millions, String currency, int decimals) {
    if (Double.isNaN(millions)) {
      return NOT_KNOWN;
    }
    double size = Math.abs(millions);
    if (size < SMALL) {
      return small(millions, sign(currency));
    }
    String text =
        isInBillions(decimals)
            ? Format.fixed(size / BILLION, decimals + BILLION_PLACES) + "\u202Fbn"
            : Format.fixed(size, decimals) + "\u202Fm";
    return (millions < 0 ? MINUS : "") + sign(currency) + text;
  }

  /** Whether an amount of so many decimals in millions is written in billions. */
  static boolean isInBillions(int decimals) {
    return decimals < 0;
  }

  /**
   * An amount gained or lost.
   *
   * @param millions in millions
   * @param currency ISO 4217 code
   * @return as {@link #millions(double, String)}, a gain with its sign: +$4.72 bn
   */
  public static String change(double millions, String currency) {
    return signed(millions, millions(millions, currency));
  }

  /** The text of an amount, with its sign where it is a gain. */
  static String signed(double millions, String text) {
    return signed(millions >= SMALL, text);
  }

  /**
   * The price of one stock.
   *
   * @param price in units of the currency
   * @param currency ISO 4217 code
   * @return such as $187.46
   */
  public static String price(double price, String currency) {
    return (price < 0 ? MINUS : "") + sign(currency) + Format.fixed(Math.abs(price), 2);
  }

  /**
   * What the price of one stock gained or lost.
   *
   * @param change in units of the currency
   * @param currency ISO 4217 code
   * @return such as +$4.37 or −$11.94
   */
  public static String priceChange(double change, String currency) {
    return signed(change > 0, price(change, currency));
  }

  private static String signed(boolean isGain, String text) {
    return isGain ? "+" + text : text;
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
    if (size.doubleValue() < SMALL) {
      return small(millions, sign(currency));
    }
    boolean isBillions = size.doubleValue() >= BILLION;
    BigDecimal shown = isBillions ? size.movePointLeft(3) : size;
    return (millions < 0 ? MINUS : "+")
        + sign(currency)
        + (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString()
        + (isBillions ? "\u202Fbn" : "\u202Fm");
  }

  /**
   * What something is worth, to two significant digits.
   *
   * @param millions in millions
   * @param currency ISO 4217 code
   * @return as {@link #rough}, without a plus sign: $230 m
   */
  public static String roughWorth(double millions, String currency) {
    String text = rough(millions, currency);
    return text.startsWith("+") ? text.substring(1) : text;
  }

  private static String small(double millions, String sign) {
    if (millions == 0) {
      return "0";
    }
    return (millions < 0 ? "above " + MINUS : "under ") + sign + "0.1\u202Fm";
  }

  /**
   * What the values of an axis count.
   *
   * @param currency ISO 4217 code
   * @param scale such as million
   * @return such as $ million, or CHF million where a currency has no sign of its own
   */
  public static String unit(String currency, String scale) {
    return SIGNS.getOrDefault(currency, currency) + " " + scale;
  }

  private static String sign(String currency) {
    return SIGNS.getOrDefault(currency, currency + "\u00A0");
  }

  /**
   * An interval of amounts.
   *
   * @param interval in millions
   * @param currency ISO 4217 code
   * @return such as $2.14 bn to $7.74 bn
   */
  public static String millions(Interval interval, String currency) {
    return MoneyRange.of(
        new Cell.Money(interval.low(), currency, Cell.Scale.MILLIONS),
        new Cell.Money(interval.high(), currency, Cell.Scale.MILLIONS));
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
    return (percent < 0 ? MINUS : "") + Math.abs(percent) + "\u202F%";
  }
}
