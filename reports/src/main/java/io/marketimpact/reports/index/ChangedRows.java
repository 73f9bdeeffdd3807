package io.marketimpact.reports.index;

import io.marketimpact.data.run.DailyReturnChange;
import io.marketimpact.data.run.WindowChange;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which daily returns and which windows two publications of a study give differently. */
final class ChangedRows {

  /** More are in the files of both publications. */
  private static final int SHOWN = 20;

  private ChangedRows() {}

  /** A table of the days, and one of the windows, where any differ. */
  static List<Block> between(Path earlier, Path later) {
    List<DailyReturnChange> days = DailyReturnChange.between(earlier, later);
    List<WindowChange> windows = WindowChange.between(earlier, later);
    List<Block> blocks = new ArrayList<>();
    if (!days.isEmpty()) {
      add(
          blocks,
          days,
          "daily returns",
          "abnormal_returns.csv",
          shown ->
              Table.of(
                      "days",
                      shown,
                      Column.<DailyReturnChange>code("Stock", DailyReturnChange::symbol),
                      Column.<DailyReturnChange>text("Day", DailyReturnChange::date),
                      Column.<DailyReturnChange>numberIfAny(
                          "Return before", NumberStyle.RETURN, DailyReturnChange::before),
                      Column.<DailyReturnChange>numberIfAny(
                          "Return after", NumberStyle.RETURN, DailyReturnChange::after))
                  .titled("Daily returns that were restated"));
    }
    if (!windows.isEmpty()) {
      add(blocks, windows, "abnormal returns", "firm_results.csv", ChangedRows::windows);
    }
    return blocks;
  }

  private static <T> void add(
      List<Block> blocks,
      List<T> all,
      String what,
      String file,
      Function<List<T>, Table<T>> table) {
    List<T> shown = all.subList(0, Math.min(SHOWN, all.size()));
    blocks.add(new Block.Tabular(table.apply(shown)));
    if (all.size() > SHOWN) {
      blocks.add(
          new Block.Paragraph(
              "The first "
                  + SHOWN
                  + " of "
                  + all.size()
                  + " "
                  + what
                  + " that differ; the others are in "
                  + file
                  + " of both publications."));
    }
  }

  private static Table<WindowChange> windows(List<WindowChange> changes) {
    return Table.of(
            "windows",
            changes,
            Column.<WindowChange>code("Firm", change -> change.of().firm().symbol()),
            Column.<WindowChange>code("Model", change -> change.of().model()),
            Column.<WindowChange>text(
                "Window", change -> Format.window(EventWindow.parse(change.of().window()))),
            Column.<WindowChange>numberIfAny(
                "Before", NumberStyle.RETURN, change -> change.before().effect()),
            Column.<WindowChange>numberIfAny(
                "After", NumberStyle.RETURN, change -> change.after().effect()),
            Column.<WindowChange>numberIfAny(
                "Difference", NumberStyle.RETURN, WindowChange::difference),
            Column.<WindowChange>numberIfAny(
                "p before", NumberStyle.PROBABILITY, change -> change.before().p()),
            Column.<WindowChange>numberIfAny(
                "p after", NumberStyle.PROBABILITY, change -> change.after().p()))
        .titled("Abnormal returns and p-values that differ, the largest differences first");
  }
}
