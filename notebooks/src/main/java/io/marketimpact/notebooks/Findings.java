package io.marketimpact.notebooks;

import io.marketimpact.data.library.Panel;
import io.marketimpact.data.library.StudyView;
import io.marketimpact.market.PriceBar;
import io.marketimpact.reports.tables.DataFrames;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.rapaio.jupyter.kernel.display.DisplayData;
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

  /** The firms, and below them how many values of the data could not be used, if any. */
  static DisplayData shown(StudyView study) {
    DisplayData data = Tables.of(of(study));
    int errors = DataFrames.of(study.findings()).stringColumn("severity").countOccurrences("error");
    if (errors > 0) {
      String line = (errors == 1 ? "1 error" : errors + " errors") + " in the data: see findings()";
      data.data().computeIfPresent("text/html", (type, html) -> html + "<p>" + line + "</p>");
      data.data().computeIfPresent("text/plain", (type, text) -> text + "\n" + line);
    }
    return data;
  }

  static Table of(StudyView study) {
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

  /** On one line where it fits there, else a component a line, each no longer than a line. */
  static String of(Record any) {
    List<RecordComponent> components = List.of(any.getClass().getRecordComponents());
    boolean mayFit =
        components.stream().noneMatch(component -> component.getType().isArray())
            && !Previews.isLarge(any);
    String whole = mayFit ? any.toString() : "";
    if (mayFit && whole.length() <= LONGEST) {
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
