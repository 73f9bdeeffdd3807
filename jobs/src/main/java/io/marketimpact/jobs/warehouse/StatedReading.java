package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionFindings;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.AgreedActions;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.RowDays;
import io.marketimpact.data.csv.StockActions;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.source.PricePart;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the splits and dividends that price files state, by the tasks that share their lines: each
 * judges stocks by their rows in the order of the file. What they found reaches the driver, where
 * files are compared: the actions, the days that each file has, a bit each, and the first cells
 * that can be no action.
 */
public final class StatedReading {

  private final List<PriceFile> files;
  private final List<StatedPart> wholes = new ArrayList<>();
  private final List<StatedPart> pieces = new ArrayList<>();
  private final Map<Integer, String> vendors = new TreeMap<>();
  private final Map<Integer, BadInputException> broken = new TreeMap<>();
  private final Map<Integer, List<StockActions>> stocks = new TreeMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private long refusals;

  /** A cell that can be no action, and the row after which it is known. */
  private record Refused(int file, long at, String symbol, ActionFindings.Refused cell) {
    private static final Comparator<Refused> AS_FOUND =
        Comparator.comparingInt(Refused::file)
            .thenComparingLong(Refused::at)
            .thenComparing(Refused::symbol);
  }

  private StatedReading(List<PriceFile> files) {
    this.files = files;
  }

  /**
   * Reads files.
   *
   * @param spark a session
   * @param files price files of any format; those without such columns state nothing
   * @param progress receives reports of progress
   * @return what they state together
   * @throws BadInputException if files cannot be read, each with its reason
   */
  public static VendorActions of(SparkSession spark, List<PriceFile> files, Progress progress) {
    StatedReading reading = new StatedReading(files);
    reading.read(spark, progress);
    if (!reading.broken.isEmpty()) {
      throw BadInputException.together(List.copyOf(reading.broken.values()));
    }
    return reading.agreed();
  }

  private void read(SparkSession spark, Progress progress) {
    int tasks = Math.max(2, spark.sparkContext().defaultParallelism());
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    for (int file = 0; file < files.size(); file++) {
      try {
        plan(file, Math.max(1, tasks / files.size()), context);
      } catch (BadInputException bad) {
        broken.put(file, bad);
      }
    }
    if (!vendors.isEmpty()) {
      progress.step("Reading splits and dividends of " + named());
    }
    List<Dataset<Row>> found = new ArrayList<>();
    if (!wholes.isEmpty()) {
      found.add(
          spark.createDataFrame(
              context
                  .parallelize(wholes, Math.min(wholes.size(), 4 * tasks))
                  .mapPartitions(StatedWholes::new),
              StatedFile.SCHEMA));
    }
    if (!pieces.isEmpty()) {
      found.add(StatedPieces.rows(spark, pieces, 2 * tasks));
    }
    found.forEach(rows -> rows.collectAsList().forEach(this::take));
  }

  private String named() {
    return vendors.size() == 1
        ? files.get(vendors.keySet().iterator().next()).path().getFileName().toString()
        : vendors.size() + " price files";
  }

  private void plan(int file, int fewest, JavaSparkContext context) {
    List<PricePart> parts = PricePart.of(files.get(file), fewest);
    String name = files.get(file).path().toString();
    parts.stream()
        .findFirst()
        .flatMap(PricePart::stated)
        .ifPresent(
            columns -> {
              vendors.put(file, columns.vendor());
              List<Long> before = IncomingPrices.linesBefore(parts, context);
              List<StatedPart> kind = parts.size() == 1 ? wholes : pieces;
              for (int i = 0; i < parts.size(); i++) {
                kind.add(new StatedPart(file, name, before.get(i), parts.get(i)));
              }
            });
  }

  private void take(Row found) {
    int file = found.getInt(0);
    found
        .<Row>getList(1)
        .forEach(stock -> stocks.computeIfAbsent(file, any -> new ArrayList<>()).add(stock(stock)));
    found.<Row>getList(2).forEach(cell -> refused.add(refused(file, cell)));
    refusals += found.getLong(3);
    if (!found.getString(4).isEmpty()) {
      String name = files.get(file).path().toString();
      broken.putIfAbsent(file, BadInputException.told(name, found.getString(4)));
    }
  }

  private static StockActions stock(Row found) {
    List<String> cells = found.getList(1);
    int width = ActionStore.FORM.columns().size();
    return new StockActions(
        new SecurityId(found.getString(0)),
        Stream.iterate(0, from -> from < cells.size(), from -> from + width)
            .map(from -> List.copyOf(cells.subList(from, from + width)))
            .toList(),
        RowDays.ofYears(found.getJavaMap(2)));
  }

  private Refused refused(int file, Row cell) {
    return new Refused(
        file,
        cell.getLong(0),
        cell.getString(1),
        new ActionFindings.Refused(
            files.get(file).path().toString(), cell.getLong(2), cell.getString(3)));
  }

  /** Files are compared in their order, whatever task read them. */
  private VendorActions agreed() {
    AgreedActions agreed = new AgreedActions();
    for (int file = 0; file < files.size(); file++) {
      List<StockActions> its =
          stocks.getOrDefault(file, List.of()).stream()
              .sorted(Comparator.comparing(StockActions::stock))
              .toList();
      agreed.add(
          files.get(file).path(),
          vendors.containsKey(file)
              ? VendorActions.ofFile(vendors.get(file), its, ActionFindings.of(List.of(), 0))
              : VendorActions.NONE);
    }
    agreed.add(
        ActionFindings.of(
            refused.stream()
                .sorted(Refused.AS_FOUND)
                .limit(ActionFindings.MOST_REFUSED)
                .map(Refused::cell)
                .toList(),
            refusals));
    return agreed.all();
  }
}
