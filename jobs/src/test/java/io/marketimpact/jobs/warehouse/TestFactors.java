package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.FactorStore;
import io.marketimpact.data.publication.Publication;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;

/**
 * Daily factors on their way into a warehouse.
 *
 * @param spark a session with tables
 * @param warehouse where they go
 */
record TestFactors(SparkSession spark, Warehouse warehouse) {

  /** A day of two factors. */
  static SortedMap<LocalDate, SortedMap<String, Double>> day(String day, double market) {
    return new TreeMap<>(
        Map.of(LocalDate.parse(day), new TreeMap<>(Map.of("mkt_rf", market, "rf", 0.0001))));
  }

  RevisionIngest.Intake take(
      SortedMap<LocalDate, SortedMap<String, Double>> days, Instant learned) {
    return new RevisionIngest(() -> spark, Publication.ON_DISK, warehouse)
        .run(FactorStore.FORM, "f.csv", known -> FactorStore.add(known, days), learned);
  }
}
