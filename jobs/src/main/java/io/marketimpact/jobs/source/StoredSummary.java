package io.marketimpact.jobs.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.marketimpact.data.TradedYears;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * What prices by columns hold.
 *
 * @param rows how many there are
 * @param stocks how many symbols
 * @param first day, empty where no row has one on which a market may have traded
 * @param last day
 * @param accepted rows with a symbol, a day that has begun and a price that is finite and above
 *     zero
 * @param future rows of days that have not begun
 */
public record StoredSummary(
    long rows, long stocks, String first, String last, long accepted, long future) {

  private static final UserDefinedFunction IS_SYMBOL =
      udf((UDF1<String, Boolean>) SecurityId::isSymbol, DataTypes.BooleanType);
  private static final UserDefinedFunction IS_DAY =
      udf((UDF1<Integer, Boolean>) StoredSummary::isDay, DataTypes.BooleanType);

  /**
   * Reads prices.
   *
   * @param name what messages call them
   * @param prices as {@link StoredPrices} has them
   * @param lastBegun the last day of which there can be prices
   * @return what they hold
   */
  public static StoredSummary of(String name, Dataset<Row> prices, LocalDate lastBegun) {
    Column isSymbol = IS_SYMBOL.apply(col(PriceTable.SYMBOL));
    Column isDay = IS_DAY.apply(col(PriceTable.DATE));
    Column isFuture = isDay.and(col(PriceTable.DATE).gt(lastBegun.toEpochDay()));
    Column day = when(isDay, date_from_unix_date(col(PriceTable.DATE)).cast("string"));
    Column isPrice =
        isSymbol
            .and(isDay)
            .and(not(isFuture))
            .and(col(PriceTable.PRICE).gt(0))
            .and(col(PriceTable.PRICE).leq(Double.MAX_VALUE));
    Row found =
        TableReading.of(
            name,
            () ->
                prices
                    .agg(
                        count(lit(1)),
                        count_distinct(when(isSymbol, col(PriceTable.SYMBOL))),
                        coalesce(min(day), lit("")),
                        coalesce(max(day), lit("")),
                        count(when(isPrice, 1)),
                        count(when(isSymbol.and(isFuture), 1)))
                    .first());
    return new StoredSummary(
        found.getLong(0),
        found.getLong(1),
        found.getString(2),
        found.getString(3),
        found.getLong(4),
        found.getLong(5));
  }

  private static boolean isDay(int day) {
    return day != PriceTable.NO_DAY && TradedYears.has(LocalDate.ofEpochDay(day));
  }
}
