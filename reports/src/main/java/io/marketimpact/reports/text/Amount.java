package io.marketimpact.reports.text;

import io.marketimpact.base.Interval;
import java.util.Locale;

/** Money as a reader expects it, three digits that mean something. */
public final class Amount {

  private static final double BILLION = 1000;

  /** From here on the unit or the digits are those of the rounded amount. */
  private static final double ROUNDS_TO_BILLION = 999.5;

  private static final double ROUNDS_TO_HUNDRED = 99.95;
  private static final double ROUNDS_TO_HUNDRED_BILLION = 99_995;
  private static final double SMALLEST = 0.1;
  private static final double MOST_TIMES = 10;

  private Amount() {}

  /**
   * An amount.
   *
   * @param millions in millions
   * @return such as 4.72 bn, −38 m or under 0.1 m
   */
  public static String millions(double millions) {
    double size = Math.abs(millions);
    if (size < SMALLEST) {
      return size == 0 ? "0" : "under 0.1\u202Fm";
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
