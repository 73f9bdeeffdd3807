package io.marketimpact.notebooks.kernel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whether a value can hold nothing but what it was made with. Without recursion: records may be
 * chained as deeply as memory allows.
 */
final class Immutability {

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> open = new ArrayDeque<>();

  private Immutability() {}

  static boolean isImmutable(Object value) {
    return new Immutability().holds(value);
  }

  private boolean holds(Object value) {
    add(value);
    while (!open.isEmpty()) {
      if (!isImmutableButForParts(open.pop())) {
        return false;
      }
    }
    return true;
  }

  private void add(Object value) {
    if (value != null && seen.add(value)) {
      open.push(value);
    }
  }

  private boolean isImmutableButForParts(Object value) {
    if (value instanceof Record) {
      Optional<Map<String, Object>> parts = Parts.of(value);
      parts.ifPresent(all -> all.values().forEach(this::add));
      return parts.isPresent();
    }
    if (value instanceof Collection<?> all && isImmutableCollection(value)) {
      all.forEach(this::add);
      return true;
    }
    if (value instanceof Map<?, ?> map && isImmutableCollection(value)) {
      map.keySet().forEach(this::add);
      map.values().forEach(this::add);
      return true;
    }
    return value instanceof String
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
}
