package io.marketimpact.notebooks;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value in one short line: the first and last elements of many, and how many there are. */
final class Previews {

  private static final int LONGEST = 80;
  private static final int LONGEST_LINE = 160;
  private static final int MOST_ON_A_LINE = 60;
  private static final int FIRST = 4;
  private static final int LAST = 2;

  private Previews() {}

  static String of(Object value) {
    if (value == null) {
      return "null";
    } else if (value instanceof Optional<?> optional) {
      return optional.map(Previews::of).orElse("");
    } else if (value instanceof Map<?, ?> map) {
      return map.size() <= FIRST ? cut(map.toString()) : map.size() + " entries";
    }
    return isMany(value) ? elements(list(value)) : cut(Cells.text(value));
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
  private static final class OfArray extends AbstractList<Object> {

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
    if (!isMany(value)) {
      return 1;
    }
    int sum = 0;
    for (Object element : list(value)) {
      sum += leaves(element);
      if (sum > MOST_ON_A_LINE) {
        return sum;
      }
    }
    return sum;
  }

  private static String whole(Object value) {
    return isMany(value)
        ? list(value).stream().map(Previews::whole).collect(Collectors.joining(", ", "[", "]"))
        : String.valueOf(value);
  }

  private static String elements(List<?> all) {
    int size = all.size();
    if (size <= FIRST + LAST) {
      return all.stream().map(Previews::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return Stream.of(
                all.subList(0, FIRST).stream().map(Previews::of),
                Stream.of("..."),
                all.subList(size - LAST, size).stream().map(Previews::of))
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
