package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.jobs.Home;
import io.marketimpact.reports.export.ExportWriter;
import io.marketimpact.reports.index.IndexWriter;
import io.marketimpact.reports.index.StudyIndex;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact report}: a page over published studies, or charts and slides of one of them. */
@Command(
    name = "report",
    description = {
      "Write an index page over the studies of a directory and of the directories in it (a study"
          + " that cannot be read is listed with the reason),",
      "or the charts of a published study as SVG and PNG and three slides of it for PowerPoint."
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

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Wanted wanted;

  @Mixin private MessageOptions messages;

  /** One of the two. */
  private static final class Wanted {
    @ArgGroup(exclusive = false, heading = "An index page:%n")
    private IndexOptions index;

    @ArgGroup(exclusive = false, heading = "Charts and slides of a study:%n")
    private ExportOptions export;
  }

  private static final class IndexOptions {
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
  }

  private static final class ExportOptions {
    @Option(
        names = "--export",
        paramLabel = "DIR",
        required = true,
        description =
            "where to publish charts/ and slides.pptx; what was exported there is replaced")
    private Path export;

    @Option(
        names = "--result",
        paramLabel = "DIR",
        description = "the published study; default: where study publishes the bundled one")
    private Optional<Path> result;
  }

  ReportCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    return (wanted.index == null ? export(wanted.export) : index(wanted.index)).code();
  }

  private ExitCode export(ExportOptions options) {
    Path study = options.result.orElseGet(ReportCommand::bundled);
    ExportWriter.publish(publication, study, options.export);
    spec.commandLine().getOut().println(options.export.resolve(ExportWriter.CHARTS));
    spec.commandLine().getOut().println(options.export.resolve(ExportWriter.SLIDES));
    return ExitCode.DONE;
  }

  private static Path bundled() {
    return Home.reports()
        .resolve(SpecificationFile.read(Home.bundledStudy()).design().id().value());
  }

  private ExitCode index(IndexOptions options) {
    Path page = options.out.orElseGet(() -> options.index.resolve(INDEX));
    StudyIndex studyIndex = IndexWriter.write(publication, options.index, page);
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
    return studyIndex.unreadable().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }
}
