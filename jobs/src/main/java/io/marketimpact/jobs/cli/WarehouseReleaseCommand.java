package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Learned;
import io.marketimpact.jobs.warehouse.Release;
import io.marketimpact.jobs.warehouse.Release.Released;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "Take rows out of quarantine into the prices, known from now on. What is not a price stays,",
      "and so does a price of a day that has not begun.",
      "Where several prices of a day contradict each other (rule duplicate_contradicting), say",
      "which one is right: --symbol AVGO --price 187.46, or its --file, --row, or both. The others",
      "stay in quarantine. --price is said with --symbol or --file."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class WarehouseReleaseCommand implements Callable<Integer> {

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> directory;

  @Mixin private QuarantinedRows rows;

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
    if (rows.areAll()) {
      throw new ParameterException(
          spec.commandLine(),
          "say which rows: --symbol, --rule, --file, --row or --price, or several of them");
    }
    if (rows.areOfAnyStock()) {
      throw new ParameterException(
          spec.commandLine(),
          "--price is released of one stock or file: say its --symbol or --file, too");
    }
    Instant learned = Learned.at(asOf.orElseGet(Instant::now));
    Warehouse warehouse = directory.orElseGet(WarehouseOption::standard);
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      Released released = new Release(spark, warehouse).run(publication, rows.choice(), learned);
      PrintWriter err = spec.commandLine().getErr();
      if (!common.isQuiet()) {
        JsonMessages.notes(err).println("impact: " + rows(released.rows()) + " released");
      }
      if (released.early().count() > 0) {
        err.println(
            "impact: "
                + rows(released.early().count())
                + " of days that have not begun kept in quarantine ("
                + released.early().days()
                + "); release them after that");
      }
      if (released.unusable().count() > 0) {
        err.println(
            "impact: "
                + rows(released.unusable().count())
                + " without a price that can be taken in kept in quarantine ("
                + released.unusable().reasons()
                + "); correct the file and take it in again by impact ingest prices");
      }
      spec.commandLine().getOut().println(warehouse.address());
    }
    return ExitCode.DONE.code();
  }

  private static String rows(long count) {
    return count + (count == 1 ? " row" : " rows");
  }
}
