package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.ActionFindings;
import io.marketimpact.data.csv.ActionFindings.Refused;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;

/**
 * Cells of price files that can be no split or dividend, on their way to the quarantine. They are
 * no rows of prices: the price of their row is judged by itself.
 */
final class RefusedActions {

  /** The rule of a cell that can be no action. */
  static final String RULE = "IMPOSSIBLE_ACTION";

  private RefusedActions() {}

  /** As rows that cannot be read, each once whatever is taken in again. */
  static Dataset<Row> rows(SparkSession spark, ActionFindings findings, long learned) {
    List<Row> rows =
        told(findings).stream()
            .map(
                cell ->
                    RowFactory.create(
                        Rows.INCOMING,
                        Rows.bucket(""),
                        "",
                        0,
                        Double.NaN,
                        false,
                        null,
                        null,
                        null,
                        null,
                        "",
                        "",
                        cell.file(),
                        cell.row(),
                        learned,
                        0,
                        RULE,
                        cell.reason()))
            .toList();
    return spark.createDataFrame(rows, Rows.SCHEMA);
  }

  /** The last says how many more there are. */
  private static List<Refused> told(ActionFindings findings) {
    List<Refused> told = new ArrayList<>(findings.refused());
    if (findings.moreRefused() > 0) {
      Refused last = told.remove(told.size() - 1);
      String more = "; " + findings.moreRefused() + " more after it are not listed";
      told.add(new Refused(last.file(), last.row(), last.reason() + more));
    }
    return told;
  }
}
