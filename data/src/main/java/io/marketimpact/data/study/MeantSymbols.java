package io.marketimpact.data.study;

import io.marketimpact.data.NearNames;
import io.marketimpact.market.SecurityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Symbols without prices beside those that the prices may have meant. Classes of a share stand as
 * {@code BRK.B}, {@code BRK-B}, {@code BRK/B} or {@code BRK B} with one vendor or the other; any
 * other symbol may be mistyped by one letter, which is looked for where the prices hold their
 * symbols.
 *
 * @param meant what the prices have, by the symbol that they lack
 */
record MeantSymbols(Map<SecurityId, List<SecurityId>> meant) {

  private static final List<String> SEPARATORS = List.of(".", "-", "/", " ");
  private static final Pattern SEPARATOR = Pattern.compile("(?<=\\w)[-./ ](?=\\w)");

  /** One letter changed of two makes too many symbols of too many stocks. */
  private static final int SHORTEST_MISTYPED = 3;

  /** More are no slips of a finger: the prices are of other stocks. */
  private static final int MOST_MISTYPED = 10;

  private static final int MOST_NAMED = 5;

  /**
   * What may have been meant.
   *
   * @param missing the symbols without prices
   * @param studied firms in their own right, which no other symbol is a slip for
   */
  static MeantSymbols of(
      PriceSource prices, Collection<SecurityId> missing, Set<SecurityId> studied) {
    Map<SecurityId, List<SecurityId>> meant =
        priced(
            prices,
            missing.stream()
                .filter(security -> SEPARATOR.matcher(security.symbol()).find())
                .collect(
                    Collectors.toMap(security -> security, MeantSymbols::classes, (a, b) -> a)),
            1);
    Set<SecurityId> mistyped = new TreeSet<>(missing);
    mistyped.removeAll(meant.keySet());
    if (prices.holdsSymbols() && mistyped.size() <= MOST_MISTYPED) {
      meant.putAll(
          priced(
              prices,
              mistyped.stream()
                  .filter(security -> security.symbol().length() >= SHORTEST_MISTYPED)
                  .collect(
                      Collectors.toMap(
                          security -> security, security -> corrected(security, studied))),
              MOST_NAMED));
    }
    return new MeantSymbols(meant);
  }

  private static Set<SecurityId> classes(SecurityId security) {
    return securities(
        SEPARATORS.stream()
            .map(separator -> SEPARATOR.matcher(security.symbol()).replaceAll(separator)));
  }

  private static Set<SecurityId> corrected(SecurityId security, Set<SecurityId> studied) {
    Set<SecurityId> near =
        securities(NearNames.oneChangeFrom(security.symbol()).filter(SecurityId::isSymbol));
    Set<String> others = Spelling.folded(studied);
    near.removeIf(other -> others.contains(other.folded()));
    return near;
  }

  private static Set<SecurityId> securities(Stream<String> symbols) {
    return symbols.map(SecurityId::new).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Asked once for all of them: prices on Spark are gone through for each answer. */
  private static Map<SecurityId, List<SecurityId>> priced(
      PriceSource prices, Map<SecurityId, Set<SecurityId>> asked, int most) {
    Map<SecurityId, List<SecurityId>> found = new TreeMap<>();
    Set<SecurityId> all = asked.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    if (all.isEmpty()) {
      return found;
    }
    Set<SecurityId> priced = new TreeSet<>(prices.spelled(all));
    asked.forEach(
        (security, others) -> {
          Set<String> folded = Spelling.folded(others);
          List<SecurityId> near =
              priced.stream().filter(one -> folded.contains(one.folded())).limit(most).toList();
          if (!near.isEmpty()) {
            found.put(security, near);
          }
        });
    return found;
  }

  /** What a message says after the symbol: nothing where no other is near. */
  String hint(SecurityId missing) {
    return meant.containsKey(missing)
        ? meant.get(missing).stream()
            .map(SecurityId::symbol)
            .collect(Collectors.joining(", ", "; did you mean ", "?"))
        : "";
  }
}
