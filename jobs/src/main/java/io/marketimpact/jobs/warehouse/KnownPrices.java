package io.marketimpact.jobs.warehouse;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** Of all that was learned of each day of one security, what was learned last. */
final class KnownPrices {

  private final SortedMap<Integer, Row> byDay = new TreeMap<>();

  KnownPrices add(Row row) {
    byDay.merge(row.getInt(Rows.DAY), row, KnownPrices::later);
    return this;
  }

  Optional<Row> on(int day) {
    return Optional.ofNullable(byDay.get(day));
  }

  Collection<Row> rows() {
    return byDay.values();
  }

  private static Row later(Row one, Row other) {
    int order = Long.compare(one.getLong(Rows.LEARNED), other.getLong(Rows.LEARNED));
    int revision = Integer.compare(one.getInt(Rows.REVISION), other.getInt(Rows.REVISION));
    return order > 0 || (order == 0 && revision > 0) ? one : other;
  }
}
