package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.AgreedActions;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.source.StoredPrices;
import io.marketimpact.jobs.source.StoredSummary;
import io.marketimpact.jobs.warehouse.Learned;
import io.marketimpact.jobs.warehouse.PriceIngest;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.jobs.warehouse.PriceTerms;
import io.marketimpact.jobs.warehouse.QuarantinedRow;
import io.marketimpact.jobs.warehouse.RevisionIngest;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 nothing was taken in, since no file",
      "can be used, or the rows of one cannot be read; 4 some file is none of prices by its header",
      "and is named, and the others were taken in."
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
      description =
          "price files, folders of them, patterns such as prices/*.csv.gz, or one Parquet file,"
              + " directory of such or Delta table")
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

  @Option(
      names = "--column",
      paramLabel = "NAME=COLUMN",
      description =
          "the column of Parquet or Delta in which symbol, date, adjusted_close, close, volume,"
              + " high or low stands, such as symbol=ticker; default: one of that name")
  private Map<String, String> columns = Map.of();

  @Mixin private CommonOptions common;

  IngestPricesCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() throws IOException {
    PriceFiles files = PriceFiles.ofStudy(places, symbol);
    requireStated(files);
    if (isDry) {
      return shown(files).code();
    }
    PriceFiles usable = files.columnar().isPresent() ? files : usable(files);
    if (usable.files().isEmpty()) {
      return ExitCode.BAD_INPUT.code();
    }
    take(usable);
    return (usable.files().size() == files.files().size() ? ExitCode.DONE : ExitCode.INCOMPLETE)
        .code();
  }

  /** What is said of one kind of files and holds for the other alone would be passed over. */
  private void requireStated(PriceFiles files) {
    if (files.columnar().isEmpty() && !columns.isEmpty()) {
      throw BadInputException.of(
          "--column is for Parquet and Delta; files of text are recognized by their header",
          "leave it out");
    }
    if (files.columnar().isPresent() && !dates.equals(DateForm.ISO)) {
      throw BadInputException.of(
          "--date-format is for files of text; Parquet and Delta have dates", "leave it out");
    }
    files
        .columnar()
        .filter(ColumnarFiles::isArrow)
        .ifPresent(
            place -> {
              throw BadInputException.file(
                  place,
                  "is Arrow, which impact study reads and the warehouse does not take in",
                  "save it as Parquet");
            });
  }

  private ExitCode shown(PriceFiles files) throws IOException {
    PricesShown shown = new PricesShown(spec.commandLine().getOut(), spec.commandLine().getErr());
    if (files.columnar().isEmpty()) {
      common.progress().step("Reading " + files.title());
      return shown.show(files, dates);
    }
    Path place = files.columnar().orElseThrow();
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      shown.show(
          place,
          StoredSummary.of(
              place.toString(),
              StoredPrices.of(spark, place, columns),
              Learned.lastBegun(asOf.orElseGet(Instant::now))));
    }
    return ExitCode.DONE;
  }

  /** Those that are price files by their headers; each of the others is named. */
  private PriceFiles usable(PriceFiles files) {
    List<Path> usable = new ArrayList<>();
    for (PriceFile file : files.with(dates)) {
      try {
        file.layout();
        usable.add(file.path());
      } catch (BadInputException bad) {
        spec.commandLine().getErr().println("impact: " + bad.getMessage());
      }
    }
    return new PriceFiles(usable, symbol);
  }

  private void take(PriceFiles files) throws IOException {
    Warehouse target = warehouse.orElseGet(WarehouseOption::standard);
    PriceTerms terms =
        new PriceTerms(
            dates,
            Learned.at(asOf.orElseGet(Instant::now)),
            currency.code(),
            exchange.sessions(),
            columns);
    VendorActions actions = files.columnar().isPresent() ? VendorActions.NONE : actions(files);
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
  }

  private VendorActions actions(PriceFiles files) {
    AgreedActions agreed = new AgreedActions();
    files.with(dates).forEach(agreed::read);
    return agreed.all();
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
}
