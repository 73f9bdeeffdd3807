package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.RevisionIngest;
import io.marketimpact.jobs.warehouse.RevisionIngest.Intake;
import io.marketimpact.jobs.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands have in common that take rows into small tables of the warehouse. */
final class TableIntake {

  private static final int MOST_NAMED = 10;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> warehouse;

  @Mixin private CommonOptions common;

  /** Takes something in; Spark is closed then, if it was needed. */
  <T> T run(Publication publication, Function<RevisionIngest, T> taking) {
    List<SparkSession> open = new ArrayList<>();
    try {
      return taking.apply(new RevisionIngest(() -> opened(open), publication, target()));
    } finally {
      open.forEach(SparkSession::stop);
    }
  }

  private SparkSession opened(List<SparkSession> open) {
    if (open.isEmpty()) {
      progress().step("Starting Spark on " + common.master);
      open.add(SparkSessions.openWithTables(common.master));
    }
    return open.get(0);
  }

  private Warehouse target() {
    return warehouse.orElseGet(WarehouseOption::standard);
  }

  Progress progress() {
    return common.progress();
  }

  void say(String words) {
    if (!common.isQuiet()) {
      JsonMessages.notes(spec.commandLine().getErr()).println("impact: " + words);
    }
  }

  /** Says the first of a list that may be long. */
  <T> void sayFirst(List<T> all, Function<T, String> words, String more) {
    all.stream().limit(MOST_NAMED).map(words).forEach(this::say);
    if (all.size() > MOST_NAMED) {
      say("and " + (all.size() - MOST_NAMED) + more);
    }
  }

  void report(Intake intake) {
    Change change = intake.change();
    sayFirst(change.corrections(), TableIntake::words, " more");
    say(
        change.added()
            + " new, "
            + change.corrections().size()
            + " corrected, "
            + change.known()
            + " known before"
            + intake.version().map(version -> "; version " + version).orElse(""));
    spec.commandLine().getOut().println(target().address());
  }

  private static String words(Correction correction) {
    return "corrected " + correction.row() + ": " + correction.changes();
  }
}
