package io.marketimpact.reports.section;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.StudyResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Whether the parts in a table's rows add up to the whole as both are shown. */
final class Footing {

  static final String NOTE = " Rounded figures may not add up.";

  private Footing() {}

  /** What the column, the bar and the sentence of that name mean. */
  static String expected(StudyResult result) {
    return "Expected: what "
        + (result.plan().headline().model().equals(ModelId.MARKET)
            ? "the market's move and the stock's own average predict."
            : "the model predicts without the event.");
  }

  /** The table with a word of caution below it, where a row does not add up as it is shown. */
  static <T> Table<T> checked(Table<T> table, String whole, Set<String> parts) {
    List<String> heads = table.columns().stream().map(Column::head).toList();
    int total = heads.indexOf(whole);
    int[] places =
        IntStream.range(0, heads.size()).filter(i -> parts.contains(heads.get(i))).toArray();
    return table.rows().stream()
            .map(Table.Row::cells)
            .allMatch(cells -> addsUp(cells, total, places))
        ? table
        : table.noted(table.note() + NOTE);
  }

  private static boolean addsUp(List<Cell> cells, int whole, int... parts) {
    List<Cell.Numeric> numbers =
        IntStream.of(parts)
            .mapToObj(cells::get)
            .filter(Cell.Numeric.class::isInstance)
            .map(Cell.Numeric.class::cast)
            .toList();
    if (numbers.isEmpty() || !(cells.get(whole) instanceof Cell.Numeric total)) {
      return true;
    }
    Digits digits =
        numbers.stream().map(Footing::digits).min(Comparator.naturalOrder()).orElseThrow();
    BigDecimal sum =
        numbers.stream()
            .map(number -> digits.shown(number.value()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Digits coarser = digits.compareTo(digits(total)) < 0 ? digits : digits(total);
    return sum.compareTo(coarser.shown(total.value())) == 0;
  }

  private static Digits digits(Cell.Numeric number) {
    return number.style() == NumberStyle.RETURN_TENTHS ? Digits.TENTHS : Digits.HUNDREDTHS;
  }
}
