package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.text.ShownTable;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Words in a column of numbers must not make the numbers of the others smaller or break them. */
class ColumnWidthsSpec {

  private static final float WIDTH = 505;

  private static ColumnWidths widths(Cell last) {
    Cell interval = Cell.Range.of(-0.08, 0.012, NumberStyle.RETURN_TENTHS);
    List<Column<Cell>> columns =
        IntStream.range(0, 6)
            .mapToObj(i -> Column.<Cell>quantityRange("C" + i, cell -> i < 5 ? interval : cell))
            .toList();
    return ColumnWidths.of(
        ShownTable.of(Table.of("t", List.of(interval, last), columns)), new Typeface(), WIDTH);
  }

  @Test
  void wordsAmongNumbersAreBroken() {
    ColumnWidths plain = widths(Cell.Range.of(-0.02, 0.03, NumberStyle.RETURN_TENTHS));
    ColumnWidths worded =
        widths(new Cell.Reason("of its products: not disclosed in any filing of the last years"));
    assertThat(worded.size()).isEqualTo(plain.size());
    float interval =
        new Typeface().width("\u22128.0\u202F% to +1.2\u202F%", Typeface.Cut.REGULAR, 8);
    for (float width : worded.widths()) {
      assertThat(width).isGreaterThan(interval);
    }
  }

  private static ColumnWidths ofNames(int rows) {
    List<Column<String>> columns =
        List.of(Column.text("Name", name -> name), Column.text("Again", name -> name));
    List<String> names = Collections.nCopies(rows, "with".repeat(5) + " " + "names".repeat(9));
    return ColumnWidths.of(ShownTable.of(Table.of("t", names, columns)), new Typeface(), WIDTH);
  }

  @Test
  void aLongTableHasSmallerLettersWhereTheySaveLines() {
    assertThat(ofNames(3).size()).isEqualTo(8);
    assertThat(ofNames(30).size()).isLessThan(8);
  }
}
