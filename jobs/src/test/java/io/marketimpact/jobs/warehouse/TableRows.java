package io.marketimpact.jobs.warehouse;

import io.delta.kernel.data.Row;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.StringType;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows of a small table as text, whatever its columns: texts and numbers of revisions. */
public final class TableRows {

  private TableRows() {}

  /** Cells of every row but the file, the version and when it was learned, in order. */
  public static List<String> of(Warehouse warehouse, String table) {
    return DeltaRows.read(warehouse.table(table), TableRows::text).stream().sorted().toList();
  }

  private static String text(Row row) {
    return IntStream.range(0, row.getSchema().length())
        .filter(i -> !row.getSchema().at(i).getName().equals("file"))
        .mapToObj(
            i ->
                row.getSchema().at(i).getDataType() instanceof StringType
                    ? row.getString(i)
                    : row.getSchema().at(i).getDataType() instanceof IntegerType
                        ? String.valueOf(row.getInt(i))
                        : "")
        .collect(Collectors.joining(","));
  }
}
