package io.marketimpact.jobs.warehouse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;

/** Rows in order of their securities, one security at a time. */
final class BySecurity implements Iterator<List<Row>> {

  private final Iterator<Row> rows;
  private Optional<Row> ahead;

  BySecurity(Iterator<Row> rows) {
    this.rows = rows;
    this.ahead = next(rows);
  }

  Stream<List<Row>> stream() {
    Iterable<List<Row>> once = () -> this;
    return StreamSupport.stream(once.spliterator(), false);
  }

  private static Optional<Row> next(Iterator<Row> rows) {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent();
  }

  @Override
  public List<Row> next() {
    String security = ahead.orElseThrow(NoSuchElementException::new).getString(Rows.SECURITY);
    List<Row> same = new ArrayList<>();
    while (ahead.filter(row -> row.getString(Rows.SECURITY).equals(security)).isPresent()) {
      same.add(ahead.get());
      ahead = next(rows);
    }
    return same;
  }
}
