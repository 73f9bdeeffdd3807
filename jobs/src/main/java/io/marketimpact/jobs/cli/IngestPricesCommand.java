package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ColumnarFiles;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.PricePlaces;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.jobs.SparkSessions;
import io.marketimpact.jobs.source.StoredPrices;
import io.marketimpact.jobs.source.StoredSummary;
import io.marketimpact.jobs.warehouse.Learned;
import io.marketimpact.jobs.warehouse.PriceIngest;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.jobs.warehouse.PriceTerms;
import io.marketimpact.jobs.warehouse.PricesWithoutActionsException;
import io.marketimpact.jobs.warehouse.StatedReading;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
      "can be used, or the rows of one cannot be read, or no split or dividend was, since their",
      "table cannot be used: the last line says which; 4 some file is none of prices by its"
          + " header,",
      "or some split or dividend contradicts another file or cannot be one: it is named and left",
      "out, and all else was taken in; or every row was set aside."
    })
final class IngestPricesCommand implements Callable<Integer> {

  private final Publication publication;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      arity = "1..*",
      paramLabel = "PRICES",
      description =
          "price files, Parquet files, directories of such, Delta tables, folders of all these, and"
              + " patterns such as prices/*.csv.gz, of which a folder or table that one leads to is"
              + " taken as if it were named")
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

  @Option(
      names = "--signed-prices",
      description =
          "a negative price is the midpoint of bid and ask on a day without a trade, as CRSP writes"
              + " it; default: it is set aside, but in CRSP's own files")
  private boolean isSigned;

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
    if (isDry) {
      return shown(stated()).code();
    }
    try {
      return taken(stated()).code();
    } catch (BadInputException bad) {
      bad.all().forEach(this::name);
      return RefusedIntake.tell(bad.all(), spec.commandLine().getErr()).code();
    } catch (PricesWithoutActionsException part) {
      name(part.reason());
      return RefusedIntake.tellOfActions(spec.commandLine().getErr()).code();
    }
  }

  private PricePlaces stated() {
    PricePlaces prices = PricePlaces.in(places, symbol);
    requireStated(prices);
    return prices;
  }

  private ExitCode taken(PricePlaces prices) throws IOException {
    List<BadInputException> leftOut = new ArrayList<>();
    PricePlaces usable = usable(prices, leftOut);
    leftOut.forEach(this::name);
    if (usable.all().isEmpty()) {
      return RefusedIntake.tell(leftOut, spec.commandLine().getErr());
    }
    return take(usable) && leftOut.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  /** What is said of one kind of files and holds for the other alone would be passed over. */
  private void requireStated(PricePlaces prices) {
    if (prices.tables().isEmpty() && !columns.isEmpty()) {
      throw BadInputException.of(
          "--column is for Parquet and Delta; files of text are recognized by their header",
          "leave it out");
    }
    if (prices.texts().files().isEmpty() && !dates.equals(DateForm.ISO)) {
      throw BadInputException.of(
          "--date-format is for files of text; Parquet and Delta have dates", "leave it out");
    }
  }

  private ExitCode shown(PricePlaces prices) throws IOException {
    PricesShown shown = new PricesShown(spec.commandLine().getOut(), spec.commandLine().getErr());
    ExitCode ending = ExitCode.DONE;
    if (!prices.texts().files().isEmpty()) {
      common.progress().step("Reading " + prices.texts().title());
      ending = shown.show(prices.texts(), dates, kind());
    }
    List<BadInputException> leftOut = new ArrayList<>();
    List<Path> tables = tables(prices, leftOut);
    leftOut.forEach(this::name);
    if (tables.size() < prices.tables().size()) {
      ending = ExitCode.BAD_INPUT;
    }
    if (!tables.isEmpty()) {
      common.progress().step("Starting Spark on " + common.master);
      try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
        tables.forEach(place -> shown.show(place, summary(spark, place)));
      }
    }
    return ending;
  }

  private PriceKind kind() {
    return isSigned ? PriceKind.SIGNED_PRICES : PriceKind.PRICES;
  }

  private StoredSummary summary(SparkSession spark, Path place) {
    Dataset<Row> stored = StoredPrices.of(spark, place, columns);
    return StoredSummary.of(
        place.toString(),
        isSigned ? StoredPrices.withoutSigns(stored) : stored,
        Learned.lastBegun(asOf.orElseGet(Instant::now)));
  }

  /** Those that are price files by their headers. */
  private PricePlaces usable(PricePlaces prices, List<BadInputException> leftOut) {
    List<Path> usable = new ArrayList<>();
    for (PriceFile file : prices.texts().with(dates)) {
      try {
        file.layout();
        usable.add(file.path());
      } catch (BadInputException bad) {
        leftOut.add(bad);
      }
    }
    return new PricePlaces(new PriceFiles(usable, symbol), tables(prices, leftOut));
  }

  private static List<Path> tables(PricePlaces prices, List<BadInputException> leftOut) {
    prices.tables().stream()
        .filter(ColumnarFiles::isArrow)
        .forEach(
            place ->
                leftOut.add(
                    BadInputException.file(
                        place,
                        "is Arrow, which impact study reads and the warehouse does not take in",
                        "save it as Parquet")));
    return prices.tables().stream().filter(place -> !ColumnarFiles.isArrow(place)).toList();
  }

  private void name(BadInputException bad) {
    spec.commandLine().getErr().println("impact: " + bad.getMessage());
  }

  /** Whether nothing was left out. */
  private boolean take(PricePlaces prices) throws IOException {
    Warehouse target = warehouse.orElseGet(WarehouseOption::standard);
    PriceTerms terms =
        new PriceTerms(
                dates,
                Learned.at(asOf.orElseGet(Instant::now)),
                currency.code(),
                exchange.sessions(),
                columns)
            .with(kind());
    common.progress().step("Starting Spark on " + common.master);
    try (SparkSession spark = SparkSessions.openWithTables(common.master)) {
      VendorActions actions =
          StatedReading.of(spark, prices.texts().with(dates), common.progress());
      Intake intake =
          new PriceIngest(spark, publication, target, common.progress())
              .run(prices, terms, actions);
      if (common.isQuiet()) {
        new PricesTaken(spec.commandLine().getErr(), warehouse).warn(intake);
      } else {
        PrintWriter notes = JsonMessages.notes(spec.commandLine().getErr());
        new PricesTaken(notes, warehouse).show(intake, exchange.exchange().isPresent());
      }
      spec.commandLine().getOut().println(target.address());
      PricesShown.name(actions.findings(), spec.commandLine().getErr());
      boolean isAllSetAside = intake.setAsideNow() > 0 && intake.accepted() + intake.merged() == 0;
      return !isAllSetAside && actions.findings().count() == 0;
    }
  }
}
