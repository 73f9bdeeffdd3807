package io.marketimpact.reports.section;

import io.marketimpact.reports.text.Words;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What several cells of a column say from first to last, where that has a comma, or end with after
 * their last comma, to be said once below the table.
 */
record CommonEndings(Set<String> whole, Set<String> endings) {

  private static final String COMMA = ", ";

  static CommonEndings of(List<String> cells) {
    List<String> compound = cells.stream().filter(cell -> cell.contains(COMMA)).toList();
    Set<String> whole = repeated(compound);
    return new CommonEndings(
        whole,
        repeated(
            compound.stream()
                .filter(cell -> !whole.contains(cell))
                .map(CommonEndings::afterComma)
                .toList()));
  }

  private static Set<String> repeated(List<String> texts) {
    return texts.stream()
        .filter(text -> Collections.frequency(texts, text) > 1)
        .collect(Collectors.toSet());
  }

  private static String afterComma(String cell) {
    return cell.substring(cell.lastIndexOf(COMMA) + COMMA.length());
  }

  private Optional<String> ending(String cell) {
    if (whole.contains(cell)) {
      return Optional.of(cell);
    }
    return Optional.of(cell)
        .filter(one -> one.contains(COMMA))
        .map(CommonEndings::afterComma)
        .filter(endings::contains);
  }

  /** What is left of a cell; empty where all of it is said below. */
  String without(String cell) {
    if (whole.contains(cell)) {
      return "";
    }
    return ending(cell).isPresent() ? cell.substring(0, cell.lastIndexOf(COMMA)) : cell;
  }

  /** Whose cells have which ending, a sentence each; empty where none is common. */
  <T> String note(List<T> rows, Function<T, String> name, Function<T, String> cell) {
    return Stream.concat(whole.stream(), endings.stream())
        .distinct()
        .sorted()
        .map(
            ending ->
                Words.list(
                        rows.stream()
                            .filter(
                                row -> ending(cell.apply(row)).filter(ending::equals).isPresent())
                            .map(name)
                            .toList())
                    + ": "
                    + ending
                    + ".")
        .collect(Collectors.joining(" "));
  }
}
