package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.functions.year;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.warehouse.Quarantine.Choice;
import java.sql.Date;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Takes rows out of quarantine into the prices, known from the moment of their release: what was
 * studied before stays as it was.
 */
public final class Release {

  private static final Column PRICE = Quarantine.PRICE;

  private static final Column IS_USABLE =
      col("security")
          .notEqual("")
          .and(col("day").isNotNull())
          .and(PRICE.gt(0))
          .and(PRICE.lt(Double.MAX_VALUE));

  /** Rows that differ in nothing of this state the same price. */
  private static final Column STATED =
      struct(PRICE, col("adjusted_close").isNull(), col("currency"));

  /** So many of the prices of one day are named where only one can be released. */
  private static final int MOST_PLACES = 5;

  private final SparkSession spark;
  private final Warehouse warehouse;

  /**
   * What became of rows.
   *
   * @param rows how many were released
   * @param early those that stay where they are, since their days have not begun
   * @param unusable those that stay, since they hold no price that can be taken in
   */
  public record Released(long rows, KeptRows early, KeptRows unusable) {}

  /**
   * The quarantine of a warehouse.
   *
   * @param spark a session that knows tables
   * @param warehouse the warehouse
   */
  public Release(SparkSession spark, Warehouse warehouse) {
    this.spark = spark;
    this.warehouse = warehouse;
  }

  /**
   * Releases rows. Of those that state one price of a day, which may differ in their volume, the
   * one that was learned last becomes the price. A price of a day that has not begun stays where it
   * is.
   *
   * @param publication makes the warehouse's lock
   * @param choice which; what is no price stays where it is
   * @param now from when on they are known
   * @return how many were released, and how many stay
   * @throws BadInputException if no row is meant, no row's day has begun, two prices of one day are
   *     meant, or another writes to the warehouse
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Released run(Publication publication, Choice choice, Instant now) {
    try (WarehouseLock lock =
        WarehouseLock.of(publication, warehouse, "impact warehouse release")) {
      if (!Warehouse.isThere(warehouse.quarantine())) {
        throw none();
      }
      Column hasBegun = col("day").leq(lit(Date.valueOf(Learned.lastBegun(now))));
      Dataset<Row> waiting = new Quarantine(spark, warehouse).waiting(choice);
      Dataset<Row> all = waiting.filter(IS_USABLE);
      Dataset<Row> early = all.filter(not(hasBegun));
      Dataset<Row> chosen = all.filter(hasBegun).cache();
      try {
        Released released =
            new Released(
                chosen.count(), KeptRows.of(early), KeptRows.of(waiting.filter(not(IS_USABLE))));
        if (released.rows() == 0) {
          throw released.early().count() == 0 ? nothing(released.unusable()) : tooEarly(early);
        }
        requireOneOfADay(chosen);
        append(chosen, now.truncatedTo(ChronoUnit.MICROS));
        return released;
      } finally {
        chosen.unpersist();
      }
    }
  }

  private static BadInputException tooEarly(Dataset<Row> early) {
    Row first = early.orderBy("day", "security").first();
    return BadInputException.of(
        first.getAs("security")
            + " has a price of "
            + first.getAs("day")
            + " in quarantine, a day that has not begun",
        "release it after that day");
  }

  private BadInputException nothing(KeptRows unusable) {
    return unusable.count() == 0
        ? none()
        : BadInputException.of(
            "no price that can be taken in is among these rows in quarantine: "
                + unusable.reasons(),
            "correct the file and take it in again by impact ingest prices");
  }

  private BadInputException none() {
    return BadInputException.source(
        warehouse.address(),
        "has no such price in quarantine",
        "impact warehouse quarantine lists what was set aside and why");
  }

  /** Of rows with one price of a day the last, by file and row where they came together. */
  private static Dataset<Row> latest(Dataset<Row> chosen) {
    Column row = struct(Stream.of(chosen.columns()).map(functions::col).toArray(Column[]::new));
    return chosen
        .groupBy("security", "day")
        .agg(max_by(row, struct(col("learned_at"), col("file"), col("row"))).as("last"))
        .select("last.*");
  }

  private static void requireOneOfADay(Dataset<Row> chosen) {
    Column place = concat(col("file"), lit(" row "), col("row"), lit(": "), PRICE.cast("string"));
    chosen
        .groupBy("security", "day")
        .agg(count_distinct(STATED).as("stated"), sort_array(collect_list(place)).as("places"))
        .filter(col("stated").gt(1))
        .orderBy("security", "day")
        .limit(1)
        .collectAsList()
        .forEach(
            two -> {
              throw BadInputException.of(
                  two.get(0)
                      + " has "
                      + two.get(2)
                      + " prices of "
                      + two.get(1)
                      + " in quarantine ("
                      + places(two.getList(3))
                      + ")",
                  "say which one is right: its --price, or its --file or --row");
            });
  }

  private static String places(List<String> places) {
    return String.join(", ", places.subList(0, Math.min(MOST_PLACES, places.size())))
        + (places.size() > MOST_PLACES ? " and more" : "");
  }

  /** The prices first: a release that is stopped in between is made whole by the next. */
  private void append(Dataset<Row> chosen, Instant now) {
    String prices = warehouse.prices();
    Dataset<Row> last = latest(chosen);
    Dataset<Row> fresh = Warehouse.isThere(prices) ? afterKnown(last) : first(last);
    Row tally = fresh.agg(count(lit(1)), digest()).first();
    if (tally.getLong(0) > 0) {
      Commit commit = commit(prices, now, tally);
      PriceTables.append(
          fresh
              .drop("rule", "detail")
              .withColumn("learned_at", lit(now))
              .withColumn("version", lit(commit.version()))
              .withColumn("year", year(col("day"))),
          commit,
          prices,
          PriceTables.LAYOUT);
    }
    Commit marked =
        commit(warehouse.quarantine(), now, chosen.agg(count(lit(1)), digest()).first());
    PriceTables.append(
        chosen
            .withColumn("released", lit(true))
            .withColumn("learned_at", lit(now))
            .withColumn("version", lit(marked.version())),
        marked,
        warehouse.quarantine());
  }

  private static Dataset<Row> first(Dataset<Row> chosen) {
    return chosen.withColumn("revision", lit(1));
  }

  /**
   * With the revision after the one that was learned last, which is what readers take; a row with
   * its price adds nothing.
   */
  private Dataset<Row> afterKnown(Dataset<Row> chosen) {
    Dataset<Row> known =
        table(warehouse.prices())
            .groupBy(col("security").as("known_security"), col("day").as("known_day"))
            .agg(max(struct(col("learned_at"), col("revision"), PRICE.as("price"))).as("known"));
    return chosen
        .join(
            known,
            col("security")
                .equalTo(col("known_security"))
                .and(col("day").equalTo(col("known_day"))),
            "left")
        .filter(col("known").isNull().or(abs(col("known.price").minus(PRICE)).gt(0)))
        .withColumn("revision", coalesce(col("known.revision"), lit(0)).plus(1))
        .drop("known", "known_security", "known_day");
  }

  private static Column digest() {
    return coalesce(
        sum(xxhash64(col("security"), col("day"), PRICE, col("row")).cast("decimal(38,0)")),
        lit(0).cast("decimal(38,0)"));
  }

  private static Commit commit(String table, Instant now, Row tally) {
    return Commit.after(
        Versions.of(table).last(), now, tally.getLong(0), tally.getDecimal(1).toString());
  }

  private Dataset<Row> table(String table) {
    return spark.read().format("delta").load(table);
  }
}
