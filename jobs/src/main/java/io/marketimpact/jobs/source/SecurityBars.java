package io.marketimpact.jobs.source;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * Rows of {@link PriceTable} in which those of a security follow each other, one security at a
 * time: no more than one is in memory.
 */
final class SecurityBars implements Iterator<Tuple2<String, BarChunk>> {

  private static final int PRICE = 2;
  private static final int OTHERS = 3;

  private final Iterator<InternalRow> rows;
  private final Set<String> wanted;
  private final Runnable refusal;
  private UTF8String stored;
  private UTF8String symbol;
  private boolean isWanted;
  private BarChunk chunk = new BarChunk();
  private Tuple2<String, BarChunk> next;

  /**
   * Goes through rows.
   *
   * @param rows the rows
   * @param wanted symbols of the securities to stop at
   * @param refusal is told of a row without a day
   */
  SecurityBars(Iterator<InternalRow> rows, Set<String> wanted, Runnable refusal) {
    this.rows = rows;
    this.wanted = wanted;
    this.refusal = refusal;
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      InternalRow row = rows.next();
      UTF8String current = PriceTable.symbol(row);
      if (!current.equals(stored)) {
        stored = current.clone();
        begin(stored.trim());
      }
      if (isWanted) {
        add(row);
      }
    }
    if (next == null && symbol != null) {
      end();
      symbol = null;
    }
    return next != null;
  }

  private void begin(UTF8String another) {
    if (!another.equals(symbol)) {
      end();
      symbol = another;
      isWanted = wanted.contains(symbol.toString());
    }
  }

  private void end() {
    if (symbol != null && isWanted) {
      next = new Tuple2<>(symbol.toString(), chunk);
      chunk = chunk.another();
    }
  }

  private void add(InternalRow row) {
    int day = PriceTable.day(row);
    if (day == PriceTable.NO_DAY) {
      refusal.run();
      return;
    }
    chunk.add(
        day,
        row.getDouble(PRICE),
        row.getDouble(OTHERS),
        row.getDouble(OTHERS + 1),
        row.getDouble(OTHERS + 2),
        row.getDouble(OTHERS + 3));
  }

  @Override
  public Tuple2<String, BarChunk> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Tuple2<String, BarChunk> found = next;
    next = null;
    return found;
  }
}
