package io.marketimpact.jobs.cli;

import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.family.FamilyJob;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehousePriceFile;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact family}: many events by one plan, then all of them together. */
@Command(
    name = "family",
    description = {
      "Study a family of events by one plan and pool them; default: 26 restrictions between China",
      "and the United States, and compare the firms of 14 January 2026."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing published;",
      "4 done, but some stock could not be studied (the results say which and why)."
    })
final class FamilyCommand implements Callable<Integer> {

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "DIR",
      description = "a directory with family.json and what it names; default: data/family")
  private Optional<Path> events;

  @Option(
      names = "--add",
      arity = "1..*",
      paramLabel = "EVENTS.csv",
      description =
          "events of your own beside those: event_id,day0,kind,symbols and, where known,"
              + " other_day0,actor,product; needs --out")
  private List<Path> added = List.of();

  @Option(
      names = "--prices",
      arity = "1..*",
      paramLabel = "PRICES",
      description =
          "files of daily prices for stocks, and years, that the family has none of; each has the"
              + " benchmark too")
  private List<Path> prices = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where to publish; default: reports/out/ID")
  private Optional<Path> out;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description =
          "prices of this warehouse, a directory, hdfs://HOST:PORT/PATH or s3a://BUCKET/PATH, for"
              + " stocks, and years, that the files have none of")
  private Optional<Warehouse> warehouse = Optional.empty();

  @Mixin private CommonOptions common;

  FamilyCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    if (!added.isEmpty() && out.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--add needs --out: the family's own results stay where they are");
    }
    FamilySpecification family =
        FamilyFile.read(
            events.orElseGet(Home::family),
            new FamilyFile.Additions(added, PriceFiles.in(prices, Optional.empty()).files()));
    Path directory = out.orElseGet(() -> Home.reports().resolve(family.id().value()));
    Publication.requirePlace(directory);
    warehouse.ifPresent(Warehouse::requirePrices);
    FamilyResult result;
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark =
        warehouse.isPresent()
            ? SparkSessions.openWithTables(common.master)
            : SparkSessions.open(common.master)) {
      result = new FamilyJob(spark, common.progress()).run(priced(family, spark));
    }
    common.progress().step("Writing the report");
    FamilyJob.publish(publication, result, directory);
    spec.commandLine().getOut().println(directory.resolve(FamilyJob.REPORT));
    return ending(result).code();
  }

  private FamilySpecification priced(FamilySpecification family, SparkSession spark) {
    NavigableSet<SecurityId> securities = new TreeSet<>(Set.of(family.plan().benchmark()));
    family.events().forEach(event -> securities.addAll(event.symbols()));
    return warehouse
        .flatMap(tables -> WarehousePriceFile.of(spark, tables, securities))
        .map(family::withPrices)
        .orElse(family);
  }

  private ExitCode ending(FamilyResult result) {
    long incomplete = result.incomplete();
    if (incomplete == 0) {
      return ExitCode.DONE;
    }
    spec.commandLine()
        .getErr()
        .println(
            "impact: "
                + incomplete
                + (incomplete == 1 ? " stock" : " stocks")
                + " could not be studied; family_results.csv says why");
    return ExitCode.INCOMPLETE;
  }
}
