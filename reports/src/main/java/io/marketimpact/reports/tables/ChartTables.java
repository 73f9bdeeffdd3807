package io.marketimpact.reports.tables;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.stat.Histogram;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupPathPoint;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The numbers behind charts of single days, hours and placebo windows. */
public final class ChartTables {

  private static final String DAY = "Day";
  private static final String OUTSIDE = "outside";

  private ChartTables() {}

  /**
   * The average abnormal return of each day.
   *
   * @param group the group
   * @return one row per day
   */
  public static Table<GroupPathPoint> days(GroupResult group) {
    return Table.of(
            "days",
            group.path(),
            Column.number(DAY, NumberStyle.OFFSET, GroupPathPoint::day),
            Column.day("Date", GroupPathPoint::date),
            Column.number("Average", NumberStyle.RETURN, GroupPathPoint::average),
            Column.rangeIfAny(
                "95\u202F% interval",
                NumberStyle.RETURN, point -> Optional.of(point.averageInterval())),
            Column.text("Zero", point -> zero(point.averageInterval())))
        .titled("Average abnormal return day by day")
        .noted(
            "Interval: by Student's t, for each day alone; the answer's is that of the test that"
                + " decides.")
        .marked(point -> dayZero(point.day()));
  }

  private static Tone dayZero(int day) {
    return day == 0 ? Tone.STRONG : Tone.PLAIN;
  }

  private static String zero(Interval interval) {
    return interval.excludes(0) ? OUTSIDE : "inside";
  }

  /**
   * The abnormal returns of several firms side by side.
   *
   * @param result the study
   * @param firms some of its firms
   * @return one row per day
   */
  public static Table<Integer> firmDays(StudyResult result, Collection<FirmStudy> firms) {
    List<Column<Integer>> columns = new ArrayList<>();
    columns.add(Column.number(DAY, NumberStyle.OFFSET, day -> day));
    SortedSet<Integer> days = new TreeSet<>();
    FirmNames names = FirmNames.ofColumns(result, firms);
    for (FirmStudy firm : firms) {
      Map<Integer, AbnormalReturn> returns = new HashMap<>();
      firm.estimate(result.plan().headline().model()).result().stream()
          .flatMap(estimate -> estimate.returns().days().stream())
          .forEach((AbnormalReturn day) -> returns.put(day.day(), day));
      days.addAll(returns.keySet());
      columns.addAll(columns(names.of(firm), returns));
    }
    return new Table<>(
        "firm-days",
        "Abnormal return day by day, firm by firm",
        columns,
        days,
        ChartTables::dayZero,
        "\u201Coutside\u201D: zero lies outside the 95 % interval of the day.");
  }

  private static List<Column<Integer>> columns(String firm, Map<Integer, AbnormalReturn> returns) {
    return List.of(
        Column.numberIfAny(
            firm,
            NumberStyle.RETURN,
            day -> Optional.ofNullable(returns.get(day)).map(AbnormalReturn::abnormal)),
        Column.<Integer>textIfAny(
                firm + ", zero",
                day ->
                    Optional.ofNullable(returns.get(day))
                        .filter(abnormal -> abnormal.interval().excludes(0))
                        .map(abnormal -> OUTSIDE))
            .inBrackets());
  }

  /**
   * A bin of a histogram.
   *
   * @param from its lower edge
   * @param to its upper edge
   * @param windows how many values lie in it
   * @param far how many of them are at least as far from zero as the observed value
   */
  public record Bin(double from, double to, int windows, int far) {}

  /**
   * The placebo windows in the bins of their chart.
   *
   * @param values of all windows
   * @param observed of the window under study
   * @return one row per bin
   */
  public static Table<Bin> placebo(double[] values, double observed) {
    Histogram histogram = Histogram.of(values);
    List<Integer> far =
        histogram.count(
            Arrays.stream(values).filter(value -> Math.abs(value) >= Math.abs(observed)).toArray());
    List<Bin> bins =
        IntStream.range(0, far.size())
            .mapToObj(
                bin ->
                    new Bin(
                        histogram.edge(bin),
                        histogram.edge(bin + 1),
                        histogram.counts().get(bin),
                        far.get(bin)))
            .toList();
    return Table.of(
            "placebo",
            bins,
            Column.number("From", NumberStyle.RETURN, Bin::from),
            Column.number("To", NumberStyle.RETURN, Bin::to),
            Column.number("Windows", NumberStyle.COUNT, Bin::windows),
            Column.number("At least as far", NumberStyle.COUNT, Bin::far))
        .titled("Placebo windows by their abnormal return")
        .marked(bin -> observed >= bin.from() && observed < bin.to() ? Tone.STRONG : Tone.PLAIN)
        .noted(
            "In bold: where the observed window lies. The width of the bins is that of Freedman and"
                + " Diaconis (1981).");
  }

  /**
   * A share's way through a day.
   *
   * @param name whose day
   * @param day the session
   * @return one row per point of the path
   */
  public static Table<IntradayPoint> intraday(String name, IntradayDay day) {
    return Table.of(
            "intraday",
            day.path(),
            MomentColumn.ifAny("Until", point -> Optional.of(point.time())),
            Column.number("Stock", NumberStyle.RETURN, IntradayPoint::firm),
            Column.number("Benchmark", NumberStyle.RETURN, IntradayPoint::benchmark),
            Column.number("Abnormal", NumberStyle.RETURN, IntradayPoint::abnormal),
            Column.number("Usual size", NumberStyle.FRACTION, IntradayPoint::ordinary))
        .titled(name + ": return since the previous close");
  }
}
