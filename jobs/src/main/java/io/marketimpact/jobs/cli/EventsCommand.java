package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.news.CandidateFile;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.news.NewsReading;
import io.marketimpact.data.news.Watch;
import io.marketimpact.data.news.Watch.Watched;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Home;
import io.marketimpact.news.EventFinder;
import io.marketimpact.news.FoundEvent;
import io.marketimpact.news.Story;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--news",
      required = true,
      arity = "1..*",
      paramLabel = "NEWS",
      description = "files of news, folders of them, or patterns such as feeds/*.xml.gz")
  private List<Path> news;

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
              + " beside data/events, such as data/candidates")
  private Optional<Path> directory;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description = "use only stories that were certainly public at this instant")
  private Optional<Instant> asOf;

  @Mixin private MessageOptions messages;

  EventsCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    Watch rules = Watch.read(watch.orElseGet(Home::watch));
    NewsReading read =
        NewsReading.of(
            PriceFiles.in(news, Optional.empty()).files().stream().map(NewsFile::read).toList());
    read.refused().forEach(this::complain);
    List<Story> stories =
        read.stories().stream().filter(story -> asOf.stream().allMatch(story::isPublicBy)).toList();
    EventFinder finder = new EventFinder(rules.directory());
    boolean isWhole = read.refused().isEmpty();
    int count = 0;
    for (Watched one : rules.rules()) {
      for (FoundEvent found : finder.find(one.rule(), stories)) {
        count++;
        isWhole &= take(found, one.study());
      }
    }
    if (count == 0) {
      complain(
          "no event in "
              + stories.size()
              + " stories; what the rules ask for stands in "
              + watch.orElseGet(Home::watch));
    }
    return (isWhole ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
  }

  /** Standard output has the files that were written, or the candidates where none are. */
  private boolean take(FoundEvent found, Path study) {
    PrintWriter out = spec.commandLine().getOut();
    if (directory.isEmpty()) {
      NewsWords.candidate(found).forEach(out::println);
      return true;
    }
    Optional<String> obstacle = NewsWords.obstacle(found);
    if (obstacle.isPresent()) {
      complain(found.id() + " was not written: " + obstacle.get());
      return false;
    }
    out.println(new CandidateFile(publication, directory.get()).write(found, study));
    return true;
  }

  private void complain(String line) {
    if (!messages.quiet) {
      spec.commandLine().getErr().println("impact: " + BadInputException.printable(line));
    }
  }
}
