package io.marketimpact.notebooks;

import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.Svg;
import java.util.List;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.display.DisplayData;
import tech.tablesaw.api.Table;

/** Shows tables and figures below the cell that asks for them. */
public final class Show {

  private static final int MOST_ROWS = 50;

  private Show() {}

  /**
   * Shows a table.
   *
   * @param table at most its first fifty rows are shown
   */
  public static void table(Table table) {
    StringBuilder html = new StringBuilder("<table><thead><tr>");
    table.columnNames().forEach(name -> html.append("<th>").append(escaped(name)).append("</th>"));
    html.append("</tr></thead><tbody>");
    for (int row = 0; row < Math.min(table.rowCount(), MOST_ROWS); row++) {
      html.append("<tr>");
      for (int column = 0; column < table.columnCount(); column++) {
        String cell = Cells.text(table.get(row, column));
        html.append("<td>").append(escaped(cell)).append("</td>");
      }
      html.append("</tr>");
    }
    html.append("</tbody></table>");
    if (table.rowCount() > MOST_ROWS) {
      html.append("<p>").append(table.rowCount() - MOST_ROWS).append(" more rows</p>");
    }
    html(html.toString());
  }

  /**
   * Shows figures one below the other.
   *
   * @param figures drawn by this project
   */
  public static void figures(List<Figure> figures) {
    StringBuilder html = new StringBuilder();
    figures.forEach(figure -> html.append("<div>").append(Svg.of(figure)).append("</div>"));
    html(html.toString());
  }

  private static void html(String html) {
    MainApp.kernel.display(DisplayData.fromHtml(html));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
