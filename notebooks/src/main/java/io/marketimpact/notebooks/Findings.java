package io.marketimpact.notebooks;

import io.marketimpact.base.Interval;
import io.marketimpact.data.library.FirmEffect;
import io.marketimpact.data.library.GroupEffect;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.library.SavedFirm;
import io.marketimpact.data.library.SavedGroup;
import io.marketimpact.data.library.SavedStudy;
import io.marketimpact.data.library.Study;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.market.PriceBar;
import io.marketimpact.reports.tables.DataFrames;
import io.marketimpact.study.ModelWindow;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What the library gives, in a few lines that a reader takes in at once. */
final class Findings {

  private static final int LONGEST = 160;
  private static final String[] OF_FIRMS = {
    "event_id",
    "symbol",
    "model",
    "window_start",
    "window_end",
    "car",
    "car_se",
    "t",
    "p_decision",
    "decision"
  };

  private Findings() {}

  static Table of(Study study) {
    return DataFrames.of(study.firms()).selectColumns(OF_FIRMS);
  }

  static Table of(SavedStudy study) {
    return DataFrames.of(study.firms()).selectColumns(OF_FIRMS);
  }

  static Table of(Panel panel) {
    List<List<LocalDate>> days =
        panel.symbols().stream().map(symbol -> days(panel, symbol)).toList();
    return Table.create(
        "prices",
        StringColumn.create("symbol", panel.symbols().stream().toList()),
        IntColumn.create("prices", days.stream().mapToInt(List::size).toArray()),
        DateColumn.create("first", days.stream().map(each -> each.get(0)).toList()),
        DateColumn.create("last", days.stream().map(each -> each.get(each.size() - 1)).toList()));
  }

  private static List<LocalDate> days(Panel panel, String symbol) {
    return panel.prices().bars().entrySet().stream()
        .filter(entry -> entry.getKey().symbol().equals(symbol))
        .flatMap(entry -> entry.getValue().stream())
        .map(PriceBar::date)
        .sorted()
        .toList();
  }

  static String of(SavedFirm firm) {
    String name = firm.text("symbol") + place(firm.asked());
    return firm.text("reason").isEmpty()
        ? line(
            name,
            new Numbers(firm.car(), firm.standardError(), firm.t(), firm.pValue()),
            firm.verdict().decision(),
            firm.verdict().pValue())
        : name + ": " + firm.text("reason");
  }

  static String of(SavedGroup group) {
    String name = group.name() + place(group.asked());
    return group.hasInterval()
        ? line(name, group.caar(), group.interval())
        : String.format(
            Locale.ROOT, "%s: CAAR %+.4f, without an interval by t", name, group.caar());
  }

  private record Numbers(double car, double standardError, double t, double p) {}

  private static String line(String name, Numbers found, Decision decision, double p) {
    return String.format(
        Locale.ROOT,
        "%s: CAR %+.4f, standard error %.4f, t %.2f, p %.3f; %s, p %.3f",
        name,
        found.car(),
        found.standardError(),
        found.t(),
        found.p(),
        word(decision),
        p);
  }

  static String of(FirmEffect firm) {
    String name = firm.study().event().security() + place(firm.asked());
    return firm.outcome()
        .match(
            found ->
                line(
                    name,
                    new Numbers(firm.car(), firm.standardError(), firm.t(), firm.pValue()),
                    firm.verdict().decision(),
                    firm.verdict().pValue()),
            why -> name + ": " + why.detail());
  }

  private static String line(String name, double caar, Interval interval) {
    return String.format(
        Locale.ROOT,
        "%s: CAAR %+.4f, 95 %% interval from %+.4f to %+.4f",
        name,
        caar,
        interval.low(),
        interval.high());
  }

  static String of(GroupEffect group) {
    String name = group.group().group() + place(group.asked());
    return group
        .result()
        .interval()
        .match(
            interval -> line(name, group.caar(), interval),
            why ->
                String.format(Locale.ROOT, "%s: CAAR %+.4f; %s", name, group.caar(), why.detail()));
  }

  private static String place(ModelWindow asked) {
    return ", model " + asked.model() + ", window " + asked.window();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** On one line where it fits there, else a component a line, each no longer than a line. */
  static String of(Record any) {
    List<RecordComponent> components = List.of(any.getClass().getRecordComponents());
    String whole = any.toString();
    if (whole.length() <= LONGEST
        && components.stream().noneMatch(component -> component.getType().isArray())) {
      return whole;
    }
    return components.stream()
        .map(component -> component.getName() + ": " + Previews.of(value(component, any)))
        .collect(Collectors.joining("\n", any.getClass().getSimpleName() + "\n", ""));
  }

  /** The value of a component, whoever may read it. */
  static Object value(RecordComponent component, Record any) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(any);
    } catch (ReflectiveOperationException unreadable) {
      return "cannot be read: " + unreadable.getMessage();
    }
  }
}
