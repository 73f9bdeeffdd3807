package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** How rows stand in the tables {@code prices} and {@code quarantine}. */
final class PriceTables {

  /** By what the table of prices is laid out: a study reads the directories of its shares. */
  static final String[] LAYOUT = {"bucket", "year"};

  private PriceTables() {}

  /** Rows that were accepted, as the table of prices has them. */
  static Dataset<Row> prices(Dataset<Row> rows, Commit commit, String currency) {
    return rows.select(
        Stream.concat(
                figures(commit, currency),
                Stream.of(
                    col("revision"),
                    col("bucket"),
                    year(date_from_unix_date(col("day"))).as("year")))
            .toArray(Column[]::new));
  }

  /** Rows that were set aside, as their table has them. */
  static Dataset<Row> quarantine(Dataset<Row> rows, Commit commit, String currency) {
    return rows.select(
        Stream.concat(
                figures(commit, currency),
                Stream.of(col("rule"), col("detail"), lit(false).as("released"), col("bucket")))
            .toArray(Column[]::new));
  }

  private static Stream<Column> figures(Commit commit, String currency) {
    Column price = col("price");
    return Stream.of(
        col("security"),
        when(col("security").notEqual(""), date_from_unix_date(col("day"))).as("day"),
        when(col("adjusted"), price).as("adjusted_close"),
        when(col("adjusted"), col("close")).otherwise(price).as("close"),
        col("volume"),
        col("high"),
        col("low"),
        lit(currency).as("currency"),
        col("format"),
        col("basis"),
        col("file"),
        col("row"),
        timestamp_micros(col("learned")).as("learned_at"),
        lit(commit.version()).as("version"));
  }

  /** Rows of the table of prices on their way to a study or to be compared with others. */
  static Dataset<Row> stored(Dataset<Row> prices) {
    return working(prices, Rows.STORED, col("revision"), lit(""), lit(""));
  }

  /** Rows of the quarantine that are still there. */
  static Dataset<Row> setAside(Dataset<Row> quarantine) {
    return working(quarantine, Rows.SET_ASIDE, lit(0), col("rule"), col("detail"));
  }

  private static Dataset<Row> working(
      Dataset<Row> table, int origin, Column revision, Column rule, Column detail) {
    return table.select(
        lit(origin).as("origin"),
        col("bucket"),
        col("security"),
        coalesce(unix_date(col("day")), lit(0)).as("day"),
        coalesce(col("adjusted_close"), col("close"), lit(Double.NaN)).as("price"),
        col("adjusted_close").isNotNull().as("adjusted"),
        when(col("adjusted_close").isNotNull(), col("close"))
            .cast(DataTypes.DoubleType)
            .as("close"),
        col("volume"),
        col("high"),
        col("low"),
        col("format"),
        col("basis"),
        col("file"),
        col("row"),
        unix_micros(col("learned_at")).as("learned"),
        revision.as("revision"),
        rule.as("rule"),
        detail.as("detail"));
  }

  /** Adds rows to a table, which is made where it is not there: all of them, or none. */
  static void append(Dataset<Row> rows, Commit commit, String table, String... layout) {
    rows.write()
        .format("delta")
        .mode("append")
        .partitionBy(layout)
        .option("userMetadata", commit.text())
        .save(table);
  }
}
