package io.marketimpact.notebooks;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value in one short line: the first and last elements of many, and how many there are. */
final class Previews {

  private static final int LONGEST = 80;
  private static final int LONGEST_LINE = 160;
  private static final int MOST_ON_A_LINE = 60;
  private static final int FIRST = 4;
  private static final int LAST = 2;

  /** Deeper than anybody reads; a list may hold itself. */
  private static final int DEEPEST = 20;

  private Previews() {}

  static String of(Object value) {
    return of(value, 0);
  }

  private static String of(Object value, int depth) {
    if (value == null) {
      return "null";
    } else if (depth == DEEPEST) {
      return "...";
    } else if (value instanceof Optional<?> optional) {
      return optional.map(held -> of(held, depth + 1)).orElse("");
    } else if (value instanceof Map<?, ?> map) {
      return map.size() <= FIRST
          ? cut(isLarge(map) ? inParts(map, depth) : map.toString())
          : map.size() + " entries";
    } else if (value instanceof Record any && isLarge(any)) {
      return cut(inParts(any, depth));
    }
    return isMany(value) ? elements(list(value), depth) : cut(Cells.text(value));
  }

  /** Whether a value holds more than fits on a line: what it says of itself may have no end. */
  static boolean isLarge(Object value) {
    return leaves(value) > MOST_ON_A_LINE;
  }

  private static String inParts(Map<?, ?> map, int depth) {
    return map.entrySet().stream()
        .map(entry -> of(entry.getKey(), depth + 1) + "=" + of(entry.getValue(), depth + 1))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String inParts(Record any, int depth) {
    return Stream.of(any.getClass().getRecordComponents())
        .map(component -> component.getName() + "=" + of(Findings.value(component, any), depth + 1))
        .collect(Collectors.joining(", ", any.getClass().getSimpleName() + "[", "]"));
  }

  /** Whether a value is made of elements. */
  static boolean isMany(Object value) {
    return value instanceof Collection<?> || (value != null && value.getClass().isArray());
  }

  /** The elements of an array or a collection, missing ones too. */
  static List<?> list(Object many) {
    return many instanceof Collection<?> all ? Orders.of(all) : new OfArray(many);
  }

  /** Elements as they are asked for: of millions only a few are shown. */
  private static final class OfArray extends AbstractList<Object> implements RandomAccess {

    private final Object array;

    OfArray(Object array) {
      this.array = array;
    }

    @Override
    public Object get(int index) {
      return Array.get(array, index);
    }

    @Override
    public int size() {
      return Array.getLength(array);
    }
  }

  /** All elements on one line, where they fit there and are no records to be compared. */
  static Optional<String> line(List<?> all) {
    boolean areRecords = all.size() > 1 && all.stream().allMatch(Record.class::isInstance);
    return areRecords || leaves(all) > MOST_ON_A_LINE
        ? Optional.empty()
        : Optional.of(whole(all)).filter(line -> line.length() <= LONGEST_LINE);
  }

  private static int leaves(Object value) {
    return leaves(value, MOST_ON_A_LINE + 1, 0);
  }

  /** The count ends where it is enough; what is too deep counts as that. */
  private static int leaves(Object value, int enough, int depth) {
    if (depth == DEEPEST) {
      return enough;
    }
    Iterator<?> parts = parts(value);
    int sum = parts == null ? 1 : 0;
    while (parts != null && parts.hasNext() && sum < enough) {
      sum += leaves(parts.next(), enough - sum, depth + 1);
    }
    return sum;
  }

  private static Iterator<?> parts(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.stream().iterator();
    } else if (value instanceof Map<?, ?> map) {
      return Stream.of(map.keySet(), map.values()).iterator();
    } else if (value instanceof Record any) {
      return Stream.of(any.getClass().getRecordComponents())
          .map(component -> Findings.value(component, any))
          .iterator();
    }
    return isMany(value) ? unordered(value) : null;
  }

  private static Iterator<?> unordered(Object many) {
    return many instanceof Collection<?> all ? all.iterator() : new OfArray(many).iterator();
  }

  private static String whole(Object value) {
    return isMany(value)
        ? list(value).stream().map(Previews::whole).collect(Collectors.joining(", ", "[", "]"))
        : String.valueOf(value);
  }

  private static String elements(List<?> all, int depth) {
    Function<Object, String> inner = element -> of(element, depth + 1);
    int size = all.size();
    if (size <= FIRST + LAST) {
      return all.stream().map(inner).collect(Collectors.joining(", ", "[", "]"));
    }
    return Stream.of(
                all.subList(0, FIRST).stream().map(inner),
                Stream.of("..."),
                all.subList(size - LAST, size).stream().map(inner))
            .flatMap(texts -> texts)
            .collect(Collectors.joining(", ", "[", "]"))
        + ", "
        + size
        + " values";
  }

  private static String cut(String text) {
    String line = text.lines().limit(1).collect(Collectors.joining());
    boolean isWhole = line.length() == text.length() && line.length() <= LONGEST;
    return isWhole ? line : line.substring(0, Math.min(line.length(), LONGEST)) + " ...";
  }
}
