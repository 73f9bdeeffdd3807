package io.marketimpact.notebooks.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values still run code that was declared anew since: a lambda or an object of before calls
 * the class of before, where the JVM could not change that class in its place.
 */
final class StaleCode {

  /** Beyond these a value is searched in part. */
  private static final int MOST_PARTS = 1_000_000;

  private static final Pattern AROUND = Pattern.compile("REPL[./]\\$JShell\\$\\d+[A-Z]*");

  private static final ClassValue<List<String>> AROUND_CODE =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          return aroundCodeOf(type);
        }
      };

  /** The classes around snippets, and those that each of them names. */
  private final Map<String, Set<String>> named = new ConcurrentHashMap<>();

  /** Reads which classes around snippets another names. */
  void read(String className, byte[] code) {
    Matcher around = AROUND.matcher(className);
    if (around.lookingAt()) {
      Set<String> names =
          named.computeIfAbsent(around.group(), outer -> ConcurrentHashMap.newKeySet());
      Matcher token = AROUND.matcher(new String(code, StandardCharsets.ISO_8859_1));
      while (token.find()) {
        names.add(token.group().replace('/', '.'));
      }
    }
  }

  /** Forgets what a class named before it was changed in its place. */
  void forget(String className) {
    Matcher around = AROUND.matcher(className);
    if (around.lookingAt()) {
      named.remove(around.group());
    }
  }

  /**
   * What a value holds.
   *
   * @param withCode it and its parts, as far as they have code of cells
   * @param isWhole whether it was searched to its end
   */
  record Search(List<Object> withCode, boolean isWhole) {}

  /** Those of the classes that a value, or what it holds, may run. */
  Set<String> in(Search value, Set<String> replaced) {
    return in(value, replaced, part -> true);
  }

  /** The same of those parts of a value that count. */
  Set<String> in(Search value, Set<String> replaced, Predicate<Object> counts) {
    return value.withCode().stream()
        .filter(counts)
        .flatMap(part -> aroundCodeOf(part).flatMap(around -> reached(around, replaced).stream()))
        .collect(Collectors.toSet());
  }

  /** Searches a value for code of cells. */
  static Search search(Object value) {
    List<Object> found = new ArrayList<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    add(value, seen, open);
    while (!open.isEmpty() && seen.size() < MOST_PARTS) {
      Object part = open.pop();
      if (aroundCodeOf(part).findAny().isPresent()) {
        found.add(part);
      }
      parts(part).forEach(inner -> add(inner, seen, open));
    }
    return new Search(found, open.isEmpty());
  }

  private static Stream<String> aroundCodeOf(Object part) {
    return AROUND_CODE.get(part.getClass()).stream();
  }

  private static List<String> aroundCodeOf(Class<?> type) {
    return ran(type).stream()
        .map(ran -> AROUND.matcher(ran.getName()))
        .filter(Matcher::lookingAt)
        .map(Matcher::group)
        .toList();
  }

  private static Set<Class<?>> ran(Class<?> type) {
    Set<Class<?>> host = Set.of(type.getNestHost());
    return type.isHidden() ? CodeOfLambda.classes(type).orElse(host) : host;
  }

  private static void add(Object value, Set<Object> seen, Deque<Object> open) {
    if (value != null && !isPlain(value.getClass()) && seen.add(value)) {
      open.push(value);
    }
  }

  /** Of numbers and texts nothing runs; an array counts to the package of its elements. */
  private static boolean isPlain(Class<?> type) {
    return !type.isArray() && type.getPackageName().equals("java.lang");
  }

  private static Collection<?> parts(Object value) {
    try {
      if (value instanceof Object[] array) {
        return Arrays.asList(array).subList(0, Math.min(array.length, MOST_PARTS));
      } else if (value instanceof Collection<?> all && isOfThePlatform(value)) {
        return all.stream().limit(MOST_PARTS).toList();
      } else if (value instanceof Map<?, ?> map && isOfThePlatform(value)) {
        return Stream.of(map.keySet(), map.values())
            .flatMap(half -> half.stream().limit(MOST_PARTS))
            .toList();
      }
      return isOpen(value) ? Parts.andCaptured(value) : List.of();
    } catch (RuntimeException changedMeanwhile) { // by a thread of the cell's
      return List.of();
    }
  }

  private static boolean isOfThePlatform(Object value) {
    return value.getClass().getName().startsWith("java.util.");
  }

  private static boolean isOpen(Object value) {
    return !(value instanceof Enum)
        && (value instanceof Record
            || value.getClass().isHidden()
            || Parts.isOfACell(value)
            || isOfThePlatform(value)
            || value.getClass().getName().startsWith("io.marketimpact."));
  }

  private Set<String> reached(String from, Set<String> replaced) {
    Set<String> seen = new HashSet<>(Set.of(from));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (String next : named.getOrDefault(open.pop(), Set.of())) {
        if (seen.add(next)) {
          open.push(next);
        }
      }
    }
    seen.retainAll(replaced);
    return seen;
  }
}
