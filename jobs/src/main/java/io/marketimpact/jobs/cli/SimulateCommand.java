package io.marketimpact.jobs.cli;

import io.marketimpact.base.Require;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.FamilyFile;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.simulate.FamilySizeTable;
import io.marketimpact.jobs.simulate.MethodsTable;
import io.marketimpact.jobs.simulate.RateTable;
import io.marketimpact.jobs.simulate.SimulateJob;
import io.marketimpact.jobs.simulate.SizeTable;
import io.marketimpact.jobs.simulate.VolatilityTable;
import io.marketimpact.simulation.RejectionRate;
import io.marketimpact.simulation.SimulatedTest;
import io.marketimpact.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact simulate}: how often each test rejects when nothing, or something, happened. */
@Command(
    name = "simulate",
    description = {
      "Size and power of the tests: draw groups of firms that share one date, study them as any",
      "other, and count how often each test rejects."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input."})
final class SimulateCommand implements Callable<Integer> {

  private static final long MOST_DRAWS = 100_000_000;

  private final Publication publication;

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = false, multiplicity = "0..1", heading = "A design of your own:%n")
  private DesignOptions design;

  @Option(
      names = "--table",
      paramLabel = "methods|correlation|dates|volatility|family",
      description =
          "methods: the published table again, measured / published / difference;"
              + " correlation: 3 to 30 firms that move nearly as one; dates: 2 to 20 dates;"
              + " volatility: the placebo test by fifths of the day's volatility;"
              + " family: the tests of the bundled family on its own ordinary days")
  private Optional<Table> table;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "20000",
      description = "number of groups drawn; default: 20000")
  private long draws;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "seed of every draw; default: 0")
  private long seed;

  @Option(
      names = "--test",
      paramLabel = "ID",
      description =
          "a test to count, may be repeated; default: all but those that draw themselves,"
              + " bootstrap_days, t_copula_bootstrap, johnson_bootstrap_t and placebo_space")
  private List<TestId> tests = SimulatedTest.standard().stream().map(SimulatedTest::id).toList();

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      description = "write the counts to this file instead of a table to standard output")
  private Optional<Path> out;

  @Mixin private CommonOptions common;

  SimulateCommand(Publication publication) {
    this.publication = publication;
  }

  /** Tables that can be simulated again. */
  enum Table {
    METHODS,
    CORRELATION,
    DATES,
    VOLATILITY,
    FAMILY
  }

  @Override
  public Integer call() throws IOException {
    if ((design == null) == table.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "name either --firms and --correlation or --table");
    }
    checked(
        () -> {
          Require.that(
              draws >= 1 && draws <= MOST_DRAWS, "draws must lie in 1..%s: %s", MOST_DRAWS, draws);
          return SimulatedTest.of(tests);
        });
    TableDestination destination = TableDestination.of(publication, spec, out);
    if (table.filter(Table.VOLATILITY::equals).isPresent()) {
      VolatilityTable volatility = VolatilityTable.of((int) draws, seed);
      destination.publish(volatility.table(), volatility.markdown());
      return ExitCode.DONE.code();
    }
    if (table.filter(Table.FAMILY::equals).isPresent()) {
      FamilySizeTable family = FamilySizeTable.of(FamilyFile.read(Home.family()), draws, seed);
      destination.publish(family.table(), family.markdown());
      return ExitCode.DONE.code();
    }
    RateTable counts = new RateTable();
    List<Simulation> simulations =
        design == null ? List.of() : checked(() -> design.simulations(tests, seed));
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.open(common.master)) {
      SimulateJob job = new SimulateJob(spark, common.progress());
      if (table.isPresent()) {
        String document = document(table.get(), simulation -> run(job, simulation, counts));
        destination.publish(counts.csv(), document);
      } else {
        simulations.forEach(simulation -> run(job, simulation, counts));
        destination.publish(counts.csv(), counts.text());
      }
    }
    return ExitCode.DONE.code();
  }

  private String document(Table of, Function<Simulation, List<RejectionRate>> count) {
    return switch (of) {
      case CORRELATION -> SizeTable.ofCorrelation(tests, seed, count).markdown();
      case DATES -> SizeTable.ofDates(tests, seed, count).markdown();
      default -> MethodsTable.of(tests, draws, seed, count).markdown();
    };
  }

  private List<RejectionRate> run(SimulateJob job, Simulation simulation, RateTable counts) {
    List<RejectionRate> rates = job.run(simulation, draws).rates();
    counts.add(simulation, rates);
    return rates;
  }

  private <T> T checked(Supplier<T> rule) {
    try {
      return rule.get();
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }
}
