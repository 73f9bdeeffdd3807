package io.marketimpact.notebooks.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two values say the same where they cannot be equal: objects of a cell's class before and
 * after it was declared anew are of two classes. Without recursion: a list of a cell's own may be
 * as long as memory allows.
 */
final class Likeness {

  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]+");
  private static final Pattern IDENTITY_OF_A_CELLS = Pattern.compile("REPL\\.[\\w$.]*@[0-9a-f]+");

  private record Pair(Object one, Object other) {}

  private final Deque<Pair> open = new ArrayDeque<>();

  /** What stands in the place of what: one may hold itself, and what is shared stays shared. */
  private final IdentityHashMap<Object, Object> counterparts = new IdentityHashMap<>();

  private Likeness() {}

  static boolean areAlike(Object one, Object other) {
    return new Likeness().hold(one, other);
  }

  private boolean hold(Object one, Object other) {
    open.push(new Pair(one, other));
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      if (pair.one() != pair.other() && !alikeButForParts(pair.one(), pair.other())) {
        return false;
      }
    }
    return true;
  }

  private boolean alikeButForParts(Object one, Object other) {
    if (one == null || other == null) {
      return false;
    }
    if (one instanceof Enum<?> constant && other instanceof Enum<?> second) {
      return constant.name().equals(second.name()) && areOfOneName(one, other);
    }
    if (one.getClass().isArray() && other.getClass().isArray()) {
      return isKnown(one, other).orElseGet(() -> arraysAlike(one, other));
    }
    if (one instanceof Collection<?> all && other instanceof Collection<?> others) {
      return isKnown(one, other)
          .orElseGet(() -> cellFieldsAlike(one, other) && eachAlike(inOrder(all), inOrder(others)));
    }
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> second) {
      return isKnown(one, other)
          .orElseGet(() -> cellFieldsAlike(one, other) && entriesAlike(map, second));
    }
    return isWhatItHolds(one) ? partsAlike(one, other) : sayTheSame(one, other);
  }

  /** Whether two values that were met before stand in each other's place; empty for new ones. */
  private Optional<Boolean> isKnown(Object one, Object other) {
    Object known = counterparts.putIfAbsent(one, other);
    return Optional.ofNullable(known).map(counterpart -> counterpart == other);
  }

  /** A value of a cell, a record, or a lambda, whose class is hidden. */
  private static boolean isWhatItHolds(Object value) {
    return Parts.isOfACell(value) || value instanceof Record || value.getClass().isHidden();
  }

  private static boolean areOfOneName(Object one, Object other) {
    return Parts.nameOf(one.getClass()).equals(Parts.nameOf(other.getClass()));
  }

  private boolean arraysAlike(Object one, Object other) {
    return (one instanceof Object[] all && other instanceof Object[] others)
        ? eachAlike(Arrays.asList(all), Arrays.asList(others))
        : Objects.deepEquals(one, other);
  }

  private boolean entriesAlike(Map<?, ?> one, Map<?, ?> other) {
    List<?> keys = inOrder(one.keySet());
    List<?> others = inOrder(other.keySet());
    return eachAlike(keys, others) && eachAlike(values(one, keys), values(other, others));
  }

  private static List<Object> values(Map<?, ?> map, List<?> keys) {
    return keys.stream().map(map::get).collect(Collectors.toCollection(ArrayList::new));
  }

  private boolean eachAlike(List<?> one, List<?> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      open.push(new Pair(one.get(i), other.get(i)));
    }
    return one.size() == other.size();
  }

  /** Constants by name: where they stand in a hash table changes with each compilation. */
  private static List<?> inOrder(Collection<?> values) {
    return (values instanceof Set && values.stream().allMatch(Enum.class::isInstance))
        ? values.stream().sorted(Comparator.comparing(value -> ((Enum<?>) value).name())).toList()
        : new ArrayList<>(values);
  }

  private boolean cellFieldsAlike(Object one, Object other) {
    boolean areOfCells = Parts.isOfACell(one) || Parts.isOfACell(other);
    return !areOfCells
        || (areOfOneName(one, other)
            && commonAlike(Parts.ofCells(one).orElseThrow(), Parts.ofCells(other).orElseThrow()));
  }

  private boolean partsAlike(Object one, Object other) {
    Optional<Boolean> known = isKnown(one, other);
    if (known.isPresent()) {
      return known.orElseThrow();
    }
    Optional<Map<String, Object>> parts = Parts.of(one);
    Optional<Map<String, Object>> others = Parts.of(other);
    return areOfOneName(one, other)
        && parts.isPresent()
        && others.isPresent()
        && commonAlike(parts.orElseThrow(), others.orElseThrow());
  }

  /** A class that was declared anew may have other fields than before. */
  private boolean commonAlike(Map<String, Object> one, Map<String, Object> other) {
    one.forEach(
        (name, value) -> {
          if (other.containsKey(name)) {
            open.push(new Pair(value, other.get(name)));
          }
        });
    return true;
  }

  /** By their own words where they have no equality, as a counter or a lock has none. */
  private boolean sayTheSame(Object one, Object other) {
    if (one.getClass() != other.getClass()) {
      return false;
    }
    if (one.getClass() == Object.class || one.equals(other)) {
      return true;
    }
    if (one instanceof String) {
      return false;
    }
    String words = String.valueOf(one);
    return isWithoutWords(one, words)
        ? partsAlike(one, other)
        : withoutIdentity(words).equals(withoutIdentity(String.valueOf(other)));
  }

  private static boolean isWithoutWords(Object value, String words) {
    return IDENTITY_OF_A_CELLS.matcher(words).find()
        || IDENTITY.matcher(words).replaceAll("").equals(value.getClass().getName());
  }

  private static String withoutIdentity(String words) {
    return IDENTITY.matcher(Parts.withoutCompilation(words)).replaceAll("");
  }
}
