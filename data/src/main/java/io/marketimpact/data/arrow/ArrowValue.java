package io.marketimpact.data.arrow;

import io.marketimpact.data.columnar.PriceValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FloatingPointVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VariableWidthFieldVector;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** What a column of Arrow can hold of a price row, by its type, and the value at a place of it. */
final class ArrowValue {

  /** No symbol or day has more; a damaged file may say gigabytes, for which room would be made. */
  private static final int LONGEST_TEXT = 1_000;

  private ArrowValue() {}

  /** Whether a column can be read as a value of a kind. */
  static boolean fits(FieldVector values, PriceValue kind) {
    return switch (kind) {
      case TEXT -> isText(values);
      case DAY ->
          isText(values)
              || values instanceof DateDayVector
              || values instanceof DateMilliVector
              || values instanceof TimeStampVector;
      case NUMBER ->
          values instanceof FloatingPointVector
              || values instanceof BaseIntVector
              || values instanceof DecimalVector
              || values instanceof Decimal256Vector;
    };
  }

  private static boolean isText(FieldVector values) {
    ArrowType type = values.getField().getType();
    return type instanceof ArrowType.Utf8
        || type instanceof ArrowType.LargeUtf8
        || type instanceof ArrowType.Utf8View;
  }

  /** The text at a place, where there is one. */
  static String text(FieldVector values, int index) {
    VariableWidthFieldVector texts = (VariableWidthFieldVector) values;
    int length = texts.getValueLength(index);
    if (length < 0 || length > LONGEST_TEXT) {
      throw new IndexOutOfBoundsException(values.getName() + " has a text of " + length + " bytes");
    }
    return new String(texts.get(index), StandardCharsets.UTF_8);
  }

  /**
   * The day at a place, where there is one.
   *
   * @throws DateTimeException if a text is no ISO date or an instant is no midnight in UTC, which
   *     alone says which day it is
   */
  static LocalDate day(FieldVector values, int index) {
    if (values instanceof DateDayVector days) {
      return LocalDate.ofEpochDay(days.get(index));
    }
    if (values instanceof DateMilliVector instants) {
      return day(instants.get(index), TimeUnit.MILLISECONDS);
    }
    if (values instanceof TimeStampVector instants) {
      return day(instants.get(index), unit((ArrowType.Timestamp) values.getField().getType()));
    }
    return LocalDate.parse(text(values, index));
  }

  private static LocalDate day(long stored, TimeUnit unit) {
    long perDay = unit.convert(Duration.ofDays(1));
    if (stored % perDay != 0) {
      throw new DateTimeException("an instant that is no midnight in UTC");
    }
    return LocalDate.ofEpochDay(stored / perDay);
  }

  private static TimeUnit unit(ArrowType.Timestamp instant) {
    return switch (instant.getUnit()) {
      case SECOND -> TimeUnit.SECONDS;
      case MILLISECOND -> TimeUnit.MILLISECONDS;
      case MICROSECOND -> TimeUnit.MICROSECONDS;
      case NANOSECOND -> TimeUnit.NANOSECONDS;
    };
  }

  /** The number at a place, where there is one. */
  static double number(FieldVector values, int index) {
    if (values instanceof FloatingPointVector figures) {
      return figures.getValueAsDouble(index);
    }
    if (values instanceof UInt8Vector unsigned) {
      return Double.parseDouble(Long.toUnsignedString(unsigned.get(index)));
    }
    return values instanceof BaseIntVector whole
        ? whole.getValueAsLong(index)
        : ((BigDecimal) values.getObject(index)).doubleValue();
  }
}
