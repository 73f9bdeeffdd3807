package io.marketimpact.market;

import io.marketimpact.stat.Require;
import java.io.Serializable;

/**
 * A traded security by its symbol, such as {@code AVGO} or {@code HO.PA}.
 *
 * @param symbol the symbol as the price file writes it
 */
public record SecurityId(String symbol) implements Comparable<SecurityId>, Serializable {

  private static final int LONGEST = 40;

  /**
   * Checks the symbol.
   *
   * @throws IllegalArgumentException if it is blank, longer than 40 characters or has white space
   *     or control characters
   */
  public SecurityId {
    Require.text(symbol, "a symbol");
    Require.that(
        symbol.length() <= LONGEST, "a symbol must have at most 40 characters: %s", symbol);
    Require.that(
        symbol.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c)),
        "a symbol must have no white space: '%s'",
        symbol);
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
