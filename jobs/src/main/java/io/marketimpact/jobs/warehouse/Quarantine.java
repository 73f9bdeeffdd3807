package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import io.marketimpact.market.SecurityId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Rows that were set aside and not released. */
public final class Quarantine {

  static final Column PRICE = coalesce(col("adjusted_close"), col("close"), lit(Double.NaN));

  /** So many of the rows that an ingest sets aside are named at once. */
  private static final int MOST_NAMED = 10;

  /** What equal rows differ in. */
  private static final Set<String> OF_ITS_COMING = Set.of("released", "learned_at", "version");

  private final SparkSession spark;
  private final Warehouse warehouse;

  /**
   * Which rows.
   *
   * @param security of this share, empty for all
   * @param rule set aside by this rule, empty for all
   * @param file of the file at this address, or of files with this name; empty for all
   * @param row at this place in its file, empty for all
   * @param price with this price, to the last digit, empty for all
   */
  public record Choice(
      Optional<SecurityId> security,
      Optional<String> rule,
      Optional<String> file,
      Optional<Long> row,
      Optional<Double> price) {

    private Column condition() {
      Column all = lit(true);
      return security
          .map(chosen -> all.and(col("security").equalTo(chosen.symbol())))
          .orElse(all)
          .and(
              rule.map(name -> col("rule").equalTo(name.toUpperCase(Locale.ROOT)))
                  .orElse(lit(true)))
          .and(file.map(Choice::isOf).orElse(lit(true)))
          .and(row.map(number -> col("row").equalTo(number)).orElse(lit(true)))
          .and(price.map(number -> PRICE.equalTo(number)).orElse(lit(true)));
    }

    private static Column isOf(String file) {
      return col("file").equalTo(file).or(col("file").endsWith("/" + file));
    }
  }

  /**
   * The quarantine of a warehouse.
   *
   * @param spark a session that knows tables
   * @param warehouse the warehouse
   */
  public Quarantine(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /**
   * The rows, one at a time.
   *
   * @param choice which
   * @return by file and place in it
   */
  public Iterator<QuarantinedRow> rows(Choice choice) {
    if (!Warehouse.isThere(warehouse.quarantine())) {
      return List.<QuarantinedRow>of().iterator();
    }
    Iterator<Row> rows =
        waiting(choice).orderBy("file", "row", "security").select(columns(PRICE)).toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public QuarantinedRow next() {
        return QuarantinedRow.of(rows.next());
      }
    };
  }

  /** As the table has them, equal ones once, with when they came last. */
  Dataset<Row> waiting(Choice choice) {
    Dataset<Row> table = spark.read().format("delta").load(warehouse.quarantine());
    Column[] content =
        Stream.of(table.columns())
            .filter(name -> !OF_ITS_COMING.contains(name))
            .map(functions::col)
            .toArray(Column[]::new);
    return table
        .filter(choice.condition())
        .groupBy(content)
        .agg(max("released").as("released"), max("learned_at").as("learned_at"))
        .filter(col("released").equalTo(false))
        .drop("released");
  }

  /** The first prices that an ingest sets aside: new ones before those that were there. */
  static List<QuarantinedRow> first(Dataset<Row> judged, Tally tally) {
    if (tally.rules(Rows.QUARANTINED, Rows.KNOWN_BAD).isEmpty()) {
      return List.of();
    }
    return judged
        .filter(col("origin").isin(Rows.QUARANTINED, Rows.KNOWN_BAD))
        .filter(col("rule").notEqual(RefusedActions.RULE))
        .orderBy("origin", "file", "row", "security")
        .limit(MOST_NAMED)
        .withColumn("day", date_from_unix_date(col("day")))
        .select(columns(col("price")))
        .collectAsList()
        .stream()
        .map(QuarantinedRow::of)
        .toList();
  }

  /** What {@link QuarantinedRow#of} reads. */
  static Column[] columns(Column price) {
    return new Column[] {
      col("file"),
      col("row"),
      col("security"),
      coalesce(col("day").cast("string"), lit("")).as("day"),
      price.as("price"),
      col("rule"),
      col("detail")
    };
  }
}
