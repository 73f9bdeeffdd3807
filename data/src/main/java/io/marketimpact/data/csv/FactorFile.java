package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Factor files: {@code date,mkt_rf,smb,hml[,rmw,cma][,umd],rf} as decimal fractions per day. A
 * factor that a day lacks is absent from that day, never zero.
 */
public final class FactorFile {

  private static final List<String> REQUIRED = List.of("mkt_rf", "smb", "hml", "rf");
  private static final List<String> OPTIONAL = List.of("rmw", "cma", "umd");

  /** A daily factor beyond this is per cent, not a fraction. */
  private static final double LARGEST = 0.5;

  private FactorFile() {}

  /**
   * Reads a factor file.
   *
   * @param file the file
   * @return the factors by day and name
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<LocalDate, SortedMap<String, Double>> read(Path file) {
    SortedMap<LocalDate, SortedMap<String, Double>> days = new TreeMap<>();
    CsvFile.forEachRow(file, header -> rows(file, header, days));
    if (days.isEmpty()) {
      throw BadInputException.file(file, "has no day", "it needs a row per trading day");
    }
    return days;
  }

  private static Consumer<CsvRow> rows(
      Path file, CsvHeader header, SortedMap<LocalDate, SortedMap<String, Double>> days) {
    int date = header.required("date");
    REQUIRED.forEach(header::required);
    return row -> {
      LocalDate day = row.date(date, "date");
      SortedMap<String, Double> factors = new TreeMap<>();
      REQUIRED.forEach(name -> put(row, header.optional(name), name, factors));
      OPTIONAL.forEach(name -> put(row, header.optional(name), name, factors));
      if (days.put(day, factors) != null) {
        throw BadInputException.value(
            file, row.number(), "date", day.toString(), "comes twice; name each day once");
      }
    };
  }

  private static void put(
      CsvRow row, OptionalInt position, String name, SortedMap<String, Double> factors) {
    if (row.text(position).isEmpty()) {
      return;
    }
    double value = row.number(position.getAsInt(), name);
    if (!(Math.abs(value) < LARGEST)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          name,
          row.text(position),
          "is no daily factor as a fraction; write 1 % as 0.01");
    }
    factors.put(name, value);
  }
}
