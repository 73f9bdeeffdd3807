package io.marketimpact.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names that a mistyped one may have meant. */
public final class NearNames {

  private static final int MOST = 5;
  private static final int FARTHEST = 2;
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

  private NearNames() {}

  /**
   * What a message says of a name that is none of those there are.
   *
   * @param name the mistyped one
   * @param known those there are
   * @return the name in quotes, then the nearest, or some of those there are where none is near
   */
  public static String hint(String name, Collection<String> known) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<String> near =
        known.stream()
            .distinct()
            .filter(other -> distance(wanted, other.toLowerCase(Locale.ROOT)) <= FARTHEST)
            .sorted(
                Comparator.<String>comparingInt(
                        other -> distance(wanted, other.toLowerCase(Locale.ROOT)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    if (!near.isEmpty()) {
      return "'" + name + "'; did you mean " + String.join(", ", near) + "?";
    }
    return "'"
        + name
        + "'; there are "
        + known.stream().distinct().sorted().limit(2L * MOST).collect(Collectors.joining(", "))
        + (known.stream().distinct().count() > 2L * MOST ? ", and more" : "");
  }

  /**
   * Every word that one letter or digit inserted, left out, changed, or changed for its neighbor
   * makes of a name: what to ask of a place that does not list its names.
   *
   * @param name the mistyped one
   * @return the words, each once
   */
  public static Stream<String> oneChangeFrom(String name) {
    return IntStream.rangeClosed(0, name.length())
        .boxed()
        .flatMap(at -> changed(name.substring(0, at), name.substring(at)))
        .distinct();
  }

  private static Stream<String> changed(String before, String after) {
    Stream<String> inserted = LETTERS.chars().mapToObj(letter -> before + (char) letter + after);
    if (after.isEmpty()) {
      return inserted;
    }
    String rest = after.substring(1);
    Stream<String> replaced = LETTERS.chars().mapToObj(letter -> before + (char) letter + rest);
    Stream<String> swapped =
        rest.isEmpty()
            ? Stream.empty()
            : Stream.of(before + rest.charAt(0) + after.charAt(0) + rest.substring(1));
    return Stream.of(inserted, replaced, swapped, Stream.of(before + rest)).flatMap(words -> words);
  }

  /** Letters to insert, to leave out or to change between two words (Levenshtein 1966). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
