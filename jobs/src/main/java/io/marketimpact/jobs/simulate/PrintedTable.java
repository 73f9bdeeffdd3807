package io.marketimpact.jobs.simulate;

import io.marketimpact.data.table.Table;
import io.marketimpact.reports.text.CellText;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as people read it on a terminal or paste it into a document. */
final class PrintedTable {

  private static final int FIRST_WIDTH = -30;
  private static final int WIDTH = 10;

  private PrintedTable() {}

  /** Its title, its heads and its rows: the first column to the left, the others to the right. */
  static String aligned(Table<?> table) {
    return table.title() + '\n' + lines(table, PrintedTable::aligned).collect(Collectors.joining());
  }

  private static String aligned(List<String> texts) {
    return padded(FIRST_WIDTH, texts.get(0))
        + texts.stream()
            .skip(1)
            .map(text -> padded(WIDTH, text))
            .collect(Collectors.joining("", "", "\n"));
  }

  private static String padded(int width, String text) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }

  /** Its heads and its rows as Markdown. */
  static String markdown(Table<?> table) {
    String rule = "|" + "---|".repeat(table.columns().size()) + '\n';
    List<String> lines = lines(table, PrintedTable::markdown).toList();
    return lines.get(0) + rule + String.join("", lines.subList(1, lines.size()));
  }

  private static String markdown(List<String> texts) {
    return texts.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static Stream<String> lines(Table<?> table, Function<List<String>, String> line) {
    List<String> heads = table.columns().stream().map(column -> column.head()).toList();
    Stream<List<String>> rows =
        table.rows().stream().map(row -> row.cells().stream().map(CellText::of).toList());
    return Stream.concat(Stream.of(heads), rows).map(line);
  }
}
