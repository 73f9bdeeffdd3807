package io.marketimpact.jobs.warehouse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;

/** Rows of which not even the security can be read: each is set aside once. */
final class UnreadableRows {

  private UnreadableRows() {}

  static List<Row> of(List<Row> rows) {
    Set<List<Object>> known = new HashSet<>();
    List<Row> verdicts = new ArrayList<>();
    for (Row row : rows) {
      List<Object> key = List.of(row.get(Rows.FILE), row.get(Rows.ROW), row.get(Rows.DETAIL));
      if (row.getInt(Rows.ORIGIN) == Rows.SET_ASIDE) {
        known.add(key);
      }
    }
    for (Row row : rows) {
      if (row.getInt(Rows.ORIGIN) == Rows.INCOMING) {
        List<Object> key = List.of(row.get(Rows.FILE), row.get(Rows.ROW), row.get(Rows.DETAIL));
        verdicts.add(
            Rows.as(
                known.contains(key) ? Rows.KNOWN_BAD : Rows.QUARANTINED,
                row,
                0,
                row.getString(Rows.RULE),
                row.getString(Rows.DETAIL)));
      }
    }
    return verdicts;
  }
}
