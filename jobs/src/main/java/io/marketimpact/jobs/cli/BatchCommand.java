package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunFile;
import io.marketimpact.data.run.RunMetrics;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.Versions;
import io.marketimpact.jobs.batch.Batch;
import io.marketimpact.jobs.batch.BatchSession;
import io.marketimpact.jobs.batch.Patience;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.reports.index.ChangesWriter;
import io.marketimpact.reports.index.IndexWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact batch}: studies every event that is new or changed, once. */
@Command(
    name = "batch",
    description = {
      "Study every specification in a directory that is not yet published with these inputs.",
      "Each study appears whole, in a directory named by its event and the hash of its inputs;",
      "index.html beside them leads to all, runs/ID/run.json says what each run did and why."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, or nothing new; 1 internal error; 2 wrong usage; 3 bad input, or some"
          + " event",
      "could not be studied, the others were; 4 done, but some firm could not be studied in full.",
      "An event whose day 0 the prices do not reach yet changes no exit code: it waits for",
      "them, for --await-days days at most, and then counts as failed."
    })
final class BatchCommand implements Callable<Integer> {

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      paramLabel = "DIR",
      description = "study specifications; default: data/events")
  private Optional<Path> events;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where studies are published; default: reports/out/batch")
  private Optional<Path> out;

  @Option(
      names = "--dry-run",
      description = "list what would be studied and why; nothing is written")
  private boolean isDry;

  @Option(
      names = "--retry",
      description =
          "study only what the last run could not study, or did not come to since it was stopped")
  private boolean isRetry;

  @Option(
      names = "--metrics",
      paramLabel = "FILE",
      description = "write the run's figures in Prometheus' text format, such as impact.prom")
  private Optional<Path> metrics;

  @Option(
      names = "--await-days",
      paramLabel = "N",
      defaultValue = "" + Patience.DAYS,
      description =
          "for how many days an event may await prices of its day 0 before it has failed; default:"
              + " ${DEFAULT-VALUE}")
  private int awaitDays;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description =
          "who answers for the reports made in this run, in place of the specifications' authors;"
              + " published reports stay as they are")
  private Optional<String> author = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "use only what was known at this instant, such as 2026-01-15T22:00:00Z: what a batch"
              + " would have published then; it needs an --out of its own")
  private Optional<Instant> asOf = Optional.empty();

  @Mixin private WarehouseOption warehouse;

  @Mixin private CommonOptions common;

  BatchCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws Exception {
    if (awaitDays < 0) {
      throw new ParameterException(
          spec.commandLine(), "--await-days must be 0 or more: '" + awaitDays + "'");
    }
    Path published = out.orElseGet(BatchCommand::batchDirectory);
    Patience patience = new Patience(Instant.now(), awaitDays);
    warehouse.warehouse().ifPresent(Warehouse::requirePrices);
    metrics.ifPresent(RunMetrics::requirePlace);
    try (BatchSession session =
        new BatchSession(
            warehouse.warehouse(), asOf, () -> warehouse.open(common.master), common.progress())) {
      author.ifPresent(session::signedBy);
      return (isDry ? show(batch(published, session, patience)) : run(published, session, patience))
          .code();
    }
  }

  /** Where a batch publishes unless stated otherwise. */
  static Path batchDirectory() {
    return Home.reports().resolve("batch");
  }

  private Batch batch(Path published, BatchSession session, Patience patience) {
    Batch batch = Batch.of(directory(), published, session, patience);
    return isRetry ? batch.only(failedBefore(published)) : batch;
  }

  private Path directory() {
    return events.orElseGet(Home::events);
  }

  private static Set<String> failedBefore(Path published) {
    return RunFile.last(published).stream()
        .flatMap(run -> run.events().stream())
        .filter(
            event -> event.outcome() == RunOutcome.FAILED || event.outcome() == RunOutcome.WAITING)
        .map(RunEvent::specification)
        .collect(Collectors.toSet());
  }

  private ExitCode show(Batch batch) {
    batch.entries().stream()
        .filter(Batch.Entry::isWaiting)
        .forEach(entry -> spec.commandLine().getOut().println(entry.event().line()));
    refuse(batch);
    if (batch.entries().stream().noneMatch(Batch.Entry::isWaiting)) {
      nothingNew(batch);
    }
    return ending(batch.events());
  }

  @SuppressWarnings("try") // the lock is held, not used
  private ExitCode run(Path published, BatchSession session, Patience patience) throws Exception {
    Instant started = patience.now();
    try (WriterLock lock = WriterLock.of(publication, published, "impact batch")) {
      publication.recover(published);
      Batch batch = batch(published, session, patience);
      refuse(batch);
      RunRecord run = new RunRecord(started, work(session), Versions.all(), batch.events(), none());
      RunFile.write(publication, published, run);
      batch.versions().with(published, batch.latest()).write(publication, published);
      List<RunEvent> became =
          batch.entries().stream().anyMatch(Batch.Entry::isWaiting)
              ? study(batch, run, published, session, patience)
              : nothingNew(batch);
      ChangesWriter.write(publication, published);
      Path page = published.resolve(ReportCommand.INDEX);
      IndexWriter.write(publication, published, page);
      common.progress().step("Index of all studies: " + page);
      ExitCode ending = ending(became);
      end(run.with(became).with(new RunRecord.End(Instant.now(), ending.code())), published);
      return ending;
    }
  }

  private static Optional<RunRecord.End> none() {
    return Optional.empty();
  }

  private RunRecord.Work work(BatchSession session) {
    return new RunRecord.Work(
        absolute(directory()),
        warehouse.warehouse().map(Warehouse::absolute),
        asOf,
        session.tables(),
        session.rows());
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  private void end(RunRecord run, Path published) {
    try {
      metrics.ifPresent(file -> RunMetrics.write(publication, file, run));
    } catch (BadInputException unwritten) {
      RunRecord.End end = new RunRecord.End(Instant.now(), ExitCode.BAD_INPUT.code());
      RunFile.write(publication, published, run.with(end));
      throw unwritten;
    }
    RunFile.write(publication, published, run);
    RunFile.prune(published);
  }

  private void refuse(Batch batch) {
    batch.events().stream()
        .filter(event -> event.outcome() == RunOutcome.FAILED)
        .forEach(event -> spec.commandLine().getErr().println("impact: " + event.reason()));
  }

  private List<RunEvent> nothingNew(Batch batch) {
    if (!common.isQuiet()) {
      JsonMessages.notes(spec.commandLine().getErr())
          .println("impact: " + (isRetry ? "nothing to retry" : left(batch)));
    }
    return batch.events();
  }

  private static String left(Batch batch) {
    long awaiting = batch.count(RunOutcome.AWAITING_PRICES);
    long failed = batch.count(RunOutcome.FAILED);
    return (failed == 0 ? "nothing new; " : "nothing studied; " + failed + " failed, ")
        + batch.count(RunOutcome.SKIPPED)
        + " published before"
        + (awaiting == 0
            ? ""
            : ", " + awaiting + (awaiting == 1 ? " awaits" : " await") + " prices");
  }

  /** The run's file says after each study what became of it, wherever the run is stopped. */
  private List<RunEvent> study(
      Batch batch, RunRecord run, Path published, BatchSession session, Patience patience)
      throws Exception {
    long waiting = batch.entries().stream().filter(Batch.Entry::isWaiting).count();
    List<RunEvent> became = new ArrayList<>(batch.events());
    PrintWriter err = spec.commandLine().getErr();
    EventRun one =
        new EventRun(publication, session, patience, common, spec.commandLine().getOut(), err);
    int begun = 0;
    for (int i = 0; i < became.size(); i++) {
      Batch.Entry entry = batch.entries().get(i);
      if (entry.isWaiting()) {
        begun++;
        Path directory = published.resolve(entry.event().directory());
        common.progress().step("Event " + begun + " of " + waiting + ", " + directory);
        long start = System.nanoTime();
        RunEvent event = one.of(entry.event(), entry.study().orElseThrow(), directory);
        became.set(i, event.after((System.nanoTime() - start) / 1e9));
        RunFile.write(publication, published, run.with(became));
      }
    }
    return became;
  }

  private static ExitCode ending(List<RunEvent> events) {
    Set<RunOutcome> outcomes = events.stream().map(RunEvent::outcome).collect(Collectors.toSet());
    if (outcomes.contains(RunOutcome.FAILED)) {
      return ExitCode.BAD_INPUT;
    }
    return outcomes.contains(RunOutcome.INCOMPLETE) ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }
}
