package io.marketimpact.notebooks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Values that a cell took away with what it declares or imports.
 *
 * @param removed variables that are no longer there
 * @param reset fields of classes that have their initial values again, and classes of which that
 *     cannot be known
 */
record Lost(SortedSet<String> removed, SortedSet<String> reset) {

  Lost() {
    this(new TreeSet<>(), new TreeSet<>());
  }

  boolean isEmpty() {
    return removed.isEmpty() && reset.isEmpty();
  }

  /** What happened to which, and what to do. */
  String words() {
    List<String> deeds = new ArrayList<>();
    if (!removed.isEmpty()) {
      deeds.add("has removed " + String.join(", ", removed));
    }
    if (!reset.isEmpty()) {
      deeds.add("has reset " + String.join(", ", reset));
    }
    return "what this cell declares or imports "
        + String.join(" and ", deeds)
        + ": run the cells that set "
        + (removed.size() + reset.size() == 1 ? "it" : "them")
        + " again";
  }
}
