package io.marketimpact.reports.section;

import io.marketimpact.reports.text.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What several cells of a column end with after their last comma, to be said once below the table.
 */
record CommonEndings(Set<String> endings) {

  private static final String COMMA = ", ";

  static CommonEndings of(List<String> cells) {
    return new CommonEndings(
        cells.stream()
            .filter(cell -> cell.contains(COMMA))
            .collect(Collectors.groupingBy(CommonEndings::ending, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(ending -> ending.getValue() > 1)
            .map(ending -> ending.getKey())
            .collect(Collectors.toSet()));
  }

  private static String ending(String cell) {
    return cell.substring(cell.lastIndexOf(COMMA) + COMMA.length());
  }

  private boolean has(String cell) {
    return cell.contains(COMMA) && endings.contains(ending(cell));
  }

  String without(String cell) {
    return has(cell) ? cell.substring(0, cell.lastIndexOf(COMMA)) : cell;
  }

  /** Whose cells have which ending, a sentence each; empty where none is common. */
  <T> String note(List<T> rows, Function<T, String> name, Function<T, String> cell) {
    return endings.stream()
        .sorted()
        .map(
            ending ->
                Words.list(
                        rows.stream()
                            .filter(row -> has(cell.apply(row)))
                            .filter(row -> ending(cell.apply(row)).equals(ending))
                            .map(name)
                            .toList())
                    + ": "
                    + ending
                    + ".")
        .collect(Collectors.joining(" "));
  }
}
