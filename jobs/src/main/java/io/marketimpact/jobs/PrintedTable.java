package io.marketimpact.jobs;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.text.CellText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as people read it on a terminal or paste it into a document. */
public final class PrintedTable {

  private static final String GAP = "  ";

  private PrintedTable() {}

  /**
   * Columns as wide as what they hold, numbers to the right.
   *
   * @param table the table
   * @return a line of its heads and one for each row
   */
  public static String aligned(Table<?> table) {
    List<List<String>> lines = lines(table).toList();
    List<Function<String, String>> columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> aligned(table.columns().get(i), width(lines, i)))
            .toList();
    return lines.stream()
        .map(
            line ->
                IntStream.range(0, line.size())
                        .mapToObj(i -> columns.get(i).apply(line.get(i)))
                        .collect(Collectors.joining(GAP))
                        .stripTrailing()
                    + '\n')
        .collect(Collectors.joining());
  }

  private static int width(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
  }

  private static Function<String, String> aligned(Column<?> column, int width) {
    return column.kind().isNumeric()
        ? text -> " ".repeat(width - text.length()) + text
        : text -> text + " ".repeat(width - text.length());
  }

  /**
   * The table as Markdown.
   *
   * @param table the table
   * @return a line of its heads, a rule, and a line for each row
   */
  public static String markdown(Table<?> table) {
    String rule = "|" + "---|".repeat(table.columns().size()) + '\n';
    List<String> lines = lines(table).map(PrintedTable::markdown).toList();
    return lines.get(0) + rule + String.join("", lines.subList(1, lines.size()));
  }

  private static String markdown(List<String> texts) {
    return texts.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static Stream<List<String>> lines(Table<?> table) {
    List<String> heads = table.columns().stream().map(column -> column.head()).toList();
    Stream<List<String>> rows =
        table.rows().stream().map(row -> row.cells().stream().map(CellText::of).toList());
    return Stream.concat(Stream.of(heads), rows);
  }
}
