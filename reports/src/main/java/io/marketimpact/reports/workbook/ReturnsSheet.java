package io.marketimpact.reports.workbook;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.figures.HeadlineAverage;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.workbook.Chart.Place;
import io.marketimpact.reports.workbook.Chart.Series;
import io.marketimpact.reports.workbook.Chart.Shape;
import io.marketimpact.reports.workbook.Chart.Whiskers;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The abnormal return of each firm with its interval, the largest decline first, and their chart.
 */
final class ReturnsSheet {

  static final String NAME = "Abnormal returns";

  private static final int MOST = 40;
  private static final int ABNORMAL = 5;
  private static final int LOW = 6;
  private static final int HIGH = 7;
  private static final int BELOW = 12;
  private static final int ABOVE = 13;
  private static final String DISTANCE = "+0.00\\ %;-0.00\\ %;0.00\\ %";

  private final StudyResult result;

  ReturnsSheet(StudyResult result) {
    this.result = result;
  }

  /** What a firm or an average did. */
  private record Effect(
      String name,
      String symbol,
      Optional<LocalDate> day,
      double actual,
      double expected,
      double abnormal,
      Optional<Verdict> verdict,
      Optional<Double> familyWise) {

    Optional<Interval> interval() {
      return verdict.flatMap(known -> known.interval().result());
    }

    /** What the chart shows of it, from the line of zero on. */
    DoubleStream drawn() {
      return DoubleStream.concat(
          DoubleStream.of(0, abnormal),
          interval().stream().flatMapToDouble(known -> DoubleStream.of(known.low(), known.high())));
    }
  }

  void write(Sheet sheet) {
    List<Effect> firms = firms();
    List<Effect> effects =
        Stream.concat(
                firms.stream(), HeadlineAverage.of(result).map(ReturnsSheet::average).stream())
            .toList();
    Sheet.Extent cells = sheet.stack(2, table(effects, firms.size()));
    sheet.head(cells.first() - 1, BELOW, "Interval: distance to lower end", true);
    sheet.head(cells.first() - 1, ABOVE, "Interval: distance to upper end", true);
    for (int i = 0; i < effects.size(); i++) {
      Effect effect = effects.get(i);
      int row = cells.first() + i;
      effect
          .interval()
          .ifPresent(
              interval -> {
                distance(sheet, row, BELOW, ABNORMAL, LOW, effect.abnormal() - interval.low());
                distance(sheet, row, ABOVE, HIGH, ABNORMAL, interval.high() - effect.abnormal());
              });
    }
    if (!effects.isEmpty()) {
      sheet.chart(chart(cells, effects), place(cells, effects.size()));
    }
    sheet.print();
  }

  private static void distance(
      Sheet sheet, int row, int column, int from, int less, double result) {
    sheet.formula(row, column, Cells.at(row, from) + "-" + Cells.at(row, less), result, DISTANCE);
  }

  private Table<Effect> table(List<Effect> effects, int firms) {
    return Table.<Effect>of(
            "effects",
            effects,
            Column.text("Firm", Effect::name),
            Column.code("Ticker", Effect::symbol),
            Column.dayIfAny("Day 0", Effect::day),
            Column.number("Move", NumberStyle.RETURN, Effect::actual),
            Column.number("Expected", NumberStyle.RETURN, Effect::expected),
            Column.number("Abnormal", NumberStyle.RETURN, Effect::abnormal),
            Column.rangeIfAny("95\u202F% interval", NumberStyle.RETURN, Effect::interval),
            Column.numberIfAny(
                "Placebo p", NumberStyle.PROBABILITY, row -> row.verdict().map(Verdict::pValue)),
            Column.numberIfAny("Family-wise p", NumberStyle.PROBABILITY, Effect::familyWise),
            Column.numberIfAny(
                "Detectable",
                NumberStyle.FRACTION,
                row -> row.verdict().flatMap(known -> known.minimumDetectable().result())),
            Column.textIfAny("Significant", row -> row.verdict().map(ReturnsSheet::yesOrNo)))
        .titled(
            "Abnormal returns, "
                + Format.window(result.plan().headline().window())
                + chosen(firms)
                + ", the largest decline first")
        .noted(
            "Detectable: the move that the test would find with 80\u202F% power."
                + (firms < result.firms().count()
                    ? " More firms are in firm_results.csv beside this workbook."
                    : ""))
        .marked(row -> row.symbol().isEmpty() ? Tone.STRONG : Tone.PLAIN);
  }

  private String chosen(int firms) {
    long studied = studied().count();
    if (firms == studied) {
      return "";
    }
    return result.groups().size() == 1
        ? ", the " + firms + " of " + studied + " firms with the most evidence"
        : ", " + firms + " of " + studied + " firms, of the groups with the most evidence";
  }

  private static String yesOrNo(Verdict verdict) {
    Decision decision = verdict.decision();
    return decision.isDistinguishable() ? "yes" : "no";
  }

  private List<Effect> firms() {
    return studied().limit(MOST).sorted(Comparator.comparingDouble(Effect::abnormal)).toList();
  }

  private Stream<Effect> studied() {
    return result.groups().stream()
        .flatMap(group -> group.firms().stream().flatMap(firm -> effect(group, firm).stream()));
  }

  private Optional<Effect> effect(GroupResult group, FirmStudy firm) {
    return firm.window(result.plan().headline())
        .result()
        .map(window -> effect(group, firm, window));
  }

  private Effect effect(GroupResult group, FirmStudy firm, FirmWindow window) {
    return new Effect(
        result.nameOf(firm),
        firm.event().security().symbol(),
        Optional.of(firm.event().day0()),
        window.actual(),
        window.expected(),
        window.evidence().car(),
        Optional.of(window.verdict()),
        StudyTables.familyWise(group, firm, result.plan().headline()));
  }

  private static Effect average(HeadlineAverage average) {
    return new Effect(
        average.name(),
        "",
        Optional.empty(),
        average.actual(),
        average.expected(),
        average.window().caar(),
        average.window().verdict().result(),
        Optional.empty());
  }

  /** Those that are drawn, in words. */
  private static String description(List<Effect> effects) {
    return effects.stream()
        .map(
            effect ->
                effect.name()
                    + ": "
                    + Format.percent(effect.abnormal())
                    + effect.interval().map(ReturnsSheet::words).orElse(""))
        .collect(Collectors.joining("; ", "Abnormal returns: ", "."));
  }

  private static String words(Interval interval) {
    return " (" + Format.percent(interval.low()) + " to " + Format.percent(interval.high()) + ")";
  }

  private static Chart chart(Sheet.Extent cells, List<Effect> effects) {
    int last = cells.end() - 1;
    return new Chart(
        Shape.BARS,
        "Abnormal returns with their 95\u202F% intervals",
        description(effects),
        ValueAxis.ofReturns("Abnormal return", effects.stream().flatMapToDouble(Effect::drawn)),
        Cells.column(NAME, 0, cells.first(), last),
        List.of(
            new Series(
                "Abnormal return",
                Cells.column(NAME, ABNORMAL, cells.first(), last),
                Sheet.BLUE,
                0,
                Optional.of(
                    new Whiskers(
                        Cells.column(NAME, BELOW, cells.first(), last),
                        Cells.column(NAME, ABOVE, cells.first(), last))))));
  }

  private static Place place(Sheet.Extent cells, int effects) {
    int top = cells.next() + 1;
    return new Place(0, top, LOW, top + Math.max(14, 5 + effects));
  }
}
