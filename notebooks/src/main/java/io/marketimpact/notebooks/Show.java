package io.marketimpact.notebooks;

import io.marketimpact.notebooks.kernel.CellOutput;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import java.util.List;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.display.DisplayData;
import tech.tablesaw.api.Table;

/** Shows tables and figures where a cell asks for them; the value of its last line shows itself. */
public final class Show {

  private Show() {}

  /**
   * Shows a table.
   *
   * @param table of more than fifty rows the first and the last are shown
   */
  public static void table(Table table) {
    show(Tables.of(table));
  }

  /**
   * Shows figures one below the other.
   *
   * @param figures drawn by this project
   */
  public static void figures(List<Figure> figures) {
    figures.forEach(figure -> show(Pictures.of(figure)));
  }

  /**
   * Shows a section of a report as its page does: words, tables and figures in their order.
   *
   * @param report the report
   * @param id of the section
   * @throws IllegalArgumentException if the report has no such section; the message names those it
   *     has
   */
  public static void section(Report report, String id) {
    List<String> known = report.sections().stream().map(Section::id).toList();
    Section asked =
        report.sections().stream()
            .filter(section -> section.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("a section must be one of " + known + ": " + id));
    Blocks.of(asked).forEach(Show::show);
  }

  /** What was printed before stands before. */
  private static void show(DisplayData data) {
    CellOutput.beforeDisplay();
    MainApp.kernel.display(data);
  }
}
