package io.marketimpact.data.parquet;

import io.marketimpact.data.columnar.PriceValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** What a column of Parquet can hold of a price row, by its type, and the value that a row has. */
final class ParquetValue {

  private ParquetValue() {}

  /** Whether a column can be read as a value of a kind. */
  static boolean fits(Type column, PriceValue kind) {
    return column.isPrimitive()
        && !column.isRepetition(Type.Repetition.REPEATED)
        && fits(
            column.asPrimitiveType().getPrimitiveTypeName(),
            column.getLogicalTypeAnnotation(),
            kind);
  }

  private static boolean fits(
      PrimitiveTypeName stored, LogicalTypeAnnotation meaning, PriceValue kind) {
    return switch (kind) {
      case TEXT -> meaning instanceof StringLogicalTypeAnnotation;
      case DAY ->
          meaning instanceof StringLogicalTypeAnnotation
              || meaning instanceof DateLogicalTypeAnnotation
              || meaning instanceof TimestampLogicalTypeAnnotation;
      case NUMBER ->
          meaning instanceof DecimalLogicalTypeAnnotation
              || (isNumber(stored)
                  && (meaning == null || meaning instanceof IntLogicalTypeAnnotation));
    };
  }

  private static boolean isNumber(PrimitiveTypeName stored) {
    return switch (stored) {
      case DOUBLE, FLOAT, INT32, INT64 -> true;
      default -> false;
    };
  }

  /** The number in a column; the row has one. */
  static double number(Group row, PrimitiveType column) {
    String name = column.getName();
    if (column.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(unscaled(row, column), decimal.getScale()).doubleValue();
    }
    return switch (column.getPrimitiveTypeName()) {
      case DOUBLE -> row.getDouble(name, 0);
      case FLOAT -> row.getFloat(name, 0);
      case INT32 ->
          isUnsigned(column)
              ? Integer.toUnsignedLong(row.getInteger(name, 0))
              : row.getInteger(name, 0);
      default ->
          isUnsigned(column)
              ? Double.parseDouble(Long.toUnsignedString(row.getLong(name, 0)))
              : row.getLong(name, 0);
    };
  }

  private static boolean isUnsigned(PrimitiveType column) {
    return column.getLogicalTypeAnnotation() instanceof IntLogicalTypeAnnotation whole
        && !whole.isSigned();
  }

  private static BigInteger unscaled(Group row, PrimitiveType column) {
    String name = column.getName();
    return switch (column.getPrimitiveTypeName()) {
      case INT32 -> BigInteger.valueOf(row.getInteger(name, 0));
      case INT64 -> BigInteger.valueOf(row.getLong(name, 0));
      default -> new BigInteger(row.getBinary(name, 0).getBytes());
    };
  }

  /**
   * The day in a column; the row has one.
   *
   * @throws DateTimeException if a text is no ISO date or an instant is no midnight in UTC, which
   *     alone says which day it is
   */
  static LocalDate day(Group row, PrimitiveType column) {
    String name = column.getName();
    if (column.getLogicalTypeAnnotation() instanceof StringLogicalTypeAnnotation) {
      return LocalDate.parse(row.getString(name, 0));
    }
    if (column.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation instant) {
      long perDay = unit(instant).convert(Duration.ofDays(1));
      long stored = row.getLong(name, 0);
      if (stored % perDay != 0) {
        throw new DateTimeException("an instant other than midnight in UTC");
      }
      return LocalDate.ofEpochDay(stored / perDay);
    }
    return LocalDate.ofEpochDay(row.getInteger(name, 0));
  }

  private static TimeUnit unit(TimestampLogicalTypeAnnotation instant) {
    return switch (instant.getUnit()) {
      case MILLIS -> TimeUnit.MILLISECONDS;
      case MICROS -> TimeUnit.MICROSECONDS;
      case NANOS -> TimeUnit.NANOSECONDS;
    };
  }
}
