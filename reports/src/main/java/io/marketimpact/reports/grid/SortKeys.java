package io.marketimpact.reports.grid;

import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * By what number a cell is sorted: what its text was rounded from, else what its text says; of an
 * interval the lower end. Words have none.
 */
public final class SortKeys {

  /** Digits enough to keep an order, and fewer than differ between machines. */
  private static final MathContext DIGITS = new MathContext(9);

  private static final Pattern BOUND = Pattern.compile("<(\\d+(?:\\.\\d+)?)");
  private static final Pattern FIRST = Pattern.compile("(.+?)(?: to .+| \\(.+\\))?");
  private static final String DASH = "\u2013";

  private final Table table;
  private final List<Boolean> areNumbers;

  private SortKeys(Table table) {
    this.table = table;
    this.areNumbers =
        IntStream.range(0, table.columns().size()).mapToObj(this::holdsNumbers).toList();
  }

  /**
   * The keys of a table.
   *
   * @param table the table
   * @return its keys
   */
  public static SortKeys of(Table table) {
    return new SortKeys(table);
  }

  /**
   * The key of a cell.
   *
   * @param row its row
   * @param cell its place, from 0
   * @return a number in the notation of programs, empty where the cell has none
   */
  public String key(Row row, int cell) {
    if (!areNumbers.get(cell) || row.spans(cell, table.columns().size())) {
      return "";
    }
    OptionalDouble value = value(row, cell);
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? new BigDecimal(value.getAsDouble()).round(DIGITS).stripTrailingZeros().toString()
        : "";
  }

  private boolean holdsNumbers(int column) {
    if (table.columns().get(column).kind() == Kind.NUMBER) {
      return true;
    }
    List<Row> rows =
        table.rows().stream()
            .filter(row -> column < row.cells().size())
            .filter(row -> !row.spans(column, table.columns().size()))
            .filter(row -> !row.cells().get(column).equals(DASH))
            .toList();
    return !rows.isEmpty() && rows.stream().allMatch(row -> value(row, column).isPresent());
  }

  private static OptionalDouble value(Row row, int cell) {
    List<Double> exact = row.numbersOf(cell);
    return exact.isEmpty() ? said(row.cells().get(cell)) : OptionalDouble.of(exact.get(0));
  }

  private static OptionalDouble said(String text) {
    Matcher bound = BOUND.matcher(text);
    if (bound.matches()) {
      return OptionalDouble.of(Double.parseDouble(bound.group(1)) / 2);
    }
    Matcher first = FIRST.matcher(text);
    return first.matches()
        ? ShownNumber.read(first.group(1)).map(ShownNumber::rounded).orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
  }
}
