package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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

  /** Stories, every version of their texts. */
  Path news() {
    return directory.toAbsolutePath().normalize().resolve("news");
  }

  /** Events found in the news, every version of them. */
  Path events() {
    return directory.toAbsolutePath().normalize().resolve("events");
  }

  /** Whether a table has been written to. */
  static boolean isThere(Path table) {
    return Versions.of(table).last().isPresent();
  }

  /** The tables that are there, in order. */
  List<Path> tables() {
    return Stream.of(prices(), quarantine(), news(), events()).filter(Warehouse::isThere).toList();
  }

  /**
   * Refuses a directory without tables.
   *
   * @throws BadInputException if nothing was taken in
   */
  public void requireTables() {
    if (tables().isEmpty()) {
      throw BadInputException.file(
          directory,
          "has no table",
          "take prices or news in: impact ingest prices --from FILES --warehouse " + directory);
    }
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

  /**
   * Refuses a warehouse without news.
   *
   * @throws BadInputException if none were taken in
   */
  public void requireNews() {
    if (!isThere(news())) {
      throw BadInputException.file(
          directory,
          "has no table of news",
          "take some in: impact ingest news --from FILES --warehouse " + directory);
    }
  }
}
