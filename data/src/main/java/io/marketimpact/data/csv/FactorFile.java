package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.stat.Moments;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Factor files: {@code date,mkt_rf,smb,hml[,rmw,cma][,umd],rf} as decimal fractions per day. A
 * factor that a day lacks is absent from that day, never zero. Percent is recognized and refused,
 * and so are the codes by which French's data library marks a missing value.
 */
public final class FactorFile {

  private static final List<String> REQUIRED = List.of("mkt_rf", "smb", "hml", "rf");
  private static final List<String> OPTIONAL = List.of("rmw", "cma", "umd");

  /** A daily factor beyond this is percent, not a fraction. */
  private static final double LARGEST = 0.5;

  /** A risk-free rate beyond this, in either direction, is percent: it is 250 % in a year. */
  private static final double LARGEST_RATE = 0.01;

  /** No file's risk-free rates lie around this: it is 113 % in a year. */
  private static final double LARGEST_USUAL_RATE = 0.003;

  /** No market varies by this much from day to day. */
  private static final double LARGEST_DEVIATION = 0.2;

  /** Of the data library, as they stand and divided by 100. */
  private static final Set<Double> MISSING = Set.of(-99.99, -999.0, -0.9999, -9.99);

  private static final String REMEDY = "write 1 % as 0.01: divide what is in percent by 100";

  private FactorFile() {}

  /**
   * Reads a factor file.
   *
   * @param file the file
   * @return the factors by day and name
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<LocalDate, SortedMap<String, Double>> read(Path file) {
    return read(file, DateForm.ISO);
  }

  /**
   * Reads a factor file.
   *
   * @param file the file
   * @param dates form of its dates unless they are ISO
   * @return the factors by day and name
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<LocalDate, SortedMap<String, Double>> read(Path file, DateForm dates) {
    SortedMap<LocalDate, SortedMap<String, Double>> days = new TreeMap<>();
    CsvFile.forEachRow(file, dates, header -> rows(file, header, days));
    if (days.isEmpty()) {
      throw BadInputException.file(file, "has no day", "it needs a row per trading day");
    }
    requireFractions(file, days.values());
    return days;
  }

  private static void requireFractions(Path file, Collection<SortedMap<String, Double>> days) {
    double[] market = values(days, "mkt_rf");
    double deviation = market.length < 2 ? 0 : Moments.standardDeviation(market);
    if (deviation > LARGEST_DEVIATION) {
      throw BadInputException.file(
          file,
          "has a market factor whose daily standard deviation is "
              + Math.round(deviation * 100)
              + " %: it is in percent",
          REMEDY);
    }
    double[] rates = values(days, "rf");
    double rate = rates.length == 0 ? 0 : Moments.mean(rates);
    if (Math.abs(rate) > LARGEST_USUAL_RATE) {
      throw BadInputException.file(
          file,
          "has a risk-free rate of " + rate * 100 + " % a day on average: it is in percent",
          REMEDY);
    }
  }

  private static double[] values(Collection<SortedMap<String, Double>> days, String name) {
    return days.stream()
        .filter(day -> day.containsKey(name))
        .mapToDouble(day -> day.get(name))
        .toArray();
  }

  /** The data library's own files begin with lines of text and have no name above the dates. */
  private static void requireNotRaw(Path file, CsvHeader header) {
    String all = String.join(",", header.names()).toLowerCase(Locale.ROOT);
    if (all.contains("created by cmpt")
        || all.contains("created using")
        || all.contains("mkt-rf")) {
      throw BadInputException.file(
          file,
          "is a file from French's data library as downloaded, in percent",
          "keep its daily rows alone under the header date,mkt_rf,smb,hml,rf, write dates as"
              + " 2026-01-14, and divide every value by 100");
    }
  }

  private static Consumer<CsvRow> rows(
      Path file, CsvHeader header, SortedMap<LocalDate, SortedMap<String, Double>> days) {
    requireNotRaw(file, header);
    int date = header.required("date");
    REQUIRED.forEach(header::required);
    return row -> {
      LocalDate day = row.date(date, "date");
      SortedMap<String, Double> factors = new TreeMap<>();
      REQUIRED.forEach(name -> put(row, header.optional(name), name, factors));
      OPTIONAL.forEach(name -> put(row, header.optional(name), name, factors));
      if (days.put(day, factors) != null) {
        throw BadInputException.value(
            file, row.number(), "date", day.toString(), "appears twice; name each day once");
      }
    };
  }

  private static void put(
      CsvRow row, OptionalInt position, String name, SortedMap<String, Double> factors) {
    if (position.isEmpty()) {
      return;
    }
    double value = row.numberOrMissing(position.getAsInt(), name);
    if (Double.isNaN(value)) {
      return;
    }
    if (MISSING.contains(value)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          name,
          row.text(position),
          "is the data library's code for a missing value, not a return; leave the cell empty");
    }
    if (!(Math.abs(value) < (name.equals("rf") ? LARGEST_RATE : LARGEST))) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          name,
          row.text(position),
          (name.equals("rf") ? "is not a risk-free rate of a day" : "is not a daily factor")
              + " as a fraction; "
              + REMEDY);
    }
    factors.put(name, value);
  }
}
