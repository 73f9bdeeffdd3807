package io.marketimpact.jobs.source;

import io.marketimpact.base.Mergeable;
import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * On what days a table has rows, and how those of securities lie in its partitions: those whose
 * rows all follow each other in one partition can be studied there, and only the others must be
 * brought together.
 */
final class SymbolRuns implements Mergeable<SymbolRuns> {

  private static final long serialVersionUID = 1;

  /** Whether a symbol has one run of rows. */
  private final HashMap<String, Boolean> isWhole = new HashMap<>();

  private final TreeSet<String> refused = new TreeSet<>();
  private final PricedDays days = new PricedDays();
  private boolean hasBlanks;

  /**
   * Adds a partition.
   *
   * @param prices its symbols and days
   * @return these
   */
  SymbolRuns add(PriceCursor prices) {
    UTF8String stored = null;
    UTF8String last = null;
    while (prices.next()) {
      days.add(prices.day());
      if (prices.repeatsSymbol()) {
        continue;
      }
      UTF8String current = prices.symbol();
      if (!current.equals(stored)) {
        stored = current.clone();
        UTF8String symbol = stored.trim();
        hasBlanks |= !symbol.equals(stored);
        if (!symbol.equals(last)) {
          isWhole.merge(symbol.toString(), true, (before, now) -> false);
        }
        last = symbol;
      }
    }
    isWhole.keySet().stream().filter(symbol -> !SecurityId.isSymbol(symbol)).forEach(refused::add);
    return this;
  }

  @Override
  public SymbolRuns empty() {
    return new SymbolRuns();
  }

  @Override
  public void merge(SymbolRuns other) {
    other.isWhole.forEach((symbol, is) -> isWhole.merge(symbol, is, (before, now) -> false));
    refused.addAll(other.refused);
    days.merge(other.days);
    hasBlanks |= other.hasBlanks;
  }

  /** These together with others. */
  SymbolRuns with(SymbolRuns other) {
    merge(other);
    return this;
  }

  /** Refuses a table with a text in the column of symbols that is none. */
  void requireSymbols(String name) {
    if (!refused.isEmpty()) {
      throw BadInputException.source(
          name,
          "column " + PriceTable.SYMBOL + " has '" + refused.first() + "', which is not a symbol",
          "a symbol has letters, digits, blanks and . ^ = _ / - & : + * $ only");
    }
  }

  /** Whether a symbol is stored with blanks around it. */
  boolean hasBlanks() {
    return hasBlanks;
  }

  /** Days that have a row. */
  PricedDays days() {
    return days;
  }

  Set<SecurityId> all() {
    return isWhole.keySet().stream().map(SecurityId::new).collect(Collectors.toSet());
  }

  /** Symbols of those securities whose rows lie together. */
  Set<String> together(Set<SecurityId> wanted) {
    return symbols(wanted, true);
  }

  /** Symbols of those securities whose rows are scattered. */
  Set<String> scattered(Set<SecurityId> wanted) {
    return symbols(wanted, false);
  }

  private Set<String> symbols(Set<SecurityId> wanted, Boolean whole) {
    Set<String> chosen = new HashSet<>();
    for (SecurityId security : wanted) {
      if (whole.equals(isWhole.get(security.symbol()))) {
        chosen.add(security.symbol());
      }
    }
    return chosen;
  }
}
