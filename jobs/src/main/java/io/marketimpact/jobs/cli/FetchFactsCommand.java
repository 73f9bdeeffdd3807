package io.marketimpact.jobs.cli;

import io.marketimpact.data.fetch.PublicSources;
import io.marketimpact.data.fetch.Request;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Home;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact fetch facts}: a company's filed figures from the SEC. */
@Command(
    name = "facts",
    description = {
      "Fetch the SEC's facts of a company, every figure it filed in XBRL, which ingest exposure",
      "reads. The SEC requires a contact: --contact, or IMPACT_CONTACT in the environment."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 nothing could be fetched."
    })
final class FetchFactsCommand implements Callable<Integer> {

  private static final String CONTACT = "IMPACT_CONTACT";

  private final Publication publication;
  private final Network network;

  @Spec private CommandSpec spec;

  @Option(
      names = "--cik",
      required = true,
      paramLabel = "NUMBER",
      description = "the company's Central Index Key, such as 1730168 for Broadcom")
  private long cik;

  @Option(
      names = "--contact",
      paramLabel = "NAME E-MAIL",
      description = "your name and e-mail, such as 'Jane Doe jane@example.com'")
  private Optional<String> contact;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "where the file goes; default: reports/out/fetched/facts")
  private Optional<Path> directory;

  @Mixin private MessageOptions messages;

  FetchFactsCommand(Publication publication, Network network) {
    this.publication = publication;
    this.network = network;
  }

  @Override
  public Integer call() {
    Request request = request();
    Path to =
        directory
            .orElseGet(() -> Home.fetched().resolve("facts"))
            .resolve(String.format(Locale.ROOT, "CIK%010d.json", cik));
    messages.progress().step("Fetching the facts of company " + cik + " from the SEC");
    publication.file(to, file -> network.fetcher().get().fetch(request, file));
    spec.commandLine().getOut().println(to);
    return ExitCode.DONE.code();
  }

  private Request request() {
    try {
      return PublicSources.companyFacts(
          cik, contact.orElseGet(() -> network.environment().getOrDefault(CONTACT, "")).strip());
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          spec.commandLine(), wrong.getMessage() + "; give --contact or set " + CONTACT);
    }
  }
}
