package io.marketimpact.data.csv;

import io.marketimpact.data.table.Revisions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rows of actions whose stocks are spelled as those that are kept or came before: a symbol counts
 * whatever the case of its letters.
 */
final class Spelled {

  private final Set<String> kept = new HashSet<>();
  private final Map<String, String> byStock = new HashMap<>();

  Spelled(Revisions known) {
    for (List<String> key : known.keys()) {
      kept.add(key.get(ActionStore.SYMBOL));
      spelling(key);
    }
  }

  List<List<String>> of(Collection<List<String>> rows) {
    return rows.stream().map(this::of).toList();
  }

  List<String> of(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.set(ActionStore.SYMBOL, spelling(row));
    return List.copyOf(cells);
  }

  private String spelling(List<String> row) {
    String symbol = row.get(ActionStore.SYMBOL);
    String first = byStock.computeIfAbsent(ActionStore.stock(row).folded(), any -> symbol);
    return kept.contains(symbol) ? symbol : first;
  }
}
