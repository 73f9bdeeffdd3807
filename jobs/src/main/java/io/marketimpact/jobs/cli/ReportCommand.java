package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.reports.index.IndexWriter;
import io.marketimpact.reports.index.StudyIndex;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact report}: a page over the studies of a directory. */
@Command(
    name = "report",
    description = {
      "Write an index page over the studies of a directory and of the directories in it.",
      "A study that cannot be read is listed with the reason."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing published;",
      "4 done, but some study could not be read (the page says which and why)."
    })
final class ReportCommand implements Callable<Integer> {

  /** The index page's file name. */
  static final String INDEX = "index.html";

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      description = "where the studies are")
  private Path index;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "the page to write; default: index.html in DIR")
  private Optional<Path> out;

  @Mixin private MessageOptions messages;

  ReportCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    Path page = out.orElseGet(() -> index.resolve(INDEX));
    StudyIndex studyIndex = IndexWriter.write(publication, index, page);
    spec.commandLine().getOut().println(page);
    if (!messages.quiet) {
      studyIndex
          .unreadable()
          .forEach(
              study ->
                  spec.commandLine()
                      .getErr()
                      .println("impact: " + study.directory() + ": " + study.reason()));
    }
    return (studyIndex.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
  }
}
