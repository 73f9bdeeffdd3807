package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;

/** Prices of warehouses as a study reads them. */
public final class StudiedPrices {

  private StudiedPrices() {}

  /** Days with adjusted closes of a stock, in order, for each of some warehouses. */
  public static List<List<String>> of(String symbol, List<Path> warehouses) throws IOException {
    SecurityId stock = new SecurityId(symbol);
    PricesRead read =
        new PricesRead(
            new TreeSet<>(Set.of(stock)), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31));
    try (SparkSession spark = SparkSessions.openWithTables("local[1]")) {
      return warehouses.stream().map(Warehouse::new).map(one -> days(spark, one, read)).toList();
    }
  }

  private static List<String> days(SparkSession spark, Warehouse warehouse, PricesRead read) {
    try (WarehouseReader reader =
        WarehouseReader.of(spark, warehouse, Optional.empty(), List.of(read))) {
      return reader.prices(read, 1).bars(read.securities()).values().stream()
          .flatMap(List::stream)
          .map(bar -> bar.date() + " " + bar.adjustedClose())
          .sorted()
          .toList();
    }
  }
}
