package io.marketimpact.reports.workbook;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.reports.figures.PathOrigin;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.reports.workbook.Chart.Place;
import io.marketimpact.reports.workbook.Chart.Series;
import io.marketimpact.reports.workbook.Chart.Shape;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupPathPoint;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.PathPoint;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How abnormal returns add up around day 0: the average and the firms, in one chart a group. */
final class PathsSheet {

  static final String NAME = "Event paths";

  private static final int MOST_GROUPS = 4;
  private static final int ROWS_OF_CHART = 22;
  private static final double AVERAGE_WIDTH = 3;
  private static final double FIRM_WIDTH = 1.5;

  /** Distinct to the color-blind (Okabe and Ito 2008). */
  private static final List<String> COLORS =
      List.of("56B4E9", "D55E00", "009E73", "CC79A7", "E69F00", "0072B2", "8C8C8C");

  private final StudyResult result;

  PathsSheet(StudyResult result) {
    this.result = result;
  }

  /** A line of the chart: the value of each day it is known for. */
  private record Path(String name, Map<Integer, Double> days) {}

  void write(Sheet sheet) {
    int row = 2;
    for (GroupResult group : groups()) {
      List<Path> paths = paths(group);
      Sheet.Extent cells = sheet.stack(row, table(group, paths));
      int left = cells.columns() + 1;
      sheet.chart(
          chart(group, paths, cells),
          new Place(left, cells.first() - 1, left + 9, cells.first() - 1 + ROWS_OF_CHART));
      row = Math.max(cells.next(), cells.first() + ROWS_OF_CHART) + 2;
    }
    sheet.print();
  }

  /** The groups that have a path, the first few. */
  List<GroupResult> groups() {
    return result.groups().stream()
        .filter(group -> !paths(group).isEmpty())
        .limit(MOST_GROUPS)
        .toList();
  }

  private List<Path> paths(GroupResult group) {
    List<Path> paths = new ArrayList<>();
    if (group.firms().size() > 1 && !group.path().isEmpty()) {
      paths.add(
          new Path(
              "Average",
              group.path().stream()
                  .collect(Collectors.toMap(GroupPathPoint::day, GroupPathPoint::rebased))));
    }
    Collection<FirmStudy> firms = Largest.of(result.plan(), group).firms().values();
    FirmNames names = FirmNames.ofColumns(result, firms);
    for (FirmStudy firm : firms) {
      Map<Integer, Double> days = new TreeMap<>();
      firm.estimate(result.plan().headline().model()).result().stream()
          .flatMap(estimate -> estimate.returns().rebased().stream())
          .forEach((PathPoint point) -> days.put(point.day(), point.cumulative()));
      if (!days.isEmpty()) {
        paths.add(new Path(names.of(firm), days));
      }
    }
    return paths;
  }

  private Table<Integer> table(GroupResult group, List<Path> paths) {
    SortedSet<Integer> days = new TreeSet<>();
    List<Column<Integer>> columns = new ArrayList<>();
    columns.add(Column.number("Day", NumberStyle.OFFSET, day -> day));
    for (Path path : paths) {
      days.addAll(path.days().keySet());
      columns.add(
          Column.numberIfAny(
              path.name(), NumberStyle.RETURN, day -> Optional.ofNullable(path.days().get(day))));
    }
    return Table.<Integer>of("paths", days, columns)
        .titled("Cumulative abnormal return by day, " + since(paths) + suffix(group))
        .marked(day -> day == 0 ? Tone.STRONG : Tone.PLAIN);
  }

  private static String since(List<Path> paths) {
    return PathOrigin.words(
        paths.stream()
            .map(path -> new TreeSet<>(path.days().keySet()))
            .map(days -> new PathOrigin(days.first(), days.last()))
            .toList());
  }

  private String suffix(GroupResult group) {
    return result.groups().size() == 1 ? "" : ", group " + group.group();
  }

  private Chart chart(GroupResult group, List<Path> paths, Sheet.Extent cells) {
    int last = cells.end() - 1;
    List<Series> lines = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      boolean isAverage = i == 0 && paths.get(0).name().equals("Average");
      lines.add(
          new Series(
              paths.get(i).name(),
              Cells.column(NAME, i + 1, cells.first(), last),
              isAverage ? Sheet.INK : COLORS.get(i % COLORS.size()),
              isAverage ? AVERAGE_WIDTH : FIRM_WIDTH,
              Optional.empty()));
    }
    String title = "Cumulative abnormal returns " + since(paths) + suffix(group);
    return new Chart(
        Shape.LINES,
        title,
        title + ": " + paths.stream().map(Path::name).collect(Collectors.joining(", ")) + ".",
        ValueAxis.ofReturns(
            "Cumulative abnormal return",
            paths.stream()
                .flatMap(path -> path.days().values().stream())
                .mapToDouble(value -> value)),
        Cells.column(NAME, 0, cells.first(), last),
        lines);
  }
}
