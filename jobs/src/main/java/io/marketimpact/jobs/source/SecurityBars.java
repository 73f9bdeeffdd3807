package io.marketimpact.jobs.source;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Tuple2;

/**
 * Stored prices in which those of a security follow each other, one security at a time: no more
 * than one is in memory.
 */
final class SecurityBars implements Iterator<Tuple2<String, BarChunk>> {

  private final PriceCursor prices;
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
   * @param prices the rows
   * @param wanted symbols of the securities to stop at
   * @param refusal is told of a row without a day
   */
  SecurityBars(PriceCursor prices, Set<String> wanted, Runnable refusal) {
    this.prices = prices;
    this.wanted = wanted;
    this.refusal = refusal;
  }

  @Override
  public boolean hasNext() {
    while (next == null && prices.next()) {
      if (!prices.repeatsSymbol()) {
        begin(prices.symbol());
      }
      if (isWanted) {
        add();
      }
    }
    if (next == null && symbol != null) {
      end();
      symbol = null;
    }
    return next != null;
  }

  private void begin(UTF8String current) {
    if (current.equals(stored)) {
      return;
    }
    stored = current.clone();
    UTF8String another = stored.trim();
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

  private void add() {
    int day = prices.day();
    if (day == PriceTable.NO_DAY) {
      refusal.run();
      return;
    }
    chunk.add(
        day,
        prices.figure(0),
        prices.figure(1),
        prices.figure(2),
        prices.figure(3),
        prices.figure(4));
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
