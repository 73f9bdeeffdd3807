package io.marketimpact.reports.tables;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.reports.figures.PathOrigin;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupPathPoint;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.PathPoint;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The numbers behind figures, for those who read rather than look. */
public final class FigureTables {

  private static final String INTERVAL = "95\u202F% interval";
  private static final String PATH = "Cumulative abnormal return day by day: ";

  private FigureTables() {}

  /**
   * What every share did and what was abnormal about it, under the headline.
   *
   * @param result the study
   * @return one row per firm that could be studied
   */
  public static Table<?> effects(StudyResult result) {
    ModelId model = result.plan().headline().model();
    EventWindow window = result.plan().headline().window();
    return Table.<Map.Entry<FirmStudy, FirmWindow>>of(
            "effects",
            result
                .firms()
                .flatMap(
                    firm ->
                        firm.window(model, window).result().stream()
                            .map(effect -> Map.entry(firm, effect)))
                .toList(),
            Column.text("Firm", row -> result.nameOf(row.getKey())),
            Column.number("Move", NumberStyle.RETURN, row -> row.getValue().actual()),
            Column.number("Abnormal", NumberStyle.RETURN, row -> row.getValue().evidence().car()),
            Column.rangeIfAny(
                INTERVAL, NumberStyle.RETURN, row -> row.getValue().verdict().interval().result()))
        .titled("Return and abnormal return, " + Format.window(window));
  }

  /**
   * The path of a group's average under the headline's model.
   *
   * @param group the group
   * @param name what to call it in the title
   * @return one row per day
   */
  public static Table<GroupPathPoint> groupPath(GroupResult group, String name) {
    return Table.of(
            "path",
            group.path(),
            Column.number("Day", NumberStyle.OFFSET, GroupPathPoint::day),
            Column.day("Date", GroupPathPoint::date),
            Column.number("Abnormal", NumberStyle.RETURN, GroupPathPoint::average),
            Column.number(origin(group).head(), NumberStyle.RETURN, GroupPathPoint::rebased),
            Column.rangeIfAny(
                INTERVAL, NumberStyle.RETURN, point -> Optional.of(point.rebasedInterval())))
        .titled(PATH + name)
        .marked(point -> dayZero(point.day()));
  }

  private static PathOrigin origin(GroupResult group) {
    return group.path().isEmpty() ? new PathOrigin(0, 0) : PathOrigin.of(group);
  }

  private static Tone dayZero(int day) {
    return day == 0 ? Tone.STRONG : Tone.PLAIN;
  }

  /**
   * The paths of a group's firms, of the largest where there are many, under the headline's model,
   * side by side.
   *
   * @param result the study
   * @param group one of its groups
   * @param name what to call it in the title
   * @return one row per day, one column per firm
   */
  public static Table<Integer> firmPaths(StudyResult result, GroupResult group, String name) {
    List<Column<Integer>> columns = new ArrayList<>();
    columns.add(Column.number("Day", NumberStyle.OFFSET, day -> day));
    SortedSet<Integer> days = new TreeSet<>();
    Collection<FirmStudy> firms = Largest.of(result.plan(), group).firms().values();
    FirmNames names = FirmNames.ofColumns(result, firms);
    for (FirmStudy study : firms) {
      Map<Integer, Double> path = new HashMap<>();
      study.estimate(result.plan().headline().model()).result().stream()
          .flatMap(estimate -> estimate.returns().rebased().stream())
          .forEach((PathPoint point) -> path.put(point.day(), point.cumulative()));
      if (!path.isEmpty()) {
        columns.add(
            Column.numberIfAny(
                names.of(study), NumberStyle.RETURN, day -> Optional.ofNullable(path.get(day))));
        days.addAll(path.keySet());
      }
    }
    return new Table<>(
        "paths",
        PATH + name,
        columns,
        days,
        FigureTables::dayZero,
        "Cumulated "
            + PathOrigin.words(PathOrigin.ofFirms(result, group))
            + ". The intervals are in the results of the study.");
  }
}
