package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.news.NewsReading;
import io.marketimpact.news.Story;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact ingest news}: what files of news are understood to be. */
@Command(
    name = "news",
    description = {
      "Show what files of news are understood to be: each story with the time, or the interval, in",
      "which it became public. RSS 2.0, Atom, GDELT (article lists and event files), CSV as",
      "RavenPack's, and JSON as data/news/january-14.json, packed by gzip or not.",
      "Nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 a file cannot be used;",
      "4 done, but some story cannot be used (standard error says which and why)."
    })
final class IngestNewsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      arity = "1..*",
      paramLabel = "NEWS",
      description = "files of news, folders of them, or patterns such as feeds/*.xml.gz")
  private List<Path> places;

  @Option(names = "--dry-run", description = "show what is understood, and take nothing in")
  private boolean isDry;

  @Mixin private MessageOptions messages;

  @Override
  public Integer call() {
    if (!isDry) {
      throw new ParameterException(
          spec.commandLine(),
          "news stay in their files, where events reads them; add --dry-run to see what is"
              + " understood of them");
    }
    ExitCode ending = ExitCode.DONE;
    for (Path file : PriceFiles.in(places, Optional.empty()).files()) {
      messages.progress().step("Reading " + file);
      try {
        NewsReading read = NewsFile.read(file);
        show(file, read, spec.commandLine().getOut());
        read.refused().forEach(this::complain);
        ending =
            read.refused().isEmpty() || ending == ExitCode.BAD_INPUT ? ending : ExitCode.INCOMPLETE;
      } catch (BadInputException bad) {
        complain(bad.getMessage());
        ending = ExitCode.BAD_INPUT;
      }
    }
    return ending.code();
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
