package io.marketimpact.reports.grid;

import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Table;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.text.Visible;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table with a value of one type in each cell. A column that shows two numbers, the ends of an
 * interval or a number with another in brackets, becomes two columns.
 *
 * @param heads one per column
 * @param lines its rows
 */
public record Grid(List<Head> heads, List<Line> lines) {

  private static final Pattern BETWEEN = Pattern.compile(" to | \\(");
  private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String DASH = "\u2013";

  /** Keeps its own copies. */
  public Grid {
    heads = List.copyOf(heads);
    lines = List.copyOf(lines);
  }

  /**
   * The head of a column.
   *
   * @param text its words
   * @param kind how its cells are set
   */
  public record Head(String text, Kind kind) {}

  /**
   * A row.
   *
   * @param values one per column; where there are fewer, the last speaks for all that are left
   * @param tone how it is marked
   */
  public record Line(List<Value> values, Tone tone) {
    /** Keeps its own copy. */
    public Line {
      values = List.copyOf(values);
    }
  }

  /**
   * A table cell by cell.
   *
   * @param table the table
   * @return its values
   */
  public static Grid of(Table table) {
    List<Head> heads = new ArrayList<>();
    int[] parts = new int[table.columns().size()];
    for (int column = 0; column < parts.length; column++) {
      parts[column] = parts(table, column);
      heads.addAll(heads(table, column, parts[column]));
    }
    return new Grid(heads, table.rows().stream().map(row -> line(table, row, parts)).toList());
  }

  /** How many numbers the cells of a column hold, where all that hold any hold as many. */
  private static int parts(Table table, int column) {
    if (table.columns().get(column).kind() != Kind.NUMBER) {
      return 1;
    }
    List<Integer> counts =
        table.rows().stream()
            .filter(row -> column < row.cells().size())
            .filter(row -> !row.spans(column, table.columns().size()))
            .map(row -> row.cells().get(column))
            .filter(text -> !text.equals(DASH))
            .map(text -> shown(text).size())
            .distinct()
            .toList();
    return counts.contains(2) && counts.stream().allMatch(count -> count == 1 || count == 2)
        ? 2
        : 1;
  }

  private static List<Head> heads(Table table, int column, int parts) {
    Column shown = table.columns().get(column);
    if (parts == 1) {
      return List.of(new Head(shown.head(), shown.kind()));
    }
    boolean isInterval =
        table.rows().stream()
            .anyMatch(
                row -> column < row.cells().size() && row.cells().get(column).contains(" to "));
    return List.of(
        new Head(shown.head() + (isInterval ? ", low" : ""), Kind.NUMBER),
        new Head(shown.head() + (isInterval ? ", high" : ", in brackets"), Kind.NUMBER));
  }

  private static Line line(Table table, Row row, int[] parts) {
    List<Value> values = new ArrayList<>();
    for (int column = 0; column < row.cells().size(); column++) {
      String text = Visible.line(row.cells().get(column));
      if (row.spans(column, parts.length)) {
        values.add(new Value.Text(text));
      } else if (table.columns().get(column).kind() == Kind.NUMBER) {
        values.addAll(numbers(text, row.numbersOf(column), parts[column]));
      } else {
        values.add(words(text));
      }
    }
    return new Line(values, row.tone());
  }

  /** A day where the text is one; a dash says that there is nothing, as an empty cell does. */
  private static Value words(String text) {
    if (ISO_DAY.matcher(text).matches()) {
      try {
        return new Value.Day(LocalDate.parse(text));
      } catch (DateTimeException noSuchDay) {
        return new Value.Text(text);
      }
    }
    return text.equals(DASH) ? Value.NOTHING : new Value.Text(text);
  }

  private static List<Value> numbers(String text, List<Double> exact, int parts) {
    List<ShownNumber> shown = shown(text);
    if (shown.isEmpty()) {
      List<Value> values = new ArrayList<>();
      values.add(text.equals(DASH) ? Value.NOTHING : new Value.Text(text));
      IntStream.range(1, parts).forEach(part -> values.add(Value.NOTHING));
      return values;
    }
    List<Value> values = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      values.add(
          part < shown.size()
              ? number(shown.get(part), exact, exact.size() == shown.size() ? part : -1)
              : Value.NOTHING);
    }
    return values;
  }

  private static Value number(ShownNumber shown, List<Double> exact, int place) {
    OptionalDouble value = place >= 0 ? OptionalDouble.of(exact.get(place)) : shown.rounded();
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? new Value.Quantity(value.getAsDouble(), shown.format())
        : new Value.Text(shown.text());
  }

  /** The numbers of a text: all of it, the two ends of an interval, or one and one in brackets. */
  private static List<ShownNumber> shown(String text) {
    String[] pieces = BETWEEN.split(text, -1);
    if (pieces.length == 2 && text.contains(" (") && text.endsWith(")")) {
      pieces[1] = pieces[1].substring(0, pieces[1].length() - 1);
    }
    List<ShownNumber> numbers = new ArrayList<>();
    for (String piece : pieces) {
      ShownNumber.read(piece).ifPresent(numbers::add);
    }
    return numbers.size() == pieces.length && pieces.length <= 2 ? numbers : List.of();
  }
}
