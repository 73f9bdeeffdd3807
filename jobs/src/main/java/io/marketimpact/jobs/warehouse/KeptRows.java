package io.marketimpact.jobs.warehouse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Rows that a release leaves in quarantine.
 *
 * @param count how many
 * @param first the first few by file and place in it
 */
public record KeptRows(long count, List<QuarantinedRow> first) {

  private static final int MOST_NAMED = 3;

  static KeptRows of(Dataset<Row> rows) {
    long count = rows.count();
    return new KeptRows(
        count,
        count == 0
            ? List.of()
            : rows
                .orderBy("file", "row", "security")
                .limit(MOST_NAMED)
                .select(Quarantine.columns(Quarantine.PRICE))
                .collectAsList()
                .stream()
                .map(QuarantinedRow::of)
                .toList());
  }

  /**
   * Which they are.
   *
   * @return the first by symbol and day, and how many more there are
   */
  public String days() {
    return listed(row -> row.security() + " " + row.day());
  }

  /**
   * Which they are and why they are kept.
   *
   * @return the first by file, row, value and reason, and how many more there are
   */
  public String reasons() {
    return listed(QuarantinedRow::words);
  }

  private String listed(Function<QuarantinedRow, String> words) {
    return first.stream().map(words).collect(Collectors.joining("; "))
        + (count > first.size() ? "; and " + (count - first.size()) + " more" : "");
  }
}
