package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.CloseBasis;
import io.marketimpact.data.csv.PriceBasis;
import io.marketimpact.data.csv.PriceFormat;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Prices on their way between files and tables, and which column of such a row holds what. Days are
 * counted from 1970-01-01, instants in microseconds, and a figure that a row lacks is null.
 */
final class Rows {

  /** Over how many directories a table spreads its securities. */
  static final int BUCKETS = 64;

  static final StructType SCHEMA =
      new StructType()
          .add("origin", DataTypes.IntegerType, false)
          .add("bucket", DataTypes.IntegerType, false)
          .add("security", DataTypes.StringType, false)
          .add("day", DataTypes.IntegerType, false)
          .add("price", DataTypes.DoubleType, false)
          .add("adjusted", DataTypes.BooleanType, false)
          .add("close", DataTypes.DoubleType, true)
          .add("volume", DataTypes.DoubleType, true)
          .add("high", DataTypes.DoubleType, true)
          .add("low", DataTypes.DoubleType, true)
          .add("format", DataTypes.StringType, false)
          .add("basis", DataTypes.StringType, false)
          .add("file", DataTypes.StringType, false)
          .add("row", DataTypes.LongType, false)
          .add("learned", DataTypes.LongType, false)
          .add("revision", DataTypes.IntegerType, false)
          .add("rule", DataTypes.StringType, false)
          .add("detail", DataTypes.StringType, false);

  static final int ORIGIN = 0;
  static final int BUCKET = 1;
  static final int SECURITY = 2;
  static final int DAY = 3;
  static final int PRICE = 4;
  static final int ADJUSTED = 5;
  static final int CLOSE = 6;
  static final int VOLUME = 7;
  static final int HIGH = 8;
  static final int LOW = 9;
  static final int FORMAT = 10;
  static final int BASIS = 11;
  static final int FILE = 12;
  static final int ROW = 13;
  static final int LEARNED = 14;
  static final int REVISION = 15;
  static final int RULE = 16;
  static final int DETAIL = 17;

  /** Where a row comes from, or what became of it. */
  static final int STORED = 0;

  static final int SET_ASIDE = 1;
  static final int INCOMING = 2;
  static final int ACCEPTED = 3;
  static final int MERGED = 4;
  static final int QUARANTINED = 5;
  static final int KNOWN_BAD = 6;
  static final int FINDING = 7;

  private Rows() {}

  /** The directory of a security, the same for all spellings that differ by case alone. */
  static int bucket(String symbol) {
    return Math.floorMod(symbol.toUpperCase(Locale.ROOT).hashCode(), BUCKETS);
  }

  /** The same row with another origin, revision, rule and detail. */
  static Row as(int origin, Row row, int revision, String rule, String detail) {
    Object[] values = values(row);
    values[ORIGIN] = origin;
    values[REVISION] = revision;
    values[RULE] = rule;
    values[DETAIL] = detail;
    return RowFactory.create(values);
  }

  /** Something found of a security on a day, which need not be one of its rows. */
  static Row found(Row ofIt, int day, String rule, String detail) {
    Object[] values = values(ofIt);
    values[ORIGIN] = FINDING;
    values[DAY] = day;
    values[REVISION] = 0;
    values[RULE] = rule;
    values[DETAIL] = detail;
    return RowFactory.create(values);
  }

  private static Object[] values(Row row) {
    Object[] values = new Object[SCHEMA.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  static PriceBar bar(Row row, SecurityId security) {
    return new PriceBar(
        security,
        LocalDate.ofEpochDay(row.getInt(DAY)),
        row.getDouble(PRICE),
        row.getBoolean(ADJUSTED) ? optional(row, CLOSE) : OptionalDouble.empty(),
        optional(row, VOLUME),
        optional(row, HIGH),
        optional(row, LOW));
  }

  /** The close to which no split and no dividend was applied yet, where a row has it. */
  static OptionalDouble closeAsTraded(Row row) {
    CloseBasis closes =
        PriceFormat.closes(row.getString(FORMAT), PriceBasis.valueOf(row.getString(BASIS)));
    if (closes != CloseBasis.AS_TRADED) {
      return OptionalDouble.empty();
    }
    return row.getBoolean(ADJUSTED)
        ? optional(row, CLOSE)
        : OptionalDouble.of(row.getDouble(PRICE));
  }

  private static OptionalDouble optional(Row row, int column) {
    return row.isNullAt(column) ? OptionalDouble.empty() : OptionalDouble.of(row.getDouble(column));
  }
}
