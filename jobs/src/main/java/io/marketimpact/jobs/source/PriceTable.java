package io.marketimpact.jobs.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import io.marketimpact.data.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;

/**
 * The columns of prices that a study reads, pruned to those, as numbers: a day is counted from
 * 1970-01-01, and a figure that a row lacks is NaN.
 */
final class PriceTable {

  static final String SYMBOL = "symbol";
  static final String DATE = "date";
  static final String PRICE = "adjusted_close";

  /** Figures that a table may have, in the order of the columns after the price. */
  static final List<String> OPTIONAL = List.of("close", "volume", "high", "low");

  /** Stands for a row without a day, which no price can have. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private static final String ISO = "^\\d{4}-\\d{2}-\\d{2}$";

  private PriceTable() {}

  /**
   * Symbol, day, price and the optional figures.
   *
   * @param name what messages call the table
   * @param table as it is stored
   * @param kept further columns, which stay as they are
   * @return the same rows
   * @throws BadInputException if a column is missing or of another type
   */
  static Dataset<Row> of(String name, Dataset<Row> table, String... kept) {
    require(name, table, SYMBOL, "text", type -> type.equals(DataTypes.StringType));
    require(name, table, DATE, "a date", PriceTable::isDay);
    require(name, table, PRICE, "a number", NumericType.class::isInstance);
    List<String> present = Arrays.asList(table.columns());
    OPTIONAL.stream()
        .filter(present::contains)
        .forEach(head -> require(name, table, head, "a number", NumericType.class::isInstance));
    return selected(table, coalesce(trim(col(SYMBOL)), lit("")), kept);
  }

  /**
   * The same columns with each symbol as it is stored, blanks around it and all, so that they are
   * read without a copy of every symbol.
   *
   * @param table as it is stored, of which {@link #of} knows that it has the columns
   * @return the same rows
   */
  static Dataset<Row> stored(Dataset<Row> table) {
    return selected(table, col(SYMBOL));
  }

  private static Dataset<Row> selected(Dataset<Row> table, Column symbol, String... kept) {
    List<String> present = Arrays.asList(table.columns());
    return table.select(
        Stream.of(
                Stream.of(
                    symbol.as(SYMBOL),
                    coalesce(unix_date(day(table)), lit(NO_DAY)).as(DATE),
                    number(col(PRICE)).as(PRICE)),
                OPTIONAL.stream()
                    .map(
                        head ->
                            (present.contains(head) ? number(col(head)) : lit(Double.NaN))
                                .as(head)),
                Stream.of(kept).map(functions::col))
            .flatMap(columns -> columns)
            .toArray(Column[]::new));
  }

  /**
   * The midnight of another zone is the day before in UTC: only that of UTC says which day it is.
   */
  private static Column day(Dataset<Row> table) {
    Column date = col(DATE);
    DataType type = table.schema().apply(DATE).dataType();
    if (type.equals(DataTypes.StringType)) {
      return when(date.rlike(ISO), date.try_cast(DataTypes.DateType));
    }
    return type.equals(DataTypes.DateType)
        ? date
        : when(date.equalTo(date_trunc("day", date)), to_date(date));
  }

  private static Column number(Column column) {
    return coalesce(column.cast(DataTypes.DoubleType), lit(Double.NaN));
  }

  /** Text too: directories such as {@code date=2026-01-14} are read as it. */
  private static boolean isDay(DataType type) {
    return type.equals(DataTypes.DateType)
        || type.equals(DataTypes.StringType)
        || type.equals(DataTypes.TimestampType)
        || type.equals(DataTypes.TimestampNTZType);
  }

  private static void require(
      String name, Dataset<Row> table, String head, String kind, Predicate<DataType> isRight) {
    List<String> present = Arrays.asList(table.columns());
    if (!present.contains(head)) {
      throw BadInputException.source(
          name,
          "lacks the column " + head,
          "it needs symbol, date and adjusted_close; it has " + String.join(", ", present));
    }
    DataType type = table.schema().apply(head).dataType();
    if (!isRight.test(type)) {
      throw BadInputException.source(
          name, "column " + head + " is " + type.simpleString(), "write it as " + kind);
    }
  }
}
