package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.data.NearNames;
import io.marketimpact.study.ModelWindow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A row of a table of a published study.
 *
 * @param cells texts by the column's head, empty where there is no value
 */
public record SavedRow(Map<String, String> cells) {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?(E-?[0-9]+)?");

  static SavedRow of(List<String> heads, List<String> texts) {
    Map<String, String> cells = new LinkedHashMap<>();
    IntStream.range(0, heads.size()).forEach(i -> cells.put(heads.get(i), texts.get(i)));
    return new SavedRow(Collections.unmodifiableMap(cells));
  }

  /**
   * What stands in a column.
   *
   * @param head the column's
   * @return the text, empty where there is no value
   * @throws IllegalArgumentException if there is no such column
   */
  public String text(String head) {
    String text = cells.get(head);
    if (text == null) {
      throw new IllegalArgumentException(
          "a column must be one of the table's: "
              + NearNames.hint(head, List.copyOf(cells.keySet())));
    }
    return text;
  }

  /**
   * The number in a column.
   *
   * @param head the column's
   * @return the number
   * @throws IllegalArgumentException if there is no such column, or no number in it
   */
  public double number(String head) {
    return ifAny(head)
        .orElseThrow(
            () -> new IllegalArgumentException("there is no number in " + head + " of " + cells));
  }

  /** The number in a column, where there is one. */
  Optional<Double> ifAny(String head) {
    return parsed(text(head));
  }

  /** A symbol such as 000660 is no number, though its letters are digits. */
  static Optional<Double> parsed(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  /** The interval between two columns, where there is one. */
  Optional<Interval> interval(String low, String high) {
    return ifAny(low).flatMap(from -> ifAny(high).map(to -> new Interval(from, to)));
  }

  /** Whether the row is of a model and a window. */
  boolean isOf(ModelWindow asked) {
    return text("model").equals(asked.model().value())
        && number("window_start") == asked.window().start()
        && number("window_end") == asked.window().end();
  }

  /** The first of the rows of a model and a window. */
  static SavedRow of(List<SavedRow> rows, ModelWindow asked) {
    return rows.stream()
        .filter(row -> row.isOf(asked))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a model and a window must be of the study: "
                        + asked.model()
                        + " over "
                        + asked.window()));
  }
}
