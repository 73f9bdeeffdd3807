package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.ActionFindings;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.StatedColumns;
import io.marketimpact.data.csv.StatedStocks;
import io.marketimpact.data.csv.StockActions;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a task has found that a file states of some of its stocks, or of all: from rows in the order
 * of the file to one row of a table.
 */
final class StatedFile implements StatedLines.Reader {

  /** Found once the file has ended: after all that a row shows. */
  private static final long AT_THE_END = Long.MAX_VALUE;

  private static final StructType STOCK =
      new StructType()
          .add("symbol", DataTypes.StringType, false)
          .add("cells", DataTypes.createArrayType(DataTypes.StringType, false), false)
          .add(
              "days",
              DataTypes.createMapType(DataTypes.IntegerType, DataTypes.BinaryType, false),
              false);

  private static final StructType REFUSED =
      new StructType()
          .add("at", DataTypes.LongType, false)
          .add("symbol", DataTypes.StringType, false)
          .add("row", DataTypes.LongType, false)
          .add("reason", DataTypes.StringType, false);

  static final StructType SCHEMA =
      new StructType()
          .add("file", DataTypes.IntegerType, false)
          .add("stocks", DataTypes.createArrayType(STOCK, false), false)
          .add("refused", DataTypes.createArrayType(REFUSED, false), false)
          .add("refusals", DataTypes.LongType, false)
          .add("broken", DataTypes.StringType, false);

  private final int file;
  private final StatedStocks stocks;
  private final int mostRefused;
  private final List<Row> refused = new ArrayList<>();
  private long refusals;
  private long at;
  private String broken = "";

  /**
   * Without rows.
   *
   * @param file its number
   * @param columns where rows have what they state
   * @param mostRefused how many refused cells are kept
   */
  StatedFile(int file, StatedColumns columns, int mostRefused) {
    this.file = file;
    this.stocks = new StatedStocks(columns, this::refuse);
    this.mostRefused = mostRefused;
  }

  @Override
  public void row(CsvRow row) {
    at = row.number();
    stocks.take(row);
  }

  void row(SecurityId stock, CsvRow row) {
    at = row.number();
    stocks.take(stock, row);
  }

  @Override
  public void odd(long number) {
    stocks.miss();
  }

  @Override
  public void broken(long number, String reason) {
    broken = broken.isEmpty() ? reason : broken;
  }

  private void refuse(SecurityId stock, ActionFindings.Refused cell) {
    refusals++;
    if (refused.size() < mostRefused) {
      refused.add(RowFactory.create(at, stock.symbol(), cell.row(), cell.reason()));
    }
  }

  /** How many refused cells are kept. */
  int kept() {
    return refused.size();
  }

  /** Ends the file. */
  Row end() {
    at = AT_THE_END;
    Row[] all = stocks.end().stream().map(StatedFile::row).toArray(Row[]::new);
    return RowFactory.create(file, all, refused.toArray(Row[]::new), refusals, broken);
  }

  private static Row row(StockActions stock) {
    return RowFactory.create(
        stock.stock().symbol(),
        stock.rows().stream().flatMap(List::stream).toArray(String[]::new),
        CollectionConverters.asScala(stock.days().years()));
  }
}
