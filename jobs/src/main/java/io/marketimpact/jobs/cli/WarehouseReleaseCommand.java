package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Learned;
import io.marketimpact.jobs.warehouse.Quarantine.Choice;
import io.marketimpact.jobs.warehouse.Release;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact warehouse release}: rows out of quarantine. */
@Command(
    name = "release",
    description = {
      "Take rows out of quarantine into the prices, known from now on. What is not a price stays."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WarehouseReleaseCommand implements Callable<Integer> {

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> directory;

  @Option(names = "--symbol", paramLabel = "SYMBOL", description = "rows of this stock")
  private Optional<SecurityId> symbol;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "rows set aside by this rule, such as no_trade")
  private Optional<String> rule;

  @Option(names = "--row", paramLabel = "N", description = "the row at this place in its file")
  private Optional<Long> row;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "from when on they are known; default: now")
  private Optional<Instant> asOf;

  @Mixin private CommonOptions common;

  WarehouseReleaseCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    if (Stream.of(symbol, rule, row).allMatch(Optional::isEmpty)) {
      throw new ParameterException(
          spec.commandLine(), "say which rows: --symbol, --rule or --row, or several of them");
    }
    Instant learned = Learned.at(asOf.orElseGet(Instant::now));
    Warehouse warehouse = directory.orElseGet(WarehouseOption::standard);
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      long released =
          new Release(spark, warehouse).run(publication, new Choice(symbol, rule, row), learned);
      if (!common.isQuiet()) {
        JsonMessages.notes(spec.commandLine().getErr())
            .println("impact: " + released + (released == 1 ? " row" : " rows") + " released");
      }
      spec.commandLine().getOut().println(warehouse.address());
    }
    return ExitCode.DONE.code();
  }
}
