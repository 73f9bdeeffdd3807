package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.DateForm;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A file of a published study that becomes rows of a table. Columns are those of the file, and may
 * be more than those of earlier publications: they are typed by their heads, as numbers unless the
 * head is known to be something else.
 *
 * @param name of the table
 * @param file in the directory of a study
 */
record ResultTable(String name, String file) {

  /** One row per event, firm, model and window. */
  static final ResultTable FIRMS = new ResultTable("results", "firm_results.csv");

  /** One row per group, model, window and statistical test. */
  static final ResultTable GROUPS = new ResultTable("group_tests", "group_tests.csv");

  private static final Set<String> TEXTS =
      Set.of(
          "event_id",
          "symbol",
          "model",
          "outcome",
          "group",
          "phase",
          "reason",
          "decision",
          "decision_rule",
          "test",
          "distribution",
          "trust");

  private static final Set<String> COUNTS =
      Set.of(
          "window_start", "window_end", "n_estimation", "n_masked", "n_firms", "primary_windows");

  private static final String DAY_ZERO = "day0";

  /** How Spark reads a file with these heads. */
  static StructType schema(List<String> heads) {
    StructType schema = new StructType();
    for (String head : heads) {
      schema = schema.add(head, type(head), true);
    }
    return schema;
  }

  private static DataType type(String head) {
    if (TEXTS.contains(head)) {
      return DataTypes.StringType;
    }
    if (COUNTS.contains(head)) {
      return DataTypes.IntegerType;
    }
    return head.equals(DAY_ZERO) ? DataTypes.DateType : DataTypes.DoubleType;
  }

  /** The heads of a study's file. */
  List<String> heads(Path study) {
    return CsvFile.header(study.resolve(file), DateForm.ISO).names();
  }
}
