package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.batch.Batch;
import io.marketimpact.jobs.study.StudyJob;
import io.marketimpact.jobs.study.StudyOutput;
import io.marketimpact.reports.index.IndexWriter;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact batch}: studies every event that is new or changed, once. */
@Command(
    name = "batch",
    description = {
      "Study every specification in a directory that is not yet published with these inputs.",
      "Each study appears whole, in a directory named by its event and the hash of its inputs;",
      "index.html beside them leads to all."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
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

  @Mixin private WarehouseOption warehouse;

  @Mixin private CommonOptions common;

  BatchCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  @SuppressWarnings("try") // the lock is held, not used
  public Integer call() throws IOException {
    Path published = out.orElseGet(() -> Home.reports().resolve("batch"));
    try (WriterLock lock = WriterLock.of(publication, published, "impact batch")) {
      publication.recover(published);
      Batch batch = Batch.of(events.orElseGet(Home::events), published, warehouse.warehouse());
      batch.refused().forEach(line -> spec.commandLine().getErr().println("impact: " + line));
      ExitCode ending = batch.waiting().isEmpty() ? nothingNew(batch) : study(batch);
      Path page = published.resolve(ReportCommand.INDEX);
      IndexWriter.write(publication, published, page);
      common.progress().step("Index of all studies: " + page);
      return (batch.refused().isEmpty() ? ending : ExitCode.BAD_INPUT).code();
    }
  }

  private ExitCode nothingNew(Batch batch) {
    if (!common.isQuiet()) {
      spec.commandLine()
          .getErr()
          .println("impact: nothing new; " + batch.published().size() + " published before");
    }
    return ExitCode.DONE;
  }

  private ExitCode study(Batch batch) throws IOException {
    Progress progress = common.progress();
    ExitCode ending = ExitCode.DONE;
    try (SparkSession spark = warehouse.open(common.master)) {
      for (int i = 0; i < batch.waiting().size(); i++) {
        Batch.Waiting waiting = batch.waiting().get(i);
        progress.step(
            "Event " + (i + 1) + " of " + batch.waiting().size() + ", " + waiting.directory());
        ending = worse(ending, study(waiting, new StudyJob(spark, progress)));
      }
    }
    return ending;
  }

  /** One event that cannot be studied does not keep the others from being. */
  private ExitCode study(Batch.Waiting waiting, StudyJob job) {
    try {
      StudyResult result =
          warehouse
              .warehouse()
              .map(prices -> job.run(waiting.specification(), Optional.empty(), prices))
              .orElseGet(() -> job.run(waiting.specification(), Optional.empty()));
      StudyOutput.publish(
          publication,
          result,
          job.family(waiting.specification(), Optional.empty()),
          waiting.directory());
      spec.commandLine().getOut().println(waiting.directory().resolve(StudyOutput.REPORT));
      return result.incompleteFirms().findAny().isPresent() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    } catch (BadInputException bad) {
      spec.commandLine().getErr().println("impact: " + bad.getMessage());
      return ExitCode.BAD_INPUT;
    }
  }

  private static ExitCode worse(ExitCode a, ExitCode b) {
    return a == ExitCode.BAD_INPUT || b == ExitCode.DONE ? a : b;
  }
}
