package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.news.CandidateFile;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.news.NewsReading;
import io.marketimpact.data.news.Watch;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Home;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.FoundEvents;
import io.marketimpact.jobs.warehouse.FoundEvents.Candidate;
import io.marketimpact.jobs.warehouse.FoundEvents.Found;
import io.marketimpact.jobs.warehouse.KnownNews;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehouseFiles;
import io.marketimpact.news.EventFinder;
import io.marketimpact.news.Story;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact events}: events found in the news, as candidates to confirm. */
@Command(
    name = "events",
    description = {
      "Look for events in the news by watch rules, and print each with its waves, whom they name",
      "first, its firms and their day 0. With --write each becomes a specification that impact"
          + " study",
      "runs; look at it before you do."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input;",
      "4 done, but some story or event could not be used (standard error says which and why)."
    })
final class EventsCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 5;

  private final Publication publication;

  @Spec private CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Source source;

  @Option(
      names = "--watch",
      paramLabel = "FILE",
      description = "the rules; default: the bundled data/news/watch.json")
  private Optional<Path> watch;

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description =
          "write a specification for each event that has enough independent reporters; a directory"
              + " beside data/events, such as data/candidates; from a warehouse a specification"
              + " follows the news until it is edited")
  private Optional<Path> directory;

  @ArgGroup private Judgment judgment = new Judgment();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "use only stories that were certainly public at this instant and, of a warehouse, had"
              + " been taken in by then; default: those whose times are not yet to come")
  private Optional<Instant> asOf;

  @Mixin private CommonOptions common;

  /** Where stories come from. */
  static final class Source {

    @Option(
        names = "--news",
        required = true,
        arity = "1..*",
        paramLabel = "NEWS",
        description = "files of news, folders of them, or patterns such as feeds/*.xml.gz")
    private List<Path> files = List.of();

    @Option(
        names = "--warehouse",
        required = true,
        paramLabel = "DIR",
        description =
            "the news that impact ingest news has taken into this warehouse, and the entities that"
                + " impact ingest entities has")
    private Optional<Warehouse> warehouse = Optional.empty();
  }

  /** What somebody says of candidates. */
  static final class Judgment {

    @Option(
        names = "--reject",
        arity = "1..*",
        paramLabel = "EVENT",
        description =
            "with --warehouse and --write: these are not events to study; their specifications are"
                + " removed and stay removed")
    private List<String> rejected = List.of();

    @Option(
        names = "--restore",
        arity = "1..*",
        paramLabel = "EVENT",
        description = "take a rejection back")
    private List<String> restored = List.of();

    boolean isEmpty() {
      return rejected.isEmpty() && restored.isEmpty();
    }
  }

  EventsCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    if (!judgment.isEmpty()
        && (source.warehouse.isEmpty() || directory.isEmpty() || asOf.isPresent())) {
      throw new ParameterException(
          spec.commandLine(),
          "--reject and --restore need --warehouse and --write, and no --as-of");
    }
    ExitCode ending =
        source.warehouse.isPresent() ? ofWarehouse(source.warehouse.get()) : ofFiles();
    return ending.code();
  }

  private ExitCode ofFiles() {
    NewsReading read =
        NewsReading.of(
            PriceFiles.in(source.files, Optional.empty()).files().stream()
                .map(NewsFile::read)
                .toList());
    read.refused().forEach(this::report);
    List<Story> stories = usable(read.stories());
    boolean isWhole =
        read.refused().isEmpty() && (asOf.isPresent() || stories.size() == read.stories().size());
    for (Found found : found(stories, entities -> entities)) {
      isWhole &= take(found, "");
    }
    return isWhole ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  /** An event that too few have reported yet is no fault of a run: it awaits more. */
  private ExitCode ofWarehouse(Warehouse warehouse) throws IOException {
    warehouse.requireNews();
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      KnownNews known = KnownNews.of(spark, warehouse, asOf);
      List<Found> all =
          found(usable(known.stories()), new WarehouseFiles(warehouse, asOf)::entities);
      if (directory.isEmpty() || asOf.isPresent()) {
        all.forEach(found -> take(found, known.origin(found.event())));
        return ExitCode.DONE;
      }
      FoundEvents events = new FoundEvents(spark, publication, warehouse);
      CandidateFile files = new CandidateFile(publication, directory.get());
      if (!judgment.isEmpty()) {
        List<String> judged = judgment.rejected.isEmpty() ? judgment.restored : judgment.rejected;
        events.judge(judged, !judgment.rejected.isEmpty(), all, known, files, Instant.now());
      }
      List<Found> reported = all.stream().filter(this::isReady).toList();
      events.keep(reported, known, files, Instant.now()).forEach(this::show);
      return ExitCode.DONE;
    }
  }

  /** What cannot have been read by the instant that was asked for, or by now, is not used. */
  private List<Story> usable(List<Story> all) {
    if (asOf.isPresent()) {
      return all.stream().filter(story -> story.isPublicBy(asOf.get())).toList();
    }
    Instant now = Instant.now();
    List<Story> ahead = all.stream().filter(story -> story.isYetToCome(now)).toList();
    ahead.stream().limit(MOST_NAMED).forEach(story -> report(NewsWords.ahead(story)));
    if (ahead.size() > MOST_NAMED) {
      report("and " + (ahead.size() - MOST_NAMED) + " more stories of times yet to come");
    }
    return all.stream().filter(story -> !story.isYetToCome(now)).toList();
  }

  private List<Found> found(List<Story> stories, UnaryOperator<Path> entities) {
    Watch rules = Watch.read(watch.orElseGet(Home::watch), entities);
    EventFinder finder = new EventFinder(rules.directory());
    List<Found> found =
        rules.rules().stream()
            .flatMap(
                one ->
                    finder.find(one.rule(), stories).stream()
                        .map(event -> new Found(event, one.study())))
            .toList();
    if (found.isEmpty()) {
      complain(
          "no event in "
              + stories.size()
              + " stories; what the rules ask for is in "
              + watch.orElseGet(Home::watch));
    }
    return found;
  }

  /** Standard output has the files that were written, or the candidates where none are. */
  private boolean take(Found found, String origin) {
    PrintWriter out = spec.commandLine().getOut();
    if (directory.isEmpty()) {
      NewsWords.candidate(found.event()).forEach(out::println);
      return true;
    }
    if (isReady(found)) {
      CandidateFile candidates = new CandidateFile(publication, directory.get());
      out.println(candidates.write(found.event(), found.study(), origin));
      return true;
    }
    return false;
  }

  private boolean isReady(Found found) {
    Optional<String> obstacle = NewsWords.obstacle(found.event());
    obstacle.ifPresent(why -> report(found.event().id() + " was not written: " + why));
    return obstacle.isEmpty();
  }

  private void show(Candidate candidate) {
    switch (candidate.standing()) {
      case CONFIRMED ->
          complain(candidate.file() + ": it has been edited, so it was left as it is");
      case REJECTED -> {
        complain(candidate.file() + ": rejected, so it was not written; --restore takes it back");
        return;
      }
      case FOLLOWS_THE_NEWS -> {}
    }
    spec.commandLine().getOut().println(candidate.file());
  }

  /** Of files it is why the exit code is not 0, and told where all else is quiet. */
  private void report(String line) {
    if (source.warehouse.isPresent()) {
      complain(line);
    } else {
      spec.commandLine().getErr().println("impact: " + BadInputException.printable(line));
    }
  }

  private void complain(String line) {
    if (!common.isQuiet()) {
      JsonMessages.notes(spec.commandLine().getErr())
          .println("impact: " + BadInputException.printable(line));
    }
  }
}
