package io.marketimpact.jobs.warehouse;

import io.delta.kernel.data.Row;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.TimestampType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a table with all that they say, but for when it was learned. */
public final class WholeRows {

  private static final String LEARNED = "learned_at";

  private WholeRows() {}

  /** Every row by its log, in order; none where the table is not there. */
  public static List<String> of(Warehouse warehouse, String table) {
    String place = warehouse.table(table);
    return Warehouse.isThere(place)
        ? DeltaRows.read(place, WholeRows::text).stream().sorted().toList()
        : List.of();
  }

  private static String text(Row row) {
    return IntStream.range(0, row.getSchema().length())
        .filter(column -> !row.getSchema().at(column).getName().equals(LEARNED))
        .mapToObj(column -> row.getSchema().at(column).getName() + "=" + cell(row, column))
        .collect(Collectors.joining(","));
  }

  private static String cell(Row row, int column) {
    if (row.isNullAt(column)) {
      return "";
    }
    DataType type = row.getSchema().at(column).getDataType();
    if (type instanceof StringType) {
      return row.getString(column);
    } else if (type instanceof IntegerType || type instanceof DateType) {
      return String.valueOf(row.getInt(column));
    } else if (type instanceof LongType || type instanceof TimestampType) {
      return String.valueOf(row.getLong(column));
    } else if (type instanceof DoubleType) {
      return String.valueOf(row.getDouble(column));
    } else if (type instanceof BooleanType) {
      return String.valueOf(row.getBoolean(column));
    }
    throw new IllegalArgumentException("a type that is read here: " + type);
  }
}
