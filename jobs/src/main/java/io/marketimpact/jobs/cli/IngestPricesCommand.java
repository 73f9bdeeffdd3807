package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.AgreedActions;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.PriceSummary;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.warehouse.Learned;
import io.marketimpact.jobs.warehouse.PriceIngest;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.jobs.warehouse.PriceIngest.Terms;
import io.marketimpact.jobs.warehouse.QuarantinedRow;
import io.marketimpact.jobs.warehouse.RevisionIngest;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code impact ingest prices}: price files into the warehouse, or what they are understood to be.
 */
@Command(
    name = "prices",
    description = {
      "Take price files into the warehouse: each price once, a restated one beside what was known",
      "before, a bad one into quarantine with its reason, file and row. With --dry-run show what",
      "the files are understood to be: format, columns, stocks, days, how many of the prices can",
      "be used, and which of them returns are measured by; then nothing is written."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Rows read = accepted + merged (known before, or twice) + quarantined, always.",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 a file cannot be used, nothing was",
      "taken in."
    })
final class IngestPricesCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 5;

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      arity = "1..*",
      paramLabel = "PRICES",
      description = "price files, folders of them, or patterns such as prices/*.csv.gz")
  private List<Path> places;

  @Option(names = "--dry-run", description = "show how the files are read, and take nothing in")
  private boolean isDry;

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description =
          "the stock of a file without a column of symbols; default: the file's name, such as"
              + " AVGO.csv")
  private Optional<SecurityId> symbol;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description = "how the files write dates that are neither ISO nor their vendor's own form")
  private DateForm dates = DateForm.ISO;

  @Option(names = "--warehouse", paramLabel = "DIR", description = WarehouseOption.DEFAULT)
  private Optional<Warehouse> warehouse;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "the instant from which these prices were known, such as 2026-01-15T22:00:00Z; default:"
              + " now")
  private Optional<Instant> asOf;

  @Option(
      names = "--exchange",
      paramLabel = "MIC|FILE.json",
      description =
          "the exchange whose sessions the days are checked against, such as XNYS; default: they"
              + " are not checked")
  private ExchangeOption exchange = ExchangeOption.NONE;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "the currency of the prices, such as USD; default: not stated")
  private CurrencyOption currency = CurrencyOption.NONE;

  @Mixin private CommonOptions common;

  IngestPricesCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    PriceFiles files = PriceFiles.in(places, symbol);
    return (isDry ? shown(files) : taken(files)).code();
  }

  private ExitCode taken(PriceFiles files) throws IOException {
    Warehouse target = warehouse.orElseGet(WarehouseOption::standard);
    Terms terms =
        new Terms(
            dates, Learned.at(asOf.orElseGet(Instant::now)), currency.code(), exchange.sessions());
    files.with(dates).forEach(PriceFile::layout);
    AgreedActions agreed = new AgreedActions();
    List<List<String>> actions =
        files.with(dates).stream().flatMap(file -> agreed.read(file).stream()).toList();
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      Intake intake =
          new PriceIngest(spark, publication, target, common.progress()).run(files, terms, actions);
      if (!common.isQuiet()) {
        PrintWriter notes = JsonMessages.notes(spec.commandLine().getErr());
        report(intake, notes);
        intake.actions().ifPresent(taken -> report(taken, notes));
      }
      spec.commandLine().getOut().println(target.address());
    }
    return ExitCode.DONE;
  }

  private static void report(RevisionIngest.Intake intake, PrintWriter err) {
    List<Correction> corrections = intake.change().corrections();
    corrections.stream()
        .limit(MOST_NAMED)
        .forEach(one -> err.println("impact: corrected " + one.row() + ": " + one.changes()));
    err.println(
        "impact: splits and dividends of the files: "
            + intake.change().added()
            + " new, "
            + corrections.size()
            + " corrected, "
            + intake.change().known()
            + " known before"
            + intake.version().map(version -> "; actions version " + version).orElse(""));
  }

  private void report(Intake intake, PrintWriter err) {
    err.println(
        "impact: "
            + intake.read()
            + " rows read = "
            + intake.accepted()
            + " accepted + "
            + intake.merged()
            + " merged + "
            + intake.setAside()
            + " quarantined"
            + (intake.known() > 0 ? " (" + intake.known() + " of them before)" : "")
            + intake.version().map(version -> "; prices version " + version).orElse(""));
    intake
        .quarantined()
        .forEach((rule, count) -> err.println("impact: quarantined " + words(rule, count)));
    name(intake, err);
    intake.findings().forEach((rule, count) -> err.println("impact: found " + words(rule, count)));
    if (exchange.exchange().isEmpty()) {
      err.println(
          "impact: no exchange was named, so missing and extra sessions were not looked for");
    }
  }

  private void name(Intake intake, PrintWriter err) {
    List<QuarantinedRow> named = intake.firstSetAside();
    named.forEach(row -> err.println("impact:   " + row.words()));
    if (intake.setAside() > named.size()) {
      err.println(
          "impact:   and "
              + (intake.setAside() - named.size())
              + " more; list all by: impact warehouse quarantine");
    }
  }

  private static String words(String rule, long count) {
    return rule.toLowerCase(Locale.ROOT) + ": " + count;
  }

  private ExitCode shown(PriceFiles files) {
    ExitCode ending = ExitCode.DONE;
    AgreedActions agreed = new AgreedActions();
    common.progress().step("Reading " + files.title());
    for (PriceFile file : files.with(dates)) {
      try {
        show(file.path(), PriceSummary.of(file), spec.commandLine().getOut());
        show(agreed.read(file));
      } catch (BadInputException bad) {
        spec.commandLine().getErr().println("impact: " + bad.getMessage());
        ending = ExitCode.BAD_INPUT;
      }
    }
    return ending;
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

  private void show(List<List<String>> actions) {
    if (!actions.isEmpty()) {
      spec.commandLine()
          .getOut()
          .println(
              "  splits and dividends stated: "
                  + ActionStore.counts(actions).entrySet().stream()
                      .map(type -> type.getKey() + " " + type.getValue())
                      .collect(Collectors.joining(", ")));
    }
  }

  private static String shares(PriceSummary found) {
    int count = found.shares().size();
    String named =
        found.shares().stream()
            .limit(MOST_NAMED)
            .map(SecurityId::symbol)
            .collect(Collectors.joining(" "));
    return (count == 1 ? "stock " : count + " stocks ")
        + named
        + (count > MOST_NAMED ? " and " + (count - MOST_NAMED) + " more" : "");
  }
}
