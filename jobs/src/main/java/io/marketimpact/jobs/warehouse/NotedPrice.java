package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * A price in doubt that was taken in, or a gap.
 *
 * @param rule by which it was found
 * @param security whose
 * @param day of the price, or the first of the gap
 * @param detail what is doubtful
 */
public record NotedPrice(String rule, String security, LocalDate day, String detail)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** So many of each rule are named. */
  private static final int OF_EACH = 3;

  private static final Comparator<NotedPrice> ORDER =
      Comparator.comparing(NotedPrice::security)
          .thenComparing(NotedPrice::day)
          .thenComparing(NotedPrice::detail);

  /** The first of each rule: no more than these come from the tasks. */
  static SortedMap<String, List<NotedPrice>> first(Dataset<Row> judged, Tally tally) {
    if (tally.rules(Rows.FINDING).isEmpty()) {
      return new TreeMap<>();
    }
    return first(
        judged
            .filter(col("origin").equalTo(Rows.FINDING))
            .select("rule", "security", "day", "detail") // no other column leaves the cache
            .mapPartitions(
                (MapPartitionsFunction<Row, NotedPrice>) NotedPrice::first,
                Encoders.javaSerialization(NotedPrice.class))
            .collectAsList()
            .iterator(),
        new TreeMap<>());
  }

  private static Iterator<NotedPrice> first(Iterator<Row> rows) {
    SortedMap<String, List<NotedPrice>> first = new TreeMap<>();
    while (rows.hasNext()) {
      first(List.of(of(rows.next())).iterator(), first);
    }
    return first.values().stream().flatMap(List::stream).iterator();
  }

  private static SortedMap<String, List<NotedPrice>> first(
      Iterator<NotedPrice> noted, SortedMap<String, List<NotedPrice>> first) {
    noted.forEachRemaining(
        one -> {
          List<NotedPrice> same = first.computeIfAbsent(one.rule, rule -> new ArrayList<>());
          same.add(one);
          same.sort(ORDER);
          if (same.size() > OF_EACH) {
            same.remove(OF_EACH);
          }
        });
    return first;
  }

  private static NotedPrice of(Row row) {
    return new NotedPrice(
        row.getString(0), row.getString(1), LocalDate.ofEpochDay(row.getInt(2)), row.getString(3));
  }

  /**
   * The price as a line of text.
   *
   * @return whose, of which day, and what is doubtful
   */
  public String words() {
    return security + " " + day + ": " + detail;
  }
}
