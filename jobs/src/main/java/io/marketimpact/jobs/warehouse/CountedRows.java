package io.marketimpact.jobs.warehouse;

import io.marketimpact.jobs.warehouse.IncomingPrices.PartCount;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.util.CollectionAccumulator;

/**
 * The rows of a task, counted as they go by, so that none is read a second time. How many there
 * were is told once the last was taken.
 */
final class CountedRows implements Iterator<Row> {

  private final Iterator<Row> rows;
  private final UnaryOperator<Row> change;
  private final CollectionAccumulator<PartCount> counts;
  private long read;
  private boolean ended;

  CountedRows(
      Iterator<Row> rows, UnaryOperator<Row> change, CollectionAccumulator<PartCount> counts) {
    this.rows = rows;
    this.change = change;
    this.counts = counts;
  }

  @Override
  public boolean hasNext() {
    boolean hasNext = rows.hasNext();
    if (!hasNext && !ended) {
      ended = true;
      counts.add(new PartCount(TaskContext.getPartitionId(), read, "", ""));
    }
    return hasNext;
  }

  @Override
  public Row next() {
    Row row = rows.next();
    read++;
    return change.apply(row);
  }
}
