package io.marketimpact.jobs.source;

import java.util.Iterator;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Prices as the reader of columns brings them, some thousand rows at a time. A symbol that a file
 * keeps in a dictionary is compared by its number there.
 */
final class BatchCursor implements PriceCursor {

  private final Iterator<ColumnarBatch> batches;
  private final BatchLayout layout;
  private int size;
  private int row = -1;
  private ColumnVector symbols;
  private WritableColumnVector numbers;
  private ColumnVector days;
  private ColumnVector[] figures;

  /**
   * Goes through batches.
   *
   * @param batches each of which holds until the next one is asked for
   * @param layout where their columns are
   */
  BatchCursor(Iterator<ColumnarBatch> batches, BatchLayout layout) {
    this.batches = batches;
    this.layout = layout;
  }

  @Override
  public boolean next() {
    row++;
    while (row >= size) {
      if (!batches.hasNext()) {
        return false;
      }
      begin(batches.next());
    }
    return true;
  }

  private void begin(ColumnarBatch batch) {
    size = batch.numRows();
    row = 0;
    symbols = batch.column(layout.symbol());
    numbers =
        symbols instanceof WritableColumnVector kept && kept.hasDictionary() && !kept.hasNull()
            ? kept.getDictionaryIds()
            : null;
    days = batch.column(layout.day());
    figures =
        layout.figures().stream()
            .map(place -> place == BatchLayout.ABSENT ? null : batch.column(place))
            .toArray(ColumnVector[]::new);
  }

  /** Numbers of two batches may be of two dictionaries. */
  @Override
  public boolean repeatsSymbol() {
    return numbers != null && row > 0 && numbers.getDictId(row) == numbers.getDictId(row - 1);
  }

  @Override
  public UTF8String symbol() {
    return symbols.isNullAt(row) ? UTF8String.EMPTY_UTF8 : symbols.getUTF8String(row);
  }

  @Override
  public int day() {
    return days.isNullAt(row) ? PriceTable.NO_DAY : days.getInt(row);
  }

  @Override
  public double figure(int place) {
    ColumnVector column = figures[place];
    return column == null || column.isNullAt(row) ? Double.NaN : column.getDouble(row);
  }
}
