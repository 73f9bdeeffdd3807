package io.marketimpact.reports.text;

import java.util.List;

/** Counts as a sentence has them: words up to nine, figures from ten. */
public final class Counted {

  private static final List<String> WORDS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private Counted() {}

  /**
   * A count inside a sentence.
   *
   * @param count zero or more
   * @return such as no, three or 12
   */
  public static String inWords(long count) {
    return count < WORDS.size() ? WORDS.get((int) count) : Long.toString(count);
  }

  /**
   * Some of several things: figures only where one of the two has two digits.
   *
   * @param some how many of them
   * @param all how many there are
   * @return such as three of five, none of five, all five, both, 7 of 12 or none of 12
   */
  public static String of(long some, long all) {
    if (some == all && all > 1) {
      return all == 2 ? "both" : "all " + inWords(all);
    }
    String counted = all < WORDS.size() ? inWords(some) : Long.toString(some);
    return (some == 0 ? "none" : counted) + " of " + inWords(all);
  }

  /**
   * Every one of several things, as a sentence begins.
   *
   * @param count two or more
   * @return such as Both, All three or All 12
   */
  public static String all(long count) {
    return count == 2 ? "Both" : "All " + inWords(count);
  }
}
