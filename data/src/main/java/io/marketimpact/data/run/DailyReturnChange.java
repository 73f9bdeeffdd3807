package io.marketimpact.data.run;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A stock's return on a day around the event that two publications of a study give differently:
 * where a price was restated.
 *
 * @param symbol the stock
 * @param date the day, as the file writes it
 * @param before the return in the earlier publication, a fraction; empty where it has none
 * @param after the return in the later one
 */
public record DailyReturnChange(
    String symbol, String date, Optional<Double> before, Optional<Double> after) {

  private static final String PATHS = "abnormal_returns.csv";

  /**
   * Compares the days around the event that both publications report. A day that only one of them
   * reports is no restatement, but a window that was completed or another plan.
   *
   * @param earlier the directory of the earlier one
   * @param later the directory of the later one
   * @return by stock and day; none where one of them has no such days, or cannot be read
   */
  public static List<DailyReturnChange> between(Path earlier, Path later) {
    List<DailyReturnChange> changes = new ArrayList<>();
    try {
      Map<String, Map<String, Optional<Double>>> now = read(later);
      read(earlier)
          .forEach(
              (symbol, days) ->
                  days.forEach(
                      (date, before) -> {
                        Optional<Double> after = now.getOrDefault(symbol, Map.of()).get(date);
                        if (after != null && !after.equals(before)) {
                          changes.add(new DailyReturnChange(symbol, date, before, after));
                        }
                      }));
    } catch (BadInputException unreadable) {
      return List.of();
    }
    return changes;
  }

  private static Map<String, Map<String, Optional<Double>>> read(Path directory) {
    Map<String, Map<String, Optional<Double>>> days = new TreeMap<>();
    Path file = directory.resolve(PATHS);
    if (Files.exists(file)) {
      CsvFile.forEachRow(file, header -> reader(header, days));
    }
    return days;
  }

  private static Consumer<CsvRow> reader(
      CsvHeader header, Map<String, Map<String, Optional<Double>>> days) {
    int symbol = header.required("symbol");
    int date = header.required("date");
    int ret = header.required("return");
    return row ->
        days.computeIfAbsent(row.text(symbol), any -> new TreeMap<>())
            .putIfAbsent(row.text(date), Headline.number(row, ret));
  }
}
