package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseTables;
import io.marketimpact.jobs.warehouse.WarehouseTables.Overview;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact warehouse}: what its tables hold; what is done to them, its own commands say. */
@Command(
    name = "warehouse",
    description =
        "List the tables of the warehouse: versions, rows, stocks or stories, days, last"
            + " ingestion.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WarehouseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> directory;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws IOException {
    Warehouse warehouse = directory.orElseGet(WarehouseOption::standard);
    warehouse.requireTables();
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      new WarehouseTables(spark, warehouse)
          .overview()
          .forEach(table -> spec.commandLine().getOut().println(words(table)));
    }
    return ExitCode.DONE.code();
  }

  private static String words(Overview table) {
    return table.name()
        + ": version "
        + table.version()
        + " of "
        + table.versions()
        + "; "
        + table.rows()
        + " rows; "
        + table.distinct()
        + " "
        + table.things()
        + "; "
        + table.first().map(first -> first + " to " + table.last().orElse("") + "; ").orElse("")
        + "last learned "
        + table.learnedAt()
        + "; "
        + table.files()
        + " files";
  }
}
