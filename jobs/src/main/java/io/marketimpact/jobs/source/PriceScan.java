package io.marketimpact.jobs.source;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Goes through all rows of a table where they are stored: by columns where its files are read so
 * and need no change, which spares a copy of every row, else by rows. Both visit the same rows in
 * the same order and partitions.
 */
final class PriceScan {

  private final Dataset<Row> rows;
  private final Supplier<Optional<SparkPlan>> columns;

  private PriceScan(Dataset<Row> rows, Supplier<Optional<SparkPlan>> columns) {
    this.rows = rows;
    this.columns = columns;
  }

  /** What a task makes of its rows. */
  @FunctionalInterface
  interface Task<T> extends Serializable {

    /** Begins with the rows. */
    Iterator<T> of(PriceCursor prices);
  }

  /**
   * Every column of prices.
   *
   * @param table as it is stored, of which {@link PriceTable#of} knows that it has the columns
   * @return its scan
   */
  static PriceScan of(Dataset<Row> table) {
    List<String> heads =
        Stream.concat(
                Stream.of(PriceTable.SYMBOL, PriceTable.DATE, PriceTable.PRICE),
                PriceTable.OPTIONAL.stream().filter(Arrays.asList(table.columns())::contains))
            .toList();
    return new PriceScan(PriceTable.stored(table), () -> columns(table, heads));
  }

  /**
   * Symbols and days alone.
   *
   * @param table as it is stored, of which {@link PriceTable#of} knows that it has the columns
   * @return its scan
   */
  static PriceScan ofDays(Dataset<Row> table) {
    List<String> heads = List.of(PriceTable.SYMBOL, PriceTable.DATE);
    return new PriceScan(
        PriceTable.stored(table).select(PriceTable.SYMBOL, PriceTable.DATE),
        () -> columns(table, heads));
  }

  /**
   * Rows that are chosen or moved before they are gone through.
   *
   * @param rows with the columns of {@link PriceTable}
   * @return their scan
   */
  static PriceScan ofRows(Dataset<Row> rows) {
    return new PriceScan(rows, Optional::empty);
  }

  private static Optional<SparkPlan> columns(Dataset<Row> table, List<String> heads) {
    if (!heads.stream().allMatch(head -> isPlain(table.schema(), head))) {
      return Optional.empty();
    }
    Dataset<Row> chosen = table.select(heads.stream().map(functions::col).toArray(Column[]::new));
    return Optional.of(innermost(chosen.queryExecution().executedPlan()))
        .filter(SparkPlan::supportsColumnar);
  }

  /** Whether a column is stored as the type in which it is used. */
  private static boolean isPlain(StructType schema, String head) {
    return schema
        .apply(head)
        .dataType()
        .equals(
            switch (head) {
              case PriceTable.SYMBOL -> DataTypes.StringType;
              case PriceTable.DATE -> DataTypes.DateType;
              default -> DataTypes.DoubleType;
            });
  }

  /** What is left of a plan without the steps that only turn columns into rows. */
  private static SparkPlan innermost(SparkPlan plan) {
    boolean isForm =
        plan instanceof WholeStageCodegenExec
            || plan instanceof InputAdapter
            || plan instanceof ColumnarToRowExec
            || isChoice(plan);
    return isForm ? innermost(plan.children().head()) : plan;
  }

  private static boolean isChoice(SparkPlan plan) {
    return plan instanceof ProjectExec project
        && project.projectList().forall(Attribute.class::isInstance);
  }

  /** What tasks make of the rows, a task per partition. */
  <T> JavaRDD<T> map(Task<T> task) {
    return columns.get().map(plan -> byBatches(plan, task)).orElseGet(() -> byRows(task));
  }

  private <T> JavaRDD<T> byRows(Task<T> task) {
    return rows.queryExecution()
        .toRdd()
        .toJavaRDD()
        .mapPartitions(each -> task.of(new RowCursor(each)));
  }

  private static <T> JavaRDD<T> byBatches(SparkPlan plan, Task<T> task) {
    BatchLayout layout =
        BatchLayout.of(
            CollectionConverters.asJava(plan.output()).stream().map(Attribute::name).toList());
    return plan.executeColumnar()
        .toJavaRDD()
        .mapPartitions(each -> task.of(new BatchCursor(each, layout)));
  }
}
