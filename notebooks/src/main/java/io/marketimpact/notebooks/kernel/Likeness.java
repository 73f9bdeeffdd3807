package io.marketimpact.notebooks.kernel;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether two values say the same where they cannot be equal: objects of a cell's class before and
 * after it was declared anew are of two classes.
 */
final class Likeness {

  private static final String CELLS = "REPL.";
  private static final Pattern IDENTITY = Pattern.compile("@[0-9a-f]+");

  /** Values that are compared already: one may hold itself. */
  private final Set<Object> compared = Collections.newSetFromMap(new IdentityHashMap<>());

  private Likeness() {}

  static boolean areAlike(Object one, Object other) {
    return new Likeness().alike(one, other);
  }

  /** Whether a value can hold nothing but what it was made with. */
  static boolean isImmutable(Object value) {
    if (value instanceof Record) {
      return fields(value.getClass())
          .map(field -> valueOf(field, value))
          .allMatch(Likeness::isImmutable);
    }
    if (value instanceof Collection<?> all && isImmutableCollection(value)) {
      return all.stream().allMatch(Likeness::isImmutable);
    }
    if (value instanceof Map<?, ?> map && isImmutableCollection(value)) {
      return Stream.concat(map.keySet().stream(), map.values().stream())
          .allMatch(Likeness::isImmutable);
    }
    return value == null
        || value instanceof String
        || value instanceof Enum
        || value instanceof Class
        || value instanceof UUID
        || value instanceof Pattern
        || (isInPackage(value, "java.lang")
            && (value instanceof Number || value instanceof Comparable))
        || isInPackage(value, "java.math")
        || value.getClass().getName().startsWith("java.time.");
  }

  private static boolean isInPackage(Object value, String name) {
    return value.getClass().getPackageName().equals(name);
  }

  private static boolean isImmutableCollection(Object value) {
    return value.getClass().getName().startsWith("java.util.ImmutableCollections$");
  }

  private boolean alike(Object one, Object other) {
    if (one == other) {
      return true;
    }
    if (one == null || other == null) {
      return false;
    }
    if (!compared.add(one)) {
      return true;
    }
    if (one.getClass().isArray() && other.getClass().isArray()) {
      return arraysAlike(one, other);
    }
    if (one instanceof Collection<?> all && other instanceof Collection<?> others) {
      return all.size() == others.size() && eachAlike(all.iterator(), others.iterator());
    }
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> second) {
      return map.size() == second.size()
          && eachAlike(map.keySet().iterator(), second.keySet().iterator())
          && eachAlike(map.values().iterator(), second.values().iterator());
    }
    boolean areOfCells = isOfACell(one) && isOfACell(other);
    return areOfCells ? fieldsAlike(one, other) : sayTheSame(one, other);
  }

  private boolean arraysAlike(Object one, Object other) {
    int length = Array.getLength(one);
    if (length != Array.getLength(other)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!alike(Array.get(one, i), Array.get(other, i))) {
        return false;
      }
    }
    return true;
  }

  private boolean eachAlike(Iterator<?> one, Iterator<?> other) {
    while (one.hasNext() && other.hasNext()) {
      if (!alike(one.next(), other.next())) {
        return false;
      }
    }
    return one.hasNext() == other.hasNext();
  }

  private static boolean isOfACell(Object value) {
    return value.getClass().getName().startsWith(CELLS);
  }

  private boolean fieldsAlike(Object one, Object other) {
    if (one instanceof Enum<?> constant && other instanceof Enum<?> second) {
      return constant.name().equals(second.name());
    }
    Map<String, Object> others = new HashMap<>();
    fields(other.getClass()).forEach(field -> others.put(field.getName(), valueOf(field, other)));
    return fields(one.getClass())
        .filter(field -> others.containsKey(field.getName()))
        .allMatch(field -> alike(valueOf(field, one), others.get(field.getName())));
  }

  private static Stream<Field> fields(Class<?> type) {
    return Stream.<Class<?>>iterate(
            type, c -> c != null && c.getName().startsWith(CELLS), Class::getSuperclass)
        .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
  }

  private static Object valueOf(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of a cell's class must be open: " + field, e);
    }
  }

  /** By their own words where they have no equality, as a counter or a lock has none. */
  private static boolean sayTheSame(Object one, Object other) {
    if (one.getClass() != other.getClass()) {
      return false;
    }
    if (one.getClass() == Object.class || one.equals(other)) {
      return true;
    }
    String words = IDENTITY.matcher(String.valueOf(one)).replaceAll("");
    return !words.equals(one.getClass().getName())
        && words.equals(IDENTITY.matcher(String.valueOf(other)).replaceAll(""));
  }
}
