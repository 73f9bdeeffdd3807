package io.marketimpact.jobs.study;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.FlatTable;
import io.marketimpact.data.table.Table;
import io.marketimpact.reports.text.CellText;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Tables of a study as Spark has them, to query, to join and to write as Parquet: numbers as exact
 * as they were computed, days as days, null where nothing applies.
 */
public final class SparkTables {

  private SparkTables() {}

  /**
   * A table on Spark.
   *
   * @param spark the session
   * @param table such as {@code study.firms()}; all its rows go through memory
   * @return the same rows, a range in two columns
   */
  public static Dataset<Row> of(SparkSession spark, Table<?> table) {
    FlatTable flat = FlatTable.of(table);
    StructType columns = new StructType();
    for (FlatTable.Head head : flat.heads()) {
      columns = columns.add(head.name(), type(head));
    }
    List<Row> rows = new ArrayList<>();
    flat.forEachRow(
        cells -> rows.add(RowFactory.create(cells.stream().map(SparkTables::value).toArray())));
    return spark.createDataFrame(rows, columns);
  }

  private static DataType type(FlatTable.Head head) {
    return switch (head.kind()) {
      case NUMBER, QUANTITY, RANGE, QUANTITY_RANGE -> DataTypes.DoubleType;
      case FLAG -> DataTypes.BooleanType;
      case DAY -> DataTypes.DateType;
      case MOMENT -> DataTypes.TimestampType;
      case TEXT, CODE, VALUE -> DataTypes.StringType;
    };
  }

  private static Object value(Cell cell) {
    if (cell instanceof Cell.Quantity quantity) {
      return quantity.value();
    }
    if (cell instanceof Cell.Flag flag) {
      return flag.holds();
    }
    if (cell instanceof Cell.Day day) {
      return day.day();
    }
    if (cell instanceof Cell.Moment moment) {
      return moment.instant();
    }
    return cell == Cell.NOTHING ? null : CellText.of(cell);
  }
}
