package io.marketimpact.data.run;

import io.marketimpact.base.Interval;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a publication says of one firm under its headline's model and window.
 *
 * @param effect the abnormal return, empty where the firm could not be studied
 * @param interval the 95 % interval of the decision, where there is one
 * @param p the p-value of the decision, where there is one
 * @param decision what may be said, empty where nothing may
 */
public record Headline(
    Optional<Double> effect, Optional<Interval> interval, Optional<Double> p, String decision) {

  /**
   * A firm in an event, named by text as the file read back writes it: names are compared and
   * shown, and nothing is looked up by them.
   *
   * @param event the event's id
   * @param group the group's name
   * @param symbol the firm's symbol
   */
  public record Firm(String event, String group, String symbol) implements Comparable<Firm> {

    @Override
    public int compareTo(Firm other) {
      return toString().compareTo(other.toString());
    }
  }

  /**
   * Reads what a publication says of each firm.
   *
   * @param directory the publication
   * @return by firm
   * @throws io.marketimpact.data.BadInputException if a file of it cannot be read
   */
  public static SortedMap<Firm, Headline> read(Path directory) {
    JsonObject plan = Json.read(directory.resolve(Seal.MANIFEST)).object("plan");
    ModelId model = plan.checked("models", () -> new ModelId(plan.texts("models").get(0)));
    EventWindow window =
        plan.checked("windows", () -> EventWindow.parse(plan.texts("windows").get(0)));
    SortedMap<Firm, Headline> firms = new TreeMap<>();
    CsvFile.forEachRow(
        directory.resolve(PublicationDifference.FIRM_RESULTS),
        header -> reader(header, model, window, firms));
    return firms;
  }

  private static Consumer<CsvRow> reader(
      CsvHeader header, ModelId model, EventWindow window, SortedMap<Firm, Headline> firms) {
    int event = header.required("event_id");
    int group = header.required("group");
    int symbol = header.required("symbol");
    int modelId = header.required("model");
    int start = header.required("window_start");
    int end = header.required("window_end");
    int effect = header.required("car");
    int low = header.required("decision_ci95_low");
    int high = header.required("decision_ci95_high");
    int p = header.required("p_decision");
    int decision = header.required("decision");
    return row -> {
      if (row.text(modelId).equals(model.value())
          && row.text(start).equals(Integer.toString(window.start()))
          && row.text(end).equals(Integer.toString(window.end()))) {
        firms.put(
            new Firm(row.text(event), row.text(group), row.text(symbol)),
            new Headline(
                number(row, effect),
                number(row, low)
                    .flatMap(from -> number(row, high).map(to -> new Interval(from, to))),
                number(row, p),
                row.text(decision)));
      }
    };
  }

  static Optional<Double> number(CsvRow row, int position) {
    return row.text(position).isEmpty()
        ? Optional.empty()
        : Optional.of(Double.valueOf(row.text(position)));
  }
}
