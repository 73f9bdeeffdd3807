package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PricePlaces;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two good rows and five bad ones by columns of other names, as Spark writes them.
 *
 * @param prices the warehouse that takes them in
 */
record StoredRows(TestPrices prices) {

  private static final String ROWS =
      "VALUES ('AAA', DATE'2026-01-05', 10.0D, 9.0D), ('AAA', DATE'2026-01-06', 11.5D, NULL),"
          + " ('AAA', DATE'2026-01-07', 0.0D, 1.0D), ('AAA', NULL, 12.0D, 1.0D),"
          + " (NULL, DATE'2026-01-08', 12.0D, 1.0D), ('AAA', DATE'0001-01-01', 12.0D, 1.0D),"
          + " ('AAA', DATE'2027-01-05', 12.0D, 1.0D)";
  static final Map<String, String> NAMES =
      Map.of("symbol", "ticker", "date", "day", "adjusted_close", "adj close");

  Path written(String format) {
    Path place = prices.work().resolve(format);
    prices
        .spark()
        .sql(ROWS)
        .toDF("ticker", "day", "adj close", "volume")
        .coalesce(1)
        .write()
        .format(format)
        .option("delta.columnMapping.mode", "name")
        .save(place.toString());
    return place;
  }

  Intake ingest(Path place, Instant learned, Map<String, String> names) {
    return new PriceIngest(
            prices.spark(), Publication.ON_DISK, prices.warehouse(), Progress.silent())
        .run(
            PricePlaces.in(List.of(place), Optional.empty()),
            new PriceTerms(DateForm.ISO, learned, "USD", Optional.empty(), names),
            VendorActions.NONE);
  }
}
