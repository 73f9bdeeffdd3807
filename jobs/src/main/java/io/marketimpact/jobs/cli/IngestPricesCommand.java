package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.PriceSummary;
import io.marketimpact.market.SecurityId;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code impact ingest prices}: what price files are understood to be. */
@Command(
    name = "prices",
    description = {
      "Show what price files are understood to be: format, columns, shares, days, how many of the",
      "prices can be used, and which of them returns are measured by. Nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 a file cannot be used."})
final class IngestPricesCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 5;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      arity = "1..*",
      paramLabel = "PRICES",
      description = "price files, folders of them, or patterns such as prices/*.csv.gz")
  private List<Path> places;

  @Option(names = "--dry-run", description = "show what is understood, and take nothing in")
  private boolean isDry;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description =
          "the share of a file without a column of symbols; default: the file's name, such as"
              + " AVGO.csv")
  private Optional<SecurityId> symbol;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "how the files write dates that are neither ISO nor their vendor's own form")
  private DateForm dates = DateForm.ISO;

  @Mixin private MessageOptions messages;

  @Override
  public Integer call() {
    if (!isDry) {
      throw new ParameterException(
          spec.commandLine(),
          "prices stay in their files, where study reads them; add --dry-run to see what is"
              + " understood of them");
    }
    ExitCode ending = ExitCode.DONE;
    PriceFiles files = PriceFiles.in(places, symbol);
    messages.progress().step("Reading " + files.title());
    for (PriceFile file : files.with(dates)) {
      try {
        show(file.path(), PriceSummary.of(file), spec.commandLine().getOut());
      } catch (BadInputException bad) {
        spec.commandLine().getErr().println("impact: " + bad.getMessage());
        ending = ExitCode.BAD_INPUT;
      }
    }
    return ending.code();
  }

  private static void show(Path file, PriceSummary found, PrintWriter out) {
    out.println(
        BadInputException.printable(file.toString())
            + ": "
            + found.layout().format().vendor()
            + "; columns "
            + BadInputException.printable(String.join(", ", found.layout().columns())));
    out.println(
        "  "
            + shares(found)
            + "; "
            + found.first()
            + " to "
            + found.last()
            + "; "
            + (found.accepted() + found.refused())
            + " prices read = "
            + found.accepted()
            + " accepted + "
            + found.refused()
            + " refused");
    out.println(
        "  "
            + found.layout().format().basis().rule().name().toLowerCase(Locale.ROOT)
            + ": "
            + found.layout().reason());
  }

  private static String shares(PriceSummary found) {
    int count = found.shares().size();
    String named =
        found.shares().stream()
            .limit(MOST_NAMED)
            .map(SecurityId::symbol)
            .collect(Collectors.joining(" "));
    return (count == 1 ? "share " : count + " shares ")
        + named
        + (count > MOST_NAMED ? " and " + (count - MOST_NAMED) + " more" : "");
  }
}
