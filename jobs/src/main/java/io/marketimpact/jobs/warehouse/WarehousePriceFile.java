package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** Prices of a few shares of a warehouse as a file, for what reads files alone. */
public final class WarehousePriceFile {

  private static final RowForm FORM =
      new RowForm(
          "prices",
          List.of("symbol", "date", "adjusted_close", "close", "volume", "high", "low"),
          List.of("symbol", "date"));

  private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

  private WarehousePriceFile() {}

  /**
   * Writes all days of some shares.
   *
   * @param spark a session that knows tables
   * @param warehouse the warehouse
   * @param securities the shares
   * @return a file named by the version of the table, and of that of splits and dividends where it
   *     has any of the shares, empty where it has none of these shares
   * @throws io.marketimpact.data.BadInputException if the warehouse has no prices
   */
  public static Optional<Path> of(
      SparkSession spark, Warehouse warehouse, NavigableSet<SecurityId> securities) {
    PriceVersion version = PriceVersion.of(warehouse, Optional.empty());
    WarehouseFiles tables = new WarehouseFiles(warehouse, Optional.empty());
    KnownActions actions = tables.actions(new PricesRead(securities, FIRST, LAST));
    PricesRead all = new PricesRead(securities, FIRST, LAST, actions);
    String name =
        Stream.concat(
                Stream.of(version.table().name()),
                tables.title(ActionStore.FORM).filter(title -> isUsed(actions)).stream())
            .collect(Collectors.joining(", and "));
    try (WarehouseReader reader = WarehouseReader.of(spark, version, List.of(all))) {
      Map<SecurityId, List<PriceBar>> bars = new TreeMap<>(reader.prices(all, 2).bars(securities));
      List<List<String>> rows =
          bars.values().stream().flatMap(List::stream).map(WarehousePriceFile::row).toList();
      return rows.isEmpty() ? Optional.empty() : Optional.of(written(name, rows));
    }
  }

  private static boolean isUsed(KnownActions actions) {
    return !actions.equals(KnownActions.NONE);
  }

  private static Path written(String name, List<List<String>> rows) {
    Path file = FreshDirectories.create().resolve(name);
    FORM.write(rows, file);
    return file;
  }

  private static List<String> row(PriceBar bar) {
    return Stream.concat(
            Stream.of(
                bar.security().symbol(),
                bar.date().toString(),
                String.valueOf(bar.adjustedClose())),
            Stream.of(bar.close(), bar.volume(), bar.high(), bar.low())
                .map(WarehousePriceFile::text))
        .toList();
  }

  private static String text(OptionalDouble figure) {
    return figure.isPresent() ? String.valueOf(figure.getAsDouble()) : "";
  }
}
