package io.marketimpact.data.run;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * An abnormal return that two publications of a study give differently.
 *
 * @param of whose it is
 * @param before what the earlier publication says
 * @param after what the later one says
 */
public record WindowChange(Key of, Result before, Result after) {

  private static final Result NOTHING = new Result(Optional.empty(), Optional.empty());

  /**
   * A firm under a model in a window, by text as the file writes it.
   *
   * @param firm the firm in its event
   * @param model the model's id
   * @param window first and last day relative to day 0, such as {@code 0:1}
   */
  public record Key(Headline.Firm firm, String model, String window) {}

  /**
   * What a publication says of it.
   *
   * @param effect the cumulative abnormal return, a fraction; empty where there is none
   * @param p the p-value of the decision, or of the t test where nothing is decided; empty where
   *     there is none
   */
  public record Result(Optional<Double> effect, Optional<Double> p) {}

  /**
   * By how much the abnormal return differs.
   *
   * @return after less before, a fraction; empty where one of them is absent
   */
  public Optional<Double> difference() {
    return after.effect().flatMap(now -> before.effect().map(then -> now - then));
  }

  /**
   * Compares two publications.
   *
   * @param earlier the directory of the earlier one
   * @param later the directory of the later one
   * @return every firm, model and window whose abnormal return or p-value differs: first those that
   *     one of them lacks, then by the size of the difference, the largest first; none where one of
   *     them cannot be read
   */
  public static List<WindowChange> between(Path earlier, Path later) {
    Map<Key, Result> then;
    Map<Key, Result> now;
    try {
      then = read(earlier);
      now = read(later);
    } catch (BadInputException unreadable) {
      return List.of();
    }
    TreeSet<Key> keys = new TreeSet<>(Comparator.comparing(Key::toString));
    keys.addAll(then.keySet());
    keys.addAll(now.keySet());
    return keys.stream()
        .map(
            key ->
                new WindowChange(
                    key, then.getOrDefault(key, NOTHING), now.getOrDefault(key, NOTHING)))
        .filter(change -> !change.before().equals(change.after()))
        .sorted(Comparator.comparing(change -> -change.size()))
        .toList();
  }

  private double size() {
    return difference().map(Math::abs).orElse(Double.POSITIVE_INFINITY);
  }

  private static Map<Key, Result> read(Path directory) {
    Map<Key, Result> results = new TreeMap<>(Comparator.comparing(Key::toString));
    CsvFile.forEachRow(
        directory.resolve(PublicationDifference.FIRM_RESULTS), header -> reader(header, results));
    return results;
  }

  private static Consumer<CsvRow> reader(CsvHeader header, Map<Key, Result> results) {
    int event = header.required("event_id");
    int group = header.required("group");
    int symbol = header.required("symbol");
    int model = header.required("model");
    int start = header.required("window_start");
    int end = header.required("window_end");
    int effect = header.required("car");
    int decided = header.required("p_decision");
    int tested = header.required("p_value");
    return row ->
        results.put(
            new Key(
                new Headline.Firm(row.text(event), row.text(group), row.text(symbol)),
                row.text(model),
                row.text(start) + ":" + row.text(end)),
            new Result(
                Headline.number(row, effect),
                Headline.number(row, decided).or(() -> Headline.number(row, tested))));
  }
}
