package io.marketimpact.reports.tables;

import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupPathPoint;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.PathPoint;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The numbers behind figures, for those who read rather than look. */
public final class FigureTables {

  private FigureTables() {}

  /**
   * What every share did and what was abnormal about it, under the headline.
   *
   * @param result the study
   * @return one row per firm that could be studied
   */
  public static Block.Table effects(StudyResult result) {
    ModelId model = result.plan().headline().model();
    EventWindow window = result.plan().headline().window();
    StringColumn firm = StringColumn.create("firm");
    DoubleColumn actual = DoubleColumn.create("return");
    DoubleColumn abnormal = DoubleColumn.create("abnormal");
    DoubleColumn low = DoubleColumn.create("low");
    DoubleColumn high = DoubleColumn.create("high");
    for (FirmStudy study : result.firms().toList()) {
      Optional<FirmWindow> firmWindow = study.window(model, window).result();
      firmWindow.ifPresent(
          value -> {
            firm.append(result.nameOf(study));
            actual.append(value.actual());
            abnormal.append(value.evidence().car());
            low.append(value.interval().low());
            high.append(value.interval().high());
          });
    }
    return TableBlocks.of(Table.create("effects").addColumns(firm, actual, abnormal, low, high))
        .text("Firm", "firm")
        .number("Return", "return", Format::percent)
        .number("Abnormal", "abnormal", Format::percent)
        .interval("95 % interval", "low", "high")
        .block("Return and abnormal return, " + Format.window(window), "");
  }

  /**
   * The path of a group's average under the headline's model.
   *
   * @param group the group
   * @param name what to call it in the caption
   * @return one row per day
   */
  public static Block.Table groupPath(GroupResult group, String name) {
    IntColumn day = IntColumn.create("day");
    DateColumn date = DateColumn.create("date");
    DoubleColumn average = DoubleColumn.create("aar");
    DoubleColumn cumulative = DoubleColumn.create("caar");
    DoubleColumn low = DoubleColumn.create("low");
    DoubleColumn high = DoubleColumn.create("high");
    for (GroupPathPoint point : group.path()) {
      day.append(point.day());
      date.append(point.date());
      average.append(point.average());
      cumulative.append(point.cumulative());
      low.append(point.interval().low());
      high.append(point.interval().high());
    }
    return TableBlocks.of(
            Table.create("path").addColumns(day, date, average, cumulative, low, high))
        .whole("Day", "day", Format::offset)
        .code("Date", "date")
        .number("Abnormal", "aar", Format::percent)
        .number("Cumulative", "caar", Format::percent)
        .interval("95 % interval", "low", "high")
        .between("day", 0, 0)
        .block("Cumulative abnormal return day by day: " + name, "");
  }

  /**
   * The paths of a group's firms, of the largest where there are many, under the headline's model,
   * side by side.
   *
   * @param result the study
   * @param group one of its groups
   * @param name what to call it in the caption
   * @return one row per day, one column per firm
   */
  public static Block.Table firmPaths(StudyResult result, GroupResult group, String name) {
    List<Map<Integer, Double>> paths = new ArrayList<>();
    List<String> firms = new ArrayList<>();
    SortedSet<Integer> days = new TreeSet<>();
    for (FirmStudy study : Largest.of(result.plan(), group).firms().values()) {
      Map<Integer, Double> path = new HashMap<>();
      study.estimate(result.plan().headline().model()).result().stream()
          .flatMap(estimate -> estimate.returns().path().stream())
          .forEach((PathPoint point) -> path.put(point.day(), point.cumulative()));
      if (!path.isEmpty()) {
        paths.add(path);
        firms.add(result.nameOf(study));
        days.addAll(path.keySet());
      }
    }
    Table table = Table.create("paths", IntColumn.create("day"));
    days.forEach(table.intColumn("day")::append);
    TableBlocks block = TableBlocks.of(table).whole("Day", "day", Format::offset);
    for (int i = 0; i < paths.size(); i++) {
      table.addColumns(column("firm " + i, days, paths.get(i)));
      block.number(firms.get(i), "firm " + i, Format::percent);
    }
    return block
        .between("day", 0, 0)
        .block(
            "Cumulative abnormal return day by day: " + name,
            "The intervals are in result.json beside this report.");
  }

  private static DoubleColumn column(
      String name, SortedSet<Integer> days, Map<Integer, Double> path) {
    DoubleColumn column = DoubleColumn.create(name);
    for (Integer day : days) {
      Optional.ofNullable(path.get(day)).ifPresentOrElse(column::append, column::appendMissing);
    }
    return column;
  }
}
