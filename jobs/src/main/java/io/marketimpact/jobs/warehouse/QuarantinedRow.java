package io.marketimpact.jobs.warehouse;

import io.marketimpact.market.FoundValue;
import java.util.Locale;
import org.apache.spark.sql.Row;

/**
 * A row that was set aside.
 *
 * @param file it stands in
 * @param row its place there, the header being row 1
 * @param security whose price it is, empty where the row cannot be read
 * @param day of the price
 * @param price NaN where the row has none
 * @param rule by which it was set aside
 * @param detail why; of a row that cannot be read, with its file, row and value
 */
public record QuarantinedRow(
    String file, long row, String security, String day, double price, String rule, String detail) {

  /** Reads a row of the columns of {@link Quarantine}. */
  static QuarantinedRow of(Row row) {
    return new QuarantinedRow(
        row.getString(0),
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getDouble(4),
        row.getString(5),
        row.getString(6));
  }

  /**
   * The row as a line of text.
   *
   * @return file, row, value, reason and, in parentheses, the rule
   */
  public String words() {
    String rest = " (" + rule.toLowerCase(Locale.ROOT) + ")";
    return security.isEmpty()
        ? detail + rest
        : file
            + " row "
            + row
            + ": "
            + security
            + " "
            + day
            + " "
            + (Double.isNaN(price) ? "without a price" : FoundValue.of(price).toString())
            + ", "
            + detail
            + rest;
  }
}
