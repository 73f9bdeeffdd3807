package io.marketimpact.notebooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.regex.Pattern;

/**
 * Elements in an order that is the same in every run, as saved notebooks need it: sets and maps of
 * {@code of()} have another in each, those that hash have one that says nothing.
 */
final class Orders {

  private static final Pattern WITHOUT_ORDER =
      Pattern.compile("java\\.util\\.(ImmutableCollections\\$(Map|Set)|Hash(Map|Set)).*");

  private Orders() {}

  /** Those of a collection without an order sorted where they can be, else as they come. */
  static List<?> of(Collection<?> elements) {
    if (hasNone(elements)) {
      return sorted(elements);
    }
    return elements instanceof List<?> list && list instanceof RandomAccess
        ? list
        : new ArrayList<>(elements);
  }

  /** The keys of a map, likewise. */
  static List<?> keys(Map<?, ?> map) {
    return hasNone(map) ? sorted(map.keySet()) : new ArrayList<>(map.keySet());
  }

  private static boolean hasNone(Object many) {
    return WITHOUT_ORDER.matcher(many.getClass().getName()).matches();
  }

  private static List<?> sorted(Collection<?> elements) {
    boolean areOfOneKind =
        elements.stream().allMatch(Comparable.class::isInstance)
            && elements.stream().map(Object::getClass).distinct().count() == 1;
    return areOfOneKind ? elements.stream().sorted().toList() : new ArrayList<>(elements);
  }
}
