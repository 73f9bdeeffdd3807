package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.stat.RobustScale;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Files of returns instead of prices: {@code symbol,date,return} or {@code symbol,date,log_return},
 * fractions of one session each. They are chained to an index of 100 on the session before the
 * first one. A day without a return, whether its cell is empty or its row is missing, has no index;
 * the next day's return is that of its row.
 */
public final class ReturnFile {

  private static final double BASE = 100;

  /** A few returns may all be large. */
  private static final int FEWEST_TO_JUDGE = 20;

  /** More than half of a file's returns beyond this stand in percent. */
  private static final double LARGEST_USUAL = 0.1;

  /** Sessions are usually a day apart and a weekend is three. */
  private static final double LONGEST_USUAL_STEP = 3;

  private final SortedMap<SecurityId, NavigableMap<LocalDate, Double>> returns = new TreeMap<>();

  private ReturnFile() {}

  /**
   * Reads a file of returns.
   *
   * @param file the file
   * @param dates form of its dates unless they are ISO
   * @param sessionBefore the session before a day, on which the first index of a share stands
   * @return each security's index in the order of its days
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static SortedMap<SecurityId, List<PriceBar>> read(
      Path file, DateForm dates, UnaryOperator<LocalDate> sessionBefore) {
    ReturnFile reader = new ReturnFile();
    CsvFile.forEachRow(file, dates, reader::rows);
    if (reader.returns.isEmpty()) {
      throw BadInputException.file(file, "has no return", "it needs a row per security and day");
    }
    reader.requireFractions(file);
    reader.requireDays(file);
    SortedMap<SecurityId, List<PriceBar>> bars = new TreeMap<>();
    reader.returns.forEach(
        (security, days) -> bars.put(security, index(security, days, sessionBefore)));
    return bars;
  }

  private Consumer<CsvRow> rows(CsvHeader header) {
    int symbol = header.required("symbol");
    int date = header.required("date");
    boolean isLog =
        header.optional("return").isEmpty() && header.optional("log_return").isPresent();
    String column = isLog ? "log_return" : "return";
    int position = header.required(column);
    return row -> {
      double given = row.numberOrMissing(position, column);
      double simple = isLog ? Math.expm1(given) : given;
      if (simple <= -1 || Double.isInfinite(simple)) {
        throw BadInputException.value(
            row.file(),
            row.number(),
            column,
            row.text(position),
            "is not a return: a stock cannot lose all it is worth or more; leave a cell empty where"
                + " a code such as -99 stands for a missing return");
      }
      LocalDate day = row.date(date, "date");
      SecurityId security = row.security(symbol, "symbol");
      if (returns.computeIfAbsent(security, any -> new TreeMap<>()).put(day, simple) != null) {
        throw BadInputException.value(
            row.file(),
            row.number(),
            "date",
            day.toString(),
            "appears twice for " + security + "; give each day of a stock once");
      }
    };
  }

  private void requireFractions(Path file) {
    double[] sizes =
        returns.values().stream()
            .map(Map::values)
            .flatMap(Collection::stream)
            .mapToDouble(Math::abs)
            .filter(size -> !Double.isNaN(size))
            .toArray();
    double usual = sizes.length < FEWEST_TO_JUDGE ? 0 : RobustScale.median(sizes);
    if (usual > LARGEST_USUAL) {
      throw BadInputException.file(
          file,
          "has returns of usually "
              + Math.round(usual * 100)
              + " % a day: they stand in percent, or are prices",
          "write 1 % as 0.01, or name prices with --prices");
    }
  }

  private void requireDays(Path file) {
    double[] steps =
        returns.values().stream()
            .map(days -> days.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray())
            .flatMapToDouble(
                days ->
                    IntStream.range(1, days.length)
                        .mapToDouble(i -> (double) days[i] - days[i - 1]))
            .toArray();
    double usual = steps.length < FEWEST_TO_JUDGE ? 1 : RobustScale.median(steps);
    if (usual > LONGEST_USUAL_STEP) {
      throw BadInputException.file(
          file,
          "usually has a return every "
              + Math.round(usual)
              + " days; a study needs one per session",
          "give a row for every session, and an empty cell where a stock has no return");
    }
  }

  private static List<PriceBar> index(
      SecurityId security,
      NavigableMap<LocalDate, Double> days,
      UnaryOperator<LocalDate> sessionBefore) {
    List<PriceBar> bars = new ArrayList<>(days.size() + 1);
    double level = BASE;
    bars.add(PriceBar.of(security, sessionBefore.apply(days.firstKey()), level));
    for (Map.Entry<LocalDate, Double> day : days.entrySet()) {
      double next = level * (1 + day.getValue());
      bars.add(PriceBar.chained(security, day.getKey(), next, level));
      level = Double.isNaN(next) ? level : next;
    }
    return bars;
  }
}
