package io.marketimpact.reports.tables;

import io.marketimpact.base.Interval;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Table;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.text.Format;
import io.marketimpact.stat.Histogram;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupPathPoint;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers behind charts of single days, hours and placebo windows. */
public final class ChartTables {

  private ChartTables() {}

  /**
   * The average abnormal return of each day.
   *
   * @param group the group
   * @return one row per day
   */
  public static Table days(GroupResult group) {
    return new Table(
        "Average abnormal return day by day",
        List.of(
            new Column("Day", Kind.NUMBER),
            new Column("Date", Kind.CODE),
            new Column("Average", Kind.NUMBER),
            new Column("95\u202F% interval", Kind.NUMBER),
            new Column("Zero", Kind.TEXT)),
        group.path().stream().map(ChartTables::day).toList(),
        "");
  }

  private static Row day(GroupPathPoint point) {
    return new Row(
        List.of(
            Format.offset(point.day()),
            point.date().toString(),
            Format.percent(point.average()),
            Format.interval(point.averageInterval()),
            zero(point.averageInterval())),
        point.day() == 0 ? Tone.STRONG : Tone.PLAIN,
        List.of(
            List.of((double) point.day()),
            List.of(),
            List.of(point.average()),
            List.of(point.averageInterval().low(), point.averageInterval().high())));
  }

  private static String zero(Interval interval) {
    return interval.excludes(0) ? "outside" : "inside";
  }

  /**
   * The abnormal returns of several firms side by side.
   *
   * @param result the study
   * @param firms some of its firms
   * @return one row per day
   */
  public static Table firmDays(StudyResult result, Collection<FirmStudy> firms) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Day", Kind.NUMBER));
    SortedMap<Integer, List<String>> cells = new TreeMap<>();
    SortedMap<Integer, LocalDate> dates = new TreeMap<>();
    for (FirmStudy firm : firms) {
      columns.add(new Column(result.nameOf(firm), Kind.NUMBER));
      firm.estimate(result.plan().headline().model()).result().stream()
          .flatMap(estimate -> estimate.returns().days().stream())
          .forEach((AbnormalReturn day) -> dates.put(day.day(), day.date()));
    }
    for (int day : dates.keySet()) {
      List<String> row = new ArrayList<>();
      row.add(Format.offset(day));
      for (FirmStudy firm : firms) {
        row.add(
            on(firm, result.plan().headline().model(), day)
                .map(ChartTables::cell)
                .orElse("\u2013"));
      }
      cells.put(day, row);
    }
    return new Table(
        "Abnormal return day by day, firm by firm",
        columns,
        cells.entrySet().stream()
            .map(row -> new Row(row.getValue(), row.getKey() == 0 ? Tone.STRONG : Tone.PLAIN))
            .toList(),
        "\u201Cout\u201D: zero lies outside the 95 % interval of the day. More digits are in"
            + " abnormal_returns.csv beside this report.");
  }

  private static Optional<AbnormalReturn> on(FirmStudy firm, ModelId model, int day) {
    return firm.estimate(model).result().stream()
        .flatMap(estimate -> estimate.returns().days().stream())
        .filter(abnormalReturn -> abnormalReturn.day() == day)
        .findFirst();
  }

  private static String cell(AbnormalReturn day) {
    return Format.percent(day.abnormal()) + (day.interval().excludes(0) ? " out" : "");
  }

  /**
   * The placebo windows in the bins of their chart.
   *
   * @param values of all windows
   * @param observed of the window under study
   * @return one row per bin
   */
  public static Table placebo(double[] values, double observed) {
    Histogram histogram = Histogram.of(values);
    List<Integer> far =
        histogram.count(
            Arrays.stream(values).filter(value -> Math.abs(value) >= Math.abs(observed)).toArray());
    List<Row> rows = new ArrayList<>();
    for (int bin = 0; bin < far.size(); bin++) {
      double from = histogram.edge(bin);
      double to = histogram.edge(bin + 1);
      rows.add(
          new Row(
              List.of(
                  Format.percent(from),
                  Format.percent(to),
                  Integer.toString(histogram.counts().get(bin)),
                  Integer.toString(far.get(bin))),
              observed >= from && observed < to ? Tone.STRONG : Tone.PLAIN,
              List.of(
                  List.of(from),
                  List.of(to),
                  List.of((double) histogram.counts().get(bin)),
                  List.of((double) far.get(bin)))));
    }
    return new Table(
        "Placebo windows by their abnormal return",
        List.of(
            new Column("From", Kind.NUMBER),
            new Column("To", Kind.NUMBER),
            new Column("Windows", Kind.NUMBER),
            new Column("At least as far", Kind.NUMBER)),
        rows,
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
  public static Table intraday(String name, IntradayDay day) {
    return new Table(
        name + ": return since the previous close",
        List.of(
            new Column("Until", Kind.CODE),
            new Column("Share", Kind.NUMBER),
            new Column("Benchmark", Kind.NUMBER),
            new Column("Abnormal", Kind.NUMBER),
            new Column("Ordinary size", Kind.NUMBER)),
        day.path().stream().map(ChartTables::point).toList(),
        "");
  }

  private static Row point(IntradayPoint point) {
    return new Row(
        List.of(
            Format.instant(point.time()),
            Format.percent(point.firm()),
            Format.percent(point.benchmark()),
            Format.percent(point.abnormal()),
            Format.size(point.ordinary())),
        Tone.PLAIN,
        List.of(
            List.of(),
            List.of(point.firm()),
            List.of(point.benchmark()),
            List.of(point.abnormal()),
            List.of(point.ordinary())));
  }
}
