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

/** Rows of a table as text, whatever its columns, in order. */
public final class TableRows {

  private TableRows() {}

  /** Of a small table, the texts and numbers of revisions: not its file, nor when it came. */
  public static List<String> of(Warehouse warehouse, String table) {
    return DeltaRows.read(warehouse.table(table), TableRows::text).stream().sorted().toList();
  }

  /** Every cell; none where there is no table. */
  static List<String> whole(Warehouse warehouse, String table) {
    String place = warehouse.table(table);
    return Warehouse.isThere(place)
        ? DeltaRows.read(place, TableRows::cells).stream().sorted().toList()
        : List.of();
  }

  private static String text(Row row) {
    return IntStream.range(0, row.getSchema().length())
        .filter(i -> !row.getSchema().at(i).getName().equals("file"))
        .mapToObj(
            i -> {
              DataType type = row.getSchema().at(i).getDataType();
              return type instanceof StringType || type instanceof IntegerType ? cell(row, i) : "";
            })
        .collect(Collectors.joining(","));
  }

  private static String cells(Row row) {
    return IntStream.range(0, row.getSchema().length())
        .mapToObj(i -> row.getSchema().at(i).getName() + "=" + cell(row, i))
        .collect(Collectors.joining(","));
  }

  private static String cell(Row row, int i) {
    DataType type = row.getSchema().at(i).getDataType();
    if (row.isNullAt(i)) {
      return "null";
    }
    if (type instanceof StringType) {
      return row.getString(i);
    }
    if (type instanceof IntegerType || type instanceof DateType) {
      return String.valueOf(row.getInt(i));
    }
    if (type instanceof LongType || type instanceof TimestampType) {
      return String.valueOf(row.getLong(i));
    }
    if (type instanceof DoubleType) {
      return String.valueOf(row.getDouble(i));
    }
    if (type instanceof BooleanType) {
      return String.valueOf(row.getBoolean(i));
    }
    throw new IllegalArgumentException("a column of type " + type);
  }
}
