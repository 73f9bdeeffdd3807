package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.TradedYears;
import io.marketimpact.data.csv.PriceBasis;
import io.marketimpact.jobs.source.StoredPrices;
import io.marketimpact.jobs.warehouse.IncomingPrices.PartCount;
import io.marketimpact.market.SecurityId;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/**
 * The rows of prices by columns on their way into the warehouse. Their price is an adjusted close,
 * as that of this program's own files is.
 */
final class IncomingTable {

  private static final String FORMAT = "Market Impact";

  private IncomingTable() {}

  static Dataset<Row> of(
      SparkSession spark,
      List<Path> places,
      Map<String, String> names,
      long learned,
      CollectionAccumulator<PartCount> counts) {
    return StoredPrices.of(spark, places, names)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new CountedRows(rows, row -> incoming(row, learned), counts),
            Encoders.row(Rows.SCHEMA));
  }

  private static Row incoming(Row row, long learned) {
    String problem = problem(row);
    boolean isReadable = problem.isEmpty();
    String symbol = isReadable ? row.getString(0) : "";
    return RowFactory.create(
        Rows.INCOMING,
        Rows.bucket(symbol),
        symbol,
        isReadable ? row.getInt(1) : 0,
        isReadable ? row.getDouble(2) : Double.NaN,
        isReadable,
        boxed(row.getDouble(3)),
        boxed(row.getDouble(4)),
        boxed(row.getDouble(5)),
        boxed(row.getDouble(6)),
        FORMAT,
        PriceBasis.ADJUSTED.name(),
        file(row).toString(),
        row.getLong(8),
        learned,
        0,
        isReadable ? "" : IncomingPrices.UNREADABLE,
        problem);
  }

  /** Why a row cannot be read, empty where it can. */
  private static String problem(Row row) {
    try {
      new SecurityId(row.getString(0));
    } catch (IllegalArgumentException refused) {
      return refusal(row, "symbol", row.getString(0), "is not a symbol");
    }
    if (row.getInt(1) == StoredPrices.NO_DAY) {
      return refusal(
          row,
          "date",
          "",
          "is no day of "
              + row.getString(0)
              + "; write the exchange's day as a date, ISO text, or midnight in UTC");
    }
    LocalDate day = LocalDate.ofEpochDay(row.getInt(1));
    return TradedYears.has(day)
        ? ""
        : refusal(
            row,
            "date",
            day.toString(),
            "is of a year in which no market has traded; write the exchange's day of the price");
  }

  private static String refusal(Row row, String column, String value, String rule) {
    return BadInputException.value(file(row), row.getLong(8), column, value, rule).getMessage();
  }

  private static Path file(Row row) {
    return Path.of(URI.create(row.getString(7)).getPath());
  }

  private static Double boxed(double number) {
    return Double.isNaN(number) ? null : Double.valueOf(number);
  }
}
