package io.marketimpact.reports.figures;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers of the chart of prices. */
public final class PriceTable {

  private PriceTable() {}

  /**
   * The price indices of a group's chart side by side.
   *
   * @param result the study
   * @param group one of its groups
   * @return a row per day, a column per line
   */
  public static Table<Integer> of(StudyResult result, GroupResult group) {
    List<PricePath> paths = PricePaths.of(result, group);
    SortedSet<Integer> days = new TreeSet<>();
    List<Column<Integer>> columns = new ArrayList<>();
    columns.add(Column.number("Day", NumberStyle.OFFSET, day -> day));
    for (PricePath path : paths) {
      days.addAll(path.values().keySet());
      columns.add(
          Column.numberIfAny(
              path.name(),
              NumberStyle.DECIMAL,
              day -> Optional.ofNullable(path.values().get(day))));
    }
    return new Table<>(
        "prices",
        "Price indices around the event",
        columns,
        days,
        day -> day == 0 ? Tone.STRONG : Tone.PLAIN,
        "The close before day 0 is 100.");
  }
}
