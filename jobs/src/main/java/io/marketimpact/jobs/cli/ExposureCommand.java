package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.ExposureData;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.data.study.RevenueAtStake;
import io.marketimpact.exposure.EventLoss;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.exposure.LossJob;
import io.marketimpact.jobs.exposure.LossTable;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impact exposure}: what an event puts at stake, by as many draws as one likes. */
@Command(
    name = "exposure",
    description = {
      "Simulate the revenue and value an event's firms have at stake, each alone and all together.",
      "The draws are those of a study with the same seed; only their number differs."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing written;",
      "4 done, but some firm discloses too little (the table says what)."
    })
final class ExposureCommand implements Callable<Integer> {

  private static final long MOST_DRAWS = 1_000_000_000;
  private static final double PER_CENT = 100;

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SPEC.json",
      description =
          "a study specification: its firms, news and seed; default: the bundled January 14 study")
  private Optional<Path> specification;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "number of draws; default: 1000000")
  private long draws;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description =
          "company_statements.csv, split_weights.csv, scenarios.json, market_value.csv and the"
              + " disclosures; default: what the study names, else data/exposure")
  private Optional<Path> files;

  @Option(
      names = "--disclosures",
      paramLabel = "FILE.csv",
      description =
          "revenue by area and product; may be repeated; default: what the study names, else"
              + " revenue_by_region.csv and revenue_by_product.csv of --files, in either case with"
              + " what --warehouse has")
  private List<Path> disclosures = List.of();

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description =
          "read disclosures that impact ingest exposure has taken into this warehouse, a directory,"
              + " hdfs://HOST:PORT/PATH or s3a://BUCKET/PATH, in place of those that files have of"
              + " the same companies")
  private Optional<Warehouse> warehouse = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "use only what was certainly public by then; default: each firm's own news")
  private Optional<Instant> asOf;

  @Option(
      names = "--fall",
      paramLabel = "PERCENT",
      defaultValue = "5",
      description =
          "count how often a firm loses more than this percentage of its value; default: 5")
  private double fall;

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      description = "write all digits to this file instead of a table to standard output")
  private Optional<Path> out;

  @Mixin private CommonOptions common;

  ExposureCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    if (draws < 1 || draws > MOST_DRAWS) {
      throw usage("draws must lie in 1.." + MOST_DRAWS + ": " + draws);
    }
    if (!(fall >= 0 && fall <= PER_CENT)) {
      throw usage("a fall must lie in 0..100 percent: " + fall);
    }
    TableDestination destination = TableDestination.of(publication, spec, out);
    RevenueAtStake exposure = exposure();
    if (exposure.simulated().isEmpty()) {
      throw BadInputException.of(
          "no firm of the event discloses enough", "name more with --disclosures, or ask --as-of");
    }
    EventLoss loss;
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.open(common.master)) {
      loss = new LossJob(spark, common.progress()).run(exposure.simulation(fall / PER_CENT), draws);
    }
    LossTable table = new LossTable(exposure, loss, fall / PER_CENT);
    destination.publish(table.table(), table.text());
    boolean isComplete = exposure.simulated().size() == exposure.firms().size();
    return (isComplete ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
  }

  private RevenueAtStake exposure() {
    StudySpecification study = SpecificationFile.read(specification.orElseGet(Home::bundledStudy));
    ExposureSpecification from =
        files
            .map(ExposureSpecification::in)
            .or(study::exposure)
            .orElseGet(() -> ExposureSpecification.in(Home.exposure()));
    ExposureSpecification named =
        disclosures.isEmpty()
            ? warehouse.map(tables -> known(tables, from, study)).orElse(from)
            : from.with(disclosures);
    return RevenueAtStake.of(
        study.design(), ExposureData.read(asOf.map(named::seenAt).orElse(named), study.design()));
  }

  private ExposureSpecification known(
      Warehouse tables, ExposureSpecification from, StudySpecification study) {
    tables.requireDisclosures();
    return new WarehouseFiles(tables, asOf).of(from, PricesRead.of(study).securities());
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
