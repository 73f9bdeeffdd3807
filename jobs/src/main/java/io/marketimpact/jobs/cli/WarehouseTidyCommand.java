package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseTables;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact warehouse tidy}: files laid out anew; no version goes. */
@Command(
    name = "tidy",
    description = {
      "Merge small files of the warehouse and remove those that are no longer read.",
      "Every version that a result names can still be read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WarehouseTidyCommand implements Callable<Integer> {

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> directory;

  @Option(
      names = "--keep-hours",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "for how long files of earlier layouts stay for a study that still reads them; default:"
              + " 24")
  private int hours;

  @Mixin private CommonOptions common;

  WarehouseTidyCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    if (hours < 0) {
      throw new ParameterException(
          spec.commandLine(), "--keep-hours must be 0 or more: '" + hours + "'");
    }
    Warehouse warehouse = directory.orElseGet(WarehouseOption::standard);
    warehouse.requireTables();
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      new WarehouseTables(spark, warehouse).tidy(publication, hours);
    }
    spec.commandLine().getOut().println(warehouse.address());
    return ExitCode.DONE.code();
  }
}
