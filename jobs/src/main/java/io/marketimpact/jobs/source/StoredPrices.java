package io.marketimpact.jobs.source;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Prices by columns with the place of each: {@code symbol}, {@code date} counted from 1970-01-01,
 * {@code adjusted_close}, {@code close}, {@code volume}, {@code high} and {@code low}, NaN where a
 * row lacks one, {@code file}, and {@code row} from 1.
 */
public final class StoredPrices {

  /** Stands for a row without a day. */
  public static final int NO_DAY = PriceTable.NO_DAY;

  private static final String FILE = "file";
  private static final String ROW = "row";
  private static final String METADATA = "_metadata";
  private static final String ROW_INDEX = "row_index";

  private static final List<String> NEEDED =
      List.of(PriceTable.SYMBOL, PriceTable.DATE, PriceTable.PRICE);

  private StoredPrices() {}

  /**
   * Plans the reading of prices by columns. Nothing but their schema is read yet.
   *
   * @param spark the session; one that knows tables where the place is a Delta table
   * @param place a Parquet file, a directory of them, or a Delta table
   * @param names by what is read the column that the place has it in, where that is called
   *     otherwise
   * @return the rows
   * @throws BadInputException if the place cannot be read, lacks a column or has one of another
   *     type
   */
  public static Dataset<Row> of(SparkSession spark, Path place, Map<String, String> names) {
    return of(spark, List.of(place), names);
  }

  /**
   * Plans the reading of several places as one.
   *
   * @param spark the session
   * @param places one place, or Parquet files of the same columns
   * @param names as the other method has them
   * @return the rows, each with its own file
   * @throws BadInputException as the other method
   */
  public static Dataset<Row> of(SparkSession spark, List<Path> places, Map<String, String> names) {
    String name =
        places.get(0)
            + (places.size() == 1 ? "" : " and " + (places.size() - 1) + " files like it");
    return TableReading.of(name, () -> planned(name, StoredTable.of(spark, places), names));
  }

  /**
   * The same prices, where a negative one is the midpoint of bid and ask.
   *
   * @param prices rows of the other methods
   * @return their closes without signs
   */
  public static Dataset<Row> withoutSigns(Dataset<Row> prices) {
    return prices
        .withColumn(PriceTable.PRICE, abs(col(PriceTable.PRICE)))
        .withColumn("close", abs(col("close")));
  }

  /** Some damage shows only once a column is asked for. */
  private static Dataset<Row> planned(String name, Dataset<Row> table, Map<String, String> names) {
    List<Column> columns = new ArrayList<>(located(table));
    columns.addAll(columns(name, table, names));
    return PriceTable.of(name, table.select(columns.toArray(Column[]::new)), FILE, ROW);
  }

  /** A table with its columns called by what is read. */
  static Dataset<Row> named(String name, Dataset<Row> table, Map<String, String> names) {
    return names.isEmpty()
        ? table
        : table.select(columns(name, table, names).toArray(Column[]::new));
  }

  private static List<Column> columns(String name, Dataset<Row> table, Map<String, String> names) {
    requireKnown(names);
    List<String> stored = Arrays.asList(table.columns());
    List<Column> columns = new ArrayList<>();
    Stream.concat(NEEDED.stream(), PriceTable.OPTIONAL.stream())
        .forEach(
            wanted -> {
              String column = names.getOrDefault(wanted, wanted);
              if (stored.contains(column)) {
                columns.add(col("`" + column.replace("`", "``") + "`").as(wanted));
              } else if (NEEDED.contains(wanted) || names.containsKey(wanted)) {
                throw lacks(name, wanted, column, stored);
              }
            });
    return columns;
  }

  /**
   * Refuses names that nothing is read by.
   *
   * @param names by what is read its column
   * @throws BadInputException if one of the names is none of those of prices
   */
  private static void requireKnown(Map<String, String> names) {
    names.keySet().stream()
        .filter(name -> !NEEDED.contains(name) && !PriceTable.OPTIONAL.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw BadInputException.of(
                  "--column '" + name + "' is no column of prices",
                  "write NAME=COLUMN with a NAME of "
                      + String.join(", ", NEEDED)
                      + ", "
                      + String.join(", ", PriceTable.OPTIONAL));
            });
  }

  private static BadInputException lacks(
      String name, String wanted, String column, List<String> stored) {
    return BadInputException.source(
        name,
        "lacks the column " + column + "; it has " + String.join(", ", stored),
        "say --column "
            + wanted
            + "=COLUMN where it has another name, which is said of all tables: one that differs"
            + " from the others is moved to a folder of its own and taken in by itself");
  }

  /**
   * The file and the row in it; where a table keeps no numbers of rows, those in which it is read.
   */
  private static List<Column> located(Dataset<Row> table) {
    StructType known = (StructType) table.select(METADATA).schema().apply(METADATA).dataType();
    Column row =
        Arrays.asList(known.fieldNames()).contains(ROW_INDEX)
            ? col(METADATA + "." + ROW_INDEX)
            : monotonically_increasing_id();
    return List.of(col(METADATA + ".file_path").as(FILE), row.plus(lit(1L)).as(ROW));
  }
}
