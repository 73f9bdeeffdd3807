package io.marketimpact.notebooks;

import org.rapaio.jupyter.kernel.display.DisplayData;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Tables as a notebook shows them. */
final class Tables {

  private static final int MOST_ROWS = 50;

  private Tables() {}

  /** At most the first fifty rows. */
  static DisplayData of(Table table) {
    DisplayData data = DisplayData.fromHtml(html(table));
    data.putText(table.print(MOST_ROWS));
    return data;
  }

  private static String html(Table table) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    table
        .columns()
        .forEach(column -> html.append(HtmlCell.of("th", column.name(), isText(column))));
    html.append("</tr></thead><tbody>");
    for (int row = 0; row < Math.min(table.rowCount(), MOST_ROWS); row++) {
      html.append("<tr>");
      for (int column = 0; column < table.columnCount(); column++) {
        String cell = Cells.text(table.get(row, column));
        html.append(HtmlCell.of("td", cell, isText(table.column(column))));
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    if (table.rowCount() > MOST_ROWS) {
      html.append("<p>").append(table.rowCount() - MOST_ROWS).append(" more rows</p>");
    }
    return html.toString();
  }

  private static boolean isText(Column<?> column) {
    return column.type() == ColumnType.STRING;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
