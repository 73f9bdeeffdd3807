package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.batch.Batch;
import io.marketimpact.jobs.batch.BatchSession;
import io.marketimpact.jobs.batch.Patience;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.study.StudyState;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact status}: the last run of the batch, what failed in it, what waits now. */
@Command(
    name = "status",
    description = {
      "Say how the last run of the batch ended, what failed, and what the next run would study.",
      "Nothing is written; events and warehouse are those of the last run."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 the last run ended, nothing failed and nothing waits; 1 internal error;",
      "2 wrong usage; 3 no run to be read there; 4 a run is under way or was stopped, some event",
      "failed, or some event waits to be studied. One that awaits prices of its day 0 is in order."
    })
final class StatusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the batch publishes; default: reports/out/batch")
  private Optional<Path> out;

  @Mixin private CommonOptions common;

  @Override
  public Integer call() {
    Path published = out.orElseGet(BatchCommand::batchDirectory);
    Optional<String> owner = WriterLock.owner(published);
    Optional<RunRecord> last = RunFile.last(published);
    if (last.isEmpty() && owner.isPresent()) {
      if (!common.isQuiet()) {
        spec.commandLine().getOut().println("first run: under way by " + owner.orElseThrow());
      }
      return ExitCode.INCOMPLETE.code();
    }
    RunRecord run =
        last.orElseThrow(
            () ->
                BadInputException.file(
                    published, "has no run of the batch", "run: impact batch --out DIR"));
    List<RunEvent> failed = run.with(RunOutcome.FAILED).toList();
    List<RunEvent> waiting = waiting(run.work(), published);
    if (!common.isQuiet()) {
      PrintWriter text = spec.commandLine().getOut();
      text.println("last run: " + run.id() + ", " + ending(run, owner));
      run.work().tables().forEach(table -> text.println("read: " + table.name()));
      text.println("events: " + run.events().size() + " found, " + counts(run));
      run.events().stream()
          .filter(event -> event.state().equals(StudyState.PROVISIONAL.text()))
          .forEach(event -> text.println("provisional: " + event.directory()));
      run.events()
          .forEach(
              event ->
                  event
                      .pending()
                      .forEach(
                          model -> text.println("pending: " + event.directory() + ", " + model)));
      run.with(RunOutcome.AWAITING_PRICES)
          .forEach(event -> text.println("awaiting prices: " + event.line()));
      failed.forEach(event -> text.println("failed: " + event.line()));
      waiting.forEach(event -> text.println("waiting: " + event.line()));
    }
    boolean isAllWell =
        run.end().isPresent() && owner.isEmpty() && failed.isEmpty() && waiting.isEmpty();
    return (isAllWell ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
  }

  private List<RunEvent> waiting(RunRecord.Work work, Path published) {
    Optional<Warehouse> warehouse = work.warehouse().map(Warehouse::new);
    try (BatchSession session =
        new BatchSession(
            warehouse,
            work.asOf(),
            () -> SparkSessions.openWithTables(common.master),
            common.progress())) {
      return Batch.of(Path.of(work.events()), published, session, Patience.WITHOUT_END)
          .events()
          .stream()
          .filter(event -> event.outcome() == RunOutcome.WAITING)
          .toList();
    }
  }

  private static String ending(RunRecord run, Optional<String> owner) {
    return run.end()
        .map(
            end ->
                String.format(
                    Locale.ROOT,
                    "ended %s after %.1f s with exit code %d",
                    end.at(),
                    run.seconds().orElseThrow(),
                    end.exitCode()))
        .or(() -> owner.map(name -> "under way by " + name))
        .orElse("stopped before it ended");
  }

  private static String counts(RunRecord run) {
    return Arrays.stream(RunOutcome.values())
        .filter(outcome -> run.count(outcome) > 0)
        .map(outcome -> run.count(outcome) + " " + outcome.text().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
