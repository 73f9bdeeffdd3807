package io.marketimpact.jobs.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What prices by columns hold.
 *
 * @param rows how many there are
 * @param stocks how many symbols
 * @param first day, empty where no row has one
 * @param last day
 * @param accepted rows with a day and a price that is finite and above zero
 */
public record StoredSummary(long rows, long stocks, String first, String last, long accepted) {

  /**
   * Reads prices.
   *
   * @param name what messages call them
   * @param prices as {@link StoredPrices} has them
   * @return what they hold
   */
  public static StoredSummary of(String name, Dataset<Row> prices) {
    Column isDay = col(PriceTable.DATE).notEqual(PriceTable.NO_DAY);
    Column day = when(isDay, date_from_unix_date(col(PriceTable.DATE)).cast("string"));
    Column isPrice =
        isDay.and(col(PriceTable.PRICE).gt(0)).and(col(PriceTable.PRICE).leq(Double.MAX_VALUE));
    Row found =
        TableReading.of(
            name,
            () ->
                prices
                    .agg(
                        count(lit(1)),
                        count_distinct(col(PriceTable.SYMBOL)),
                        coalesce(min(day), lit("")),
                        coalesce(max(day), lit("")),
                        coalesce(sum(when(isPrice, 1L).otherwise(0L)), lit(0L)))
                    .first());
    return new StoredSummary(
        found.getLong(0),
        found.getLong(1),
        found.getString(2),
        found.getString(3),
        found.getLong(4));
  }
}
