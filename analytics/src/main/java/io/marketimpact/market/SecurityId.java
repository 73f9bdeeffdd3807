package io.marketimpact.market;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A traded security by its symbol, such as {@code AVGO}, {@code M&M.NS} or {@code BRK B}.
 *
 * @param symbol the symbol as the price file writes it
 */
public record SecurityId(String symbol) implements Comparable<SecurityId>, Serializable {

  private static final int LONGEST = 40;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9^][A-Za-z0-9.^=_/&:+*$ -]*");

  /**
   * Checks the symbol.
   *
   * @throws IllegalArgumentException if it is null, is longer than 40 characters, ends with a
   *     blank, or has others than letters, digits, blanks and {@code . ^ = _ / - & : + * $}, the
   *     first a letter, digit or {@code ^}
   */
  public SecurityId {
    Require.given(symbol, "a symbol");
    Require.that(
        isSymbol(symbol),
        "a symbol must have letters, digits, blanks and . ^ = _ / - & : + * $ only, at most 40:"
            + " '%s'",
        symbol);
  }

  /**
   * Whether a text has the form of a symbol.
   *
   * @param text any
   * @return whether the constructor takes it
   */
  public static boolean isSymbol(String text) {
    return text.length() <= LONGEST && !text.endsWith(" ") && FORM.matcher(text).matches();
  }

  /**
   * The symbol without the case of its letters.
   *
   * @return the same text for all that differ by case alone
   */
  public String folded() {
    return symbol.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(SecurityId other) {
    return symbol.compareTo(other.symbol);
  }

  @Override
  public String toString() {
    return symbol;
  }
}
