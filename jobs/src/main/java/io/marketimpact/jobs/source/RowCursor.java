package io.marketimpact.jobs.source;

import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Rows of {@link PriceTable} as Spark has them inside. */
final class RowCursor implements PriceCursor {

  private static final int SYMBOL = 0;
  private static final int DAY = 1;
  private static final int FIGURES = 2;

  private final Iterator<InternalRow> rows;
  private InternalRow row;

  RowCursor(Iterator<InternalRow> rows) {
    this.rows = rows;
  }

  @Override
  public boolean next() {
    boolean isThere = rows.hasNext();
    row = isThere ? rows.next() : null;
    return isThere;
  }

  @Override
  public boolean repeatsSymbol() {
    return false;
  }

  @Override
  public UTF8String symbol() {
    return row.isNullAt(SYMBOL) ? UTF8String.EMPTY_UTF8 : row.getUTF8String(SYMBOL);
  }

  @Override
  public int day() {
    return row.getInt(DAY);
  }

  @Override
  public double figure(int place) {
    return row.getDouble(FIGURES + place);
  }
}
