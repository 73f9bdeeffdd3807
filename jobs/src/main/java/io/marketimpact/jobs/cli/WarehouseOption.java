package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The option of commands that read prices from a warehouse where one is named. */
final class WarehouseOption {

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "read prices from this warehouse instead of price files")
  private Optional<Path> directory = Optional.empty();

  Optional<Warehouse> warehouse() {
    return directory.map(Warehouse::new);
  }

  /** A session that knows tables takes longer to start: only who needs one has it. */
  SparkSession open(String master) {
    warehouse().ifPresent(Warehouse::requirePrices);
    return directory.isPresent()
        ? SparkSessions.openWithTables(master)
        : SparkSessions.open(master);
  }
}
