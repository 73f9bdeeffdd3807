package io.marketimpact.notebooks;

import java.util.Locale;
import org.rapaio.jupyter.kernel.display.DisplayData;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables as a notebook shows them. */
final class Tables {

  private static final int MOST_ROWS = 50;
  private static final int FIRST_ROWS = 10;
  private static final int LAST_ROWS = 5;

  private Tables() {}

  /** Fifty rows as they are; of more the first and the last. */
  static DisplayData of(Table table) {
    DisplayData data = DisplayData.fromHtml(html(table));
    data.putText(table.print(table.rowCount() <= MOST_ROWS ? MOST_ROWS : FIRST_ROWS + LAST_ROWS));
    return data;
  }

  private static String html(Table table) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    table
        .columns()
        .forEach(column -> html.append(HtmlCell.of("th", column.name(), isText(column))));
    html.append("</tr></thead><tbody>");
    int size = table.rowCount();
    boolean isWhole = size <= MOST_ROWS;
    appendRows(html, table, 0, isWhole ? size : FIRST_ROWS);
    if (!isWhole) {
      html.append("<tr>").append("<td>...</td>".repeat(table.columnCount())).append("</tr>");
      appendRows(html, table, size - LAST_ROWS, size);
    }
    html.append("</tbody></table>");
    if (!isWhole) {
      html.append("<p>").append(String.format(Locale.ROOT, "%,d rows", size)).append("</p>");
    }
    return html.toString();
  }

  private static void appendRows(StringBuilder html, Table table, int from, int to) {
    for (int row = from; row < to; row++) {
      html.append("<tr>");
      for (int column = 0; column < table.columnCount(); column++) {
        String cell = Cells.text(table.get(row, column));
        html.append(HtmlCell.of("td", cell, isText(table.column(column))));
      }
      html.append("</tr>");
    }
  }

  private static boolean isText(Column<?> column) {
    return column.type() == ColumnType.STRING;
  }

  /** The content of an element; Jupyter would set what stands between two bare dollars as math. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("$", "<span>$</span>");
  }
}
