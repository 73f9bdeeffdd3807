package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.news.NewsReading;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.IncomingNews;
import io.marketimpact.jobs.warehouse.Learned;
import io.marketimpact.jobs.warehouse.NewsIngest;
import io.marketimpact.jobs.warehouse.NewsIngest.Intake;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.news.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact ingest news}: stories into the warehouse, or what they are understood to be. */
@Command(
    name = "news",
    description = {
      "Take files of news into the warehouse, each story once; a story whose text changes in its",
      "place is kept beside its earlier text. RSS 2.0, Atom, GDELT (article lists and event",
      "files), CSV as RavenPack's, and JSON as data/news/january-14.json, packed by gzip or not.",
      "With --dry-run show each story with the time, or the interval, in which it became public;",
      "then nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Stories read = accepted + merged (already known, or read twice) + refused, always.",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 no file can be used (with --dry-run:",
      "some file cannot), nothing was taken in; 4 done, but some file or story cannot be used",
      "(standard error says which and why)."
    })
final class IngestNewsCommand implements Callable<Integer> {

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      arity = "1..*",
      paramLabel = "NEWS",
      description = "files of news, folders of them, or patterns such as feeds/*.xml.gz")
  private List<Path> places;

  @Option(names = "--dry-run", description = "show how the files are read, and take nothing in")
  private boolean isDry;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> warehouse;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "the instant from which these stories were known, such as 2026-01-14T20:00:00Z; default:"
              + " now")
  private Optional<Instant> asOf;

  @Mixin private CommonOptions common;

  IngestNewsCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    Instant learned = Learned.at(asOf.orElseGet(Instant::now));
    List<Path> files = PriceFiles.in(places, Optional.empty()).files();
    return (isDry ? shown(files) : taken(files, learned)).code();
  }

  private ExitCode shown(List<Path> files) {
    Instant now = Instant.now();
    boolean isWhole = true;
    int usable = 0;
    for (Path file : files) {
      common.progress().step("Reading " + file);
      try {
        NewsReading reading = withoutTheFuture(file, now);
        usable++;
        show(file, reading, spec.commandLine().getOut());
        reading.refused().forEach(this::complain);
        isWhole &= reading.refused().isEmpty();
      } catch (BadInputException bad) {
        complain(bad.getMessage());
      }
    }
    if (usable < files.size()) {
      return ExitCode.BAD_INPUT;
    }
    return isWhole ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private ExitCode taken(List<Path> files, Instant learned) throws IOException {
    Instant now = Instant.now();
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      common
          .progress()
          .step("Reading " + (files.size() == 1 ? files.get(0) : files.size() + " files of news"));
      try (IncomingNews incoming =
          IncomingNews.of(spark, files, file -> withoutTheFuture(file, now))) {
        incoming.complaints().forEach(this::complain);
        if (incoming.usable() == 0) {
          return ExitCode.BAD_INPUT;
        }
        take(spark, incoming, learned);
        return incoming.complaints().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
      }
    }
  }

  private void take(SparkSession spark, IncomingNews incoming, Instant learned) {
    Warehouse target = warehouse.orElseGet(WarehouseOption::standard);
    Intake intake = new NewsIngest(spark, publication, target).run(incoming, learned);
    if (!common.isQuiet()) {
      JsonMessages.notes(spec.commandLine().getErr())
          .println("impact: " + words(intake, incoming.refused()));
    }
    spec.commandLine().getOut().println(target.address());
  }

  /** A stamp of a time to come is mistaken, or of a text that nobody can have read yet. */
  private static NewsReading withoutTheFuture(Path file, Instant now) {
    NewsReading read = NewsFile.read(file);
    Map<Boolean, List<Story>> byFuture =
        read.stories().stream().collect(Collectors.partitioningBy(one -> one.isYetToCome(now)));
    NewsReading refused =
        new NewsReading(
            List.of(),
            byFuture.get(true).stream()
                .map(
                    story ->
                        BadInputException.printable(file.toString())
                            + ": "
                            + NewsWords.ahead(story))
                .toList());
    return NewsReading.of(List.of(new NewsReading(byFuture.get(false), read.refused()), refused));
  }

  private static String words(Intake intake, long refused) {
    return (intake.read() + refused)
        + " stories read = "
        + intake.accepted()
        + " accepted"
        + (intake.changed() > 0 ? " (" + intake.changed() + " with a changed text)" : "")
        + " + "
        + intake.merged()
        + " merged + "
        + refused
        + " refused"
        + intake.version().map(version -> "; news version " + version).orElse("");
  }

  private void complain(String line) {
    spec.commandLine().getErr().println("impact: " + line);
  }

  private static void show(Path file, NewsReading read, PrintWriter out) {
    int accepted = read.stories().size();
    int refused = read.refused().size();
    out.println(
        BadInputException.printable(file.toString())
            + ": "
            + (accepted + refused)
            + " stories read = "
            + accepted
            + " accepted + "
            + refused
            + " refused");
    for (Story story : read.stories()) {
      out.println(
          "  "
              + NewsWords.time(story.time())
              + "  "
              + BadInputException.printable(story.source())
              + ": "
              + BadInputException.printable(story.headline()));
    }
  }
}
