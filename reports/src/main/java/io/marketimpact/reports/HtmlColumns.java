package io.marketimpact.reports;

import io.marketimpact.reports.block.Block.Table;
import java.util.List;
import java.util.stream.IntStream;

/** How wide a table's columns are set: short words stay whole, long texts get room to be read. */
public final class HtmlColumns {

  private static final int SHORT = 12;
  private static final int MEDIUM = 40;

  private HtmlColumns() {}

  /**
   * The style classes of each column's cells.
   *
   * @param table the table
   * @return what each column holds and how long its texts are
   */
  public static List<String> styles(Table table) {
    return IntStream.range(0, table.columns().size())
        .mapToObj(
            column -> table.columns().get(column).kind().style() + width(table.longest(column)))
        .toList();
  }

  private static String width(int longest) {
    if (longest <= SHORT) {
      return " short";
    }
    return longest <= MEDIUM ? " medium" : " long";
  }
}
