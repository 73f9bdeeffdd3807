package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.fetch.Fetcher;
import io.marketimpact.data.fetch.PublicSources;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Home;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code impact fetch news}: feeds of news into files. */
@Command(
    name = "news",
    description = {
      "Fetch feeds of news (RSS, Atom, GDELT, or JSON as data/news/january-14.json) into files,",
      "one a feed, which ingest news and events read."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 nothing could be fetched;",
      "4 done, but some feed could not be fetched (standard error says which and why)."
    })
final class FetchNewsCommand implements Callable<Integer> {

  private static final int DIGITS = 12;

  private final Publication publication;
  private final Network network;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      arity = "1..*",
      paramLabel = "URL",
      description = "addresses that begin with https://")
  private List<URI> feeds;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "where the files go; default: reports/out/fetched/news")
  private Optional<Path> directory;

  @Mixin private MessageOptions messages;

  FetchNewsCommand(Publication publication, Network network) {
    this.publication = publication;
    this.network = network;
  }

  @Override
  public Integer call() {
    Path to = directory.orElseGet(() -> Home.fetched().resolve("news"));
    Fetcher fetcher = network.fetcher().get();
    int failed = 0;
    for (URI feed : feeds) {
      if (feed.getHost() != null) {
        messages.progress().step("Fetching news from " + feed.getHost());
      }
      try {
        publication.file(
            to.resolve(name(feed)), file -> fetcher.fetch(PublicSources.feed(feed), file));
      } catch (BadInputException refused) {
        failed++;
        spec.commandLine().getErr().println("impact: " + refused.getMessage());
      }
    }
    if (failed == feeds.size()) {
      return ExitCode.BAD_INPUT.code();
    }
    spec.commandLine().getOut().println(to);
    return (failed == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
  }

  /** The same feed is the same file; two feeds of a host are two. */
  private static String name(URI feed) {
    return feed.getHost() + "-" + Sha256.of(feed.toString()).substring(0, DIGITS) + ".feed";
  }
}
