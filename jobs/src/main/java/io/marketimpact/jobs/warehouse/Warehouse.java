package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;

/**
 * A directory of Delta tables. Tables only grow: what is restated stands beside what was there, so
 * that what was known at an instant can be read back.
 *
 * @param directory where its tables are
 */
public record Warehouse(Path directory) {

  /** Accepted prices, every revision of them. */
  Path prices() {
    return directory.toAbsolutePath().normalize().resolve("prices");
  }

  /** Rows that were set aside, with the reason. */
  Path quarantine() {
    return directory.toAbsolutePath().normalize().resolve("quarantine");
  }

  /** Whether a table has been written to. */
  static boolean isThere(Path table) {
    return Versions.of(table).last().isPresent();
  }

  /**
   * Refuses a warehouse without prices.
   *
   * @throws BadInputException if none were taken in
   */
  public void requirePrices() {
    if (!isThere(prices())) {
      throw BadInputException.file(
          directory,
          "has no table of prices",
          "take some in: impact ingest prices --from FILES --warehouse " + directory);
    }
  }
}
