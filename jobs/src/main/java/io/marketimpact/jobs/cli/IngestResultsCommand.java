package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Learned;
import io.marketimpact.jobs.warehouse.PublishedStudy;
import io.marketimpact.jobs.warehouse.ResultsIngest;
import io.marketimpact.jobs.warehouse.ResultsIngest.Intake;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.reports.index.StudyIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact ingest results}: what was published, as tables over all events. */
@Command(
    name = "results",
    description = {
      "Take published studies into the warehouse, each once: tables results (firm_results.csv of",
      "every study), group_tests, and runs (what each run of the batch there studied). A study",
      "that was published again stands beside its earlier version."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done, or nothing new; 1 internal error; 2 wrong usage; 3 bad input, nothing"
          + " was",
      "taken in; 4 done, but some directory holds no complete study (standard error says which)."
    })
final class IngestResultsCommand implements Callable<Integer> {

  private static final String SKIPPED = "it is left out";

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "a published study, or a directory of them; default: where impact batch publishes")
  private Optional<Path> from;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> warehouse;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "the instant from which these results were known, such as 2026-01-14T20:00:00Z; default:"
              + " now")
  private Optional<Instant> asOf;

  @Mixin private CommonOptions common;

  IngestResultsCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    Instant learned = Learned.at(asOf.orElseGet(Instant::now));
    Path out = from.orElseGet(BatchCommand::batchDirectory);
    StudyIndex index = StudyIndex.of(out);
    index
        .unreadable()
        .forEach(one -> complain(BadInputException.file(one.directory(), one.reason(), SKIPPED)));
    List<PublishedStudy> studies = new ArrayList<>();
    boolean isWhole = index.unreadable().isEmpty();
    for (StudyIndex.Study study : index.studies()) {
      try {
        studies.add(PublishedStudy.of(study.directory()));
      } catch (BadInputException broken) {
        complain(broken);
        isWhole = false;
      }
    }
    if (studies.isEmpty()) {
      throw BadInputException.file(
          out, "holds no complete published study", "run impact study or impact batch first");
    }
    take(studies, out, learned);
    return (isWhole ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
  }

  private void take(List<PublishedStudy> studies, Path out, Instant learned) throws IOException {
    Warehouse target = warehouse.orElseGet(WarehouseOption::standard);
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      Intake intake = new ResultsIngest(spark, publication, target).run(studies, out, learned);
      if (!common.isQuiet()) {
        JsonMessages.notes(spec.commandLine().getErr()).println("impact: " + words(intake));
      }
    }
    spec.commandLine().getOut().println(target.address());
  }

  private static String words(Intake intake) {
    return intake.studies()
        + " new studies with "
        + intake.rows()
        + " rows of firms, "
        + intake.known()
        + " known before, "
        + intake.runs()
        + " new runs";
  }

  private void complain(BadInputException bad) {
    spec.commandLine().getErr().println("impact: " + bad.getMessage());
  }
}
