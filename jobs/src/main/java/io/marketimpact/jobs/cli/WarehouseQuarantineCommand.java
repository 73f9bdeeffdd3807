package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Quarantine;
import io.marketimpact.jobs.warehouse.QuarantinedRow;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact warehouse quarantine}: rows that were set aside, and why. */
@Command(
    name = "quarantine",
    description = {
      "List the rows of price files that were set aside: file, row, value, reason and rule.",
      "Those that were released are left out. Nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WarehouseQuarantineCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> directory;

  @Mixin private QuarantinedRows rows;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() throws IOException {
    Warehouse warehouse = directory.orElseGet(WarehouseOption::standard);
    warehouse.requireTables();
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      Iterator<QuarantinedRow> found = new Quarantine(spark, warehouse).rows(rows.choice());
      found.forEachRemaining(set -> spec.commandLine().getOut().println(set.words()));
    }
    return ExitCode.DONE.code();
  }
}
