package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.fetch.Fetcher;
import io.marketimpact.data.fetch.PriceVendor;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Home;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact fetch prices}: daily prices from a vendor, one file a share. */
@Command(
    name = "prices",
    description = {
      "Fetch daily prices from a vendor, one file per symbol, which study --prices and ingest"
          + " prices",
      "read. Keys are taken from the environment (IMPACT_TIINGO_KEY, IMPACT_EODHD_KEY,",
      "IMPACT_ALPHAVANTAGE_KEY) and appear in no message and no file."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 nothing could be fetched;",
      "4 done, but some symbol could not be fetched (standard error says which and why)."
    })
final class FetchPricesCommand implements Callable<Integer> {

  private static final int YEARS = 2;

  private final Publication publication;
  private final Network network;

  @Spec private CommandSpec spec;

  @Option(
      names = "--vendor",
      required = true,
      paramLabel = "NAME",
      description = "tiingo, eodhd, alphavantage or stooq")
  private PriceVendor vendor;

  @Option(
      names = "--symbol",
      required = true,
      split = ",",
      paramLabel = "SYMBOL[=VENDORS]",
      description =
          "a symbol, several separated by commas; after = how the vendor writes it, such as"
              + " CHKP=CHKP.US")
  private List<SymbolOption> symbols;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "first day; default: two years before the last")
  private Optional<LocalDate> since;

  @Option(names = "--until", paramLabel = "DATE", description = "last day; default: today, UTC")
  private Optional<LocalDate> until;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      description = "where the files go; default: reports/out/fetched/prices/VENDOR")
  private Optional<Path> directory;

  @Mixin private MessageOptions messages;

  FetchPricesCommand(Publication publication, Network network) {
    this.publication = publication;
    this.network = network;
  }

  @Override
  public Integer call() throws InterruptedException {
    LocalDate last = until.orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    LocalDate first = since.orElseGet(() -> last.minusYears(YEARS));
    if (first.isAfter(last)) {
      throw new ParameterException(
          spec.commandLine(), "--since must not be after --until: " + first + ", " + last);
    }
    String key = vendor.key(network.environment());
    Path to = directory.orElseGet(() -> Home.fetched().resolve("prices").resolve(vendor.id()));
    Fetcher fetcher = network.fetcher().get();
    int failed = 0;
    for (int i = 0; i < symbols.size(); i++) {
      SymbolOption symbol = symbols.get(i);
      if (i > 0) {
        network.pauses().pause(vendor.interval());
      }
      messages.progress().step("Fetching " + symbol.share() + " from " + vendor.id());
      try {
        publication.file(
            to.resolve(symbol.share().symbol() + ".csv"),
            file -> fetcher.fetch(vendor.prices(symbol.vendors(), first, last, key), file));
      } catch (BadInputException refused) {
        failed++;
        spec.commandLine()
            .getErr()
            .println("impact: " + symbol.share() + ": " + refused.getMessage());
      }
    }
    if (failed == symbols.size()) {
      return ExitCode.BAD_INPUT.code();
    }
    spec.commandLine().getOut().println(to);
    return (failed == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE).code();
  }

  /**
   * A share and how the vendor writes it.
   *
   * @param share the file is named after it
   * @param vendors the vendor's spelling
   */
  record SymbolOption(SecurityId share, String vendors) {

    /**
     * Reads {@code CHKP} or {@code CHKP=CHKP.US}.
     *
     * @throws IllegalArgumentException if a name is missing or no file can have it
     */
    static SymbolOption of(String text) {
      int equals = text.indexOf('=');
      SecurityId share = new SecurityId(equals < 0 ? text : text.substring(0, equals));
      String vendors = equals < 0 ? share.symbol() : text.substring(equals + 1).strip();
      if (vendors.isEmpty()
          || share.symbol().startsWith(".")
          || share.symbol().chars().anyMatch(sign -> "/\\:".indexOf(sign) >= 0)) {
        throw new IllegalArgumentException(
            "a symbol must be a name that a file can have, such as CHKP or CHKP=CHKP.US: '"
                + text
                + "'");
      }
      return new SymbolOption(share, vendors);
    }
  }
}
