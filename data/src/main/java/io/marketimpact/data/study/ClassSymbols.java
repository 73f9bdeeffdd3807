package io.marketimpact.data.study;

import io.marketimpact.market.SecurityId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Symbols without prices beside the symbol that the prices may have meant: classes of a share stand
 * as {@code BRK.B}, {@code BRK-B}, {@code BRK/B} or {@code BRK B} with one vendor or the other.
 *
 * @param meant what the prices have, by the symbol that they lack
 */
record ClassSymbols(Map<SecurityId, SecurityId> meant) {

  static final ClassSymbols NONE = new ClassSymbols(Map.of());

  private static final List<String> SEPARATORS = List.of(".", "-", "/", " ");
  private static final Pattern SEPARATOR = Pattern.compile("(?<=\\w)[-./ ](?=\\w)");

  static ClassSymbols of(PriceSource prices, Collection<SecurityId> missing) {
    Map<SecurityId, Set<SecurityId>> others = new TreeMap<>();
    Set<SecurityId> asked = new TreeSet<>();
    for (SecurityId security : missing) {
      if (SEPARATOR.matcher(security.symbol()).find()) {
        Set<SecurityId> written = new TreeSet<>();
        for (String separator : SEPARATORS) {
          written.add(new SecurityId(SEPARATOR.matcher(security.symbol()).replaceAll(separator)));
        }
        others.put(security, written);
        asked.addAll(written);
      }
    }
    if (asked.isEmpty()) {
      return NONE;
    }
    Set<SecurityId> priced = new TreeSet<>(prices.spelled(asked));
    Map<SecurityId, SecurityId> meant = new TreeMap<>();
    others.forEach(
        (security, written) ->
            priced.stream()
                .filter(other -> written.stream().anyMatch(one -> Spelling.isSame(one, other)))
                .findFirst()
                .ifPresent(other -> meant.put(security, other)));
    return new ClassSymbols(meant);
  }

  /** What a message says after the symbol: nothing where no other is near. */
  String hint(SecurityId missing) {
    return meant.containsKey(missing) ? "; did you mean " + meant.get(missing) + "?" : "";
  }
}
