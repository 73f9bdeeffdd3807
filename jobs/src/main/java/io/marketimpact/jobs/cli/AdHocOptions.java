package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.EarningsFile;
import io.marketimpact.data.csv.EventFile;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.MaskFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.specification.PriceKind;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.Depth;
import io.marketimpact.study.OtherEventRule;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyPlanBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** A study of the user's own files, without a specification. */
final class AdHocOptions {

  @Option(
      names = "--prices",
      paramLabel = "PRICES",
      arity = "1..*",
      description =
          "price files, folders of them, or patterns such as prices/*.csv.gz: our own format"
              + " (symbol,date,adjusted_close[,open,high,low,close,volume]) or as Yahoo Finance,"
              + " yfinance, Stooq, EODHD, Tiingo, Alpha Vantage, Polygon, Nasdaq or CRSP write"
              + " them, recognized by the header; packed by gzip or not. Or one Parquet or"
              + " Arrow file, a directory of such or a Delta table with columns of our names")
  private List<Path> prices = List.of();

  @Option(
      names = "--column",
      paramLabel = "NAME=COLUMN",
      description =
          "the column of Parquet or Delta in which symbol, date, adjusted_close, close, volume,"
              + " high or low stands, such as symbol=ticker; default: one of that name")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--symbol",
      paramLabel = "SYMBOL",
      description =
          "the symbol of a price file without a column of symbols; default: the file's name, such"
              + " as AVGO.csv")
  private Optional<SecurityId> symbol = Optional.empty();

  @Option(
      names = "--signed-prices",
      description =
          "a negative price is the midpoint of bid and ask on a day without a trade, as CRSP writes"
              + " it; default: it is left out")
  private boolean isSigned;

  @Option(
      names = "--returns-file",
      paramLabel = "R.csv",
      description =
          "instead of prices: symbol,date,return or symbol,date,log_return, fractions of one"
              + " session")
  private Optional<Path> returnsFile = Optional.empty();

  @Option(
      names = "--events",
      required = true,
      paramLabel = "E.csv",
      description = "event_id,symbol,date or event_id,symbol,timestamp; optionally group")
  private Path events;

  @Option(
      names = "--benchmark",
      required = true,
      paramLabel = "SYMBOL",
      description = "the market to measure against; its rows are in the price file")
  private String benchmark;

  @Option(
      names = "--factors",
      paramLabel = "F.csv",
      description = "date,mkt_rf,smb,hml[,rmw,cma][,umd],rf as decimal fractions")
  private Optional<Path> factors;

  @Option(
      names = "--model",
      paramLabel = "ID",
      description = "an expected-return model, may be repeated; default: market")
  private List<ModelId> models = List.of(ModelId.MARKET);

  @Option(
      names = "--estimation",
      paramLabel = "A:B",
      defaultValue = "-260:-11",
      description = "estimation window in trading days, both ends inclusive; default: -260:-11")
  private EstimationWindow estimation;

  @Option(
      names = "--window",
      paramLabel = "A:B",
      description =
          "an event window, may be repeated; the first two are primary: decisions are adjusted for"
              + " both, and the headline is of the first; default: 0:0")
  private List<EventWindow> windows = List.of(EventWindow.DAY_ZERO);

  @Option(
      names = "--returns",
      paramLabel = "KIND",
      defaultValue = "simple",
      description = "simple or log; default: simple")
  private ReturnKind returns;

  @Option(
      names = "--min-estimation",
      paramLabel = "N",
      description =
          "minimum number of returns to estimate from; default: 120, or half of an estimation"
              + " window shorter than 240")
  private Optional<Integer> minimumEstimation = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "seed of every random stream; default: 0")
  private long seed;

  @Option(
      names = "--mask",
      paramLabel = "M.csv",
      description =
          "symbol,date[,to][,reason]: days to exclude from estimation, such as earnings; without a"
              + " symbol for all firms")
  private Optional<Path> masks;

  @Option(
      names = "--earnings",
      paramLabel = "E.csv",
      description =
          "symbol,date[,hour]: days on which firms announced their results, hour before_open,"
              + " in_session or after_close; the sessions that may hold the reaction are excluded"
              + " from estimation")
  private Optional<Path> earnings;

  @Option(
      names = "--no-other-events",
      description =
          "study each event as if it were its firm's only one; default: the windows of a firm's"
              + " other events are left out of its estimation")
  private boolean isAlone;

  @Option(
      names = "--depth",
      paramLabel = "DEPTH",
      description =
          "how much to compute of each event: full, or effect, which leaves out single days and"
              + " paths, diagnostics, buy-and-hold returns and the other day 0; default: full, of"
              + " more than 5,000 events effect")
  private Optional<Depth> depth = Optional.empty();

  @Option(
      names = "--control",
      paramLabel = "SYMBOL",
      description =
          "a stock the events did not touch, may be repeated: peers, donors and placebos of the"
              + " models and tests that need them")
  private List<SecurityId> controls = List.of();

  @Option(
      names = "--sector",
      paramLabel = "SYMBOL",
      split = ",",
      description =
          "a stock of the firms' sector that the events did not touch, may be repeated: the equally"
              + " weighted basket of model sector, which is estimated too then")
  private List<SecurityId> sector = List.of();

  @Option(
      names = "--exchange",
      paramLabel = "MIC|FILE.json",
      description =
          "check the prices against this exchange's calendar, such as XNYS, or against that of an"
              + " exchange of your own, a file in the form of data's calendars; default: the"
              + " calendar that fits the benchmark's own days, which the findings name")
  private ExchangeOption exchange = ExchangeOption.NONE;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      description =
          "how the files write dates that are not ISO, such as M/d/yyyy, dd.MM.yyyy or yyyyMMdd;"
              + " files with ISO dates are read without it")
  private DateForm dates = DateForm.ISO;

  /** What is wrong with the options together, where anything is. */
  Optional<String> contradiction(Optional<Warehouse> warehouse) {
    long sources =
        Stream.of(!prices.isEmpty(), returnsFile.isPresent(), warehouse.isPresent())
            .filter(isNamed -> isNamed)
            .count();
    if (sources != 1) {
      return Optional.of("name either --prices or --returns-file or --warehouse");
    }
    if (prices.isEmpty() && (isSigned || symbol.isPresent() || !columns.isEmpty())) {
      String option = symbol.isPresent() ? "--symbol" : "--column";
      return Optional.of((isSigned ? "--signed-prices" : option) + " goes with --prices");
    }
    return Optional.empty();
  }

  private PriceKind kind() {
    if (returnsFile.isPresent()) {
      return PriceKind.RETURNS;
    }
    return isSigned ? PriceKind.SIGNED_PRICES : PriceKind.PRICES;
  }

  boolean namesFactors() {
    return factors.isPresent();
  }

  StudySpecification specification() {
    List<Mask> leftOut = masks.map(file -> MaskFile.read(file, dates)).orElseGet(List::of);
    StudyPlan plan = StudyCommand.checked(() -> plan(leftOut));
    List<PlannedEvent> planned = EventFile.read(events, dates);
    factors.ifPresent(file -> FactorFile.read(file, dates));
    EventId id = id(planned);
    return new StudySpecification(
        new StudyDesign(
            id,
            Dossier.titled("Event study of " + id),
            plan.toBuilder().depth(depth.orElseGet(() -> Depth.usual(planned.size()))).build(),
            List.of(),
            planned,
            StudyCommand.checked(() -> untouched().comparisons(plan.benchmark(), planned)),
            exchange.exchange()),
        returnsFile
            .map(PriceFiles::of)
            .orElseGet(() -> PriceFiles.ofStudy(prices, symbol).with(columns)),
        kind(),
        exchange.files(),
        factors,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Stream.of(Optional.of(events), masks, earnings).flatMap(Optional::stream).toList(),
        dates);
  }

  private StudyPlan plan(List<Mask> leftOut) {
    StudyPlanBuilder plan =
        StudyPlan.builder(new SecurityId(benchmark))
            .models(untouched().models(models))
            .windows(windows)
            .estimation(estimation)
            .returns(returns)
            .seed(seed)
            .masks(leftOut)
            .earnings(earnings.map(file -> EarningsFile.read(file, dates)).orElse(List.of()))
            .otherEvents(isAlone ? OtherEventRule.IGNORE : OtherEventRule.MASK);
    minimumEstimation.ifPresent(plan::minimumEstimation);
    return plan.build();
  }

  private UntouchedShares untouched() {
    return new UntouchedShares(controls, sector);
  }

  /** The event's own id where there is one event, else the file's name. */
  private EventId id(List<PlannedEvent> planned) {
    List<EventId> ids = planned.stream().map(PlannedEvent::event).distinct().limit(2).toList();
    if (ids.size() == 1) {
      return ids.get(0);
    }
    String name = events.getFileName().toString().replaceAll("\\.csv$", "");
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
    if (safe.isEmpty()) {
      throw BadInputException.file(events, "has no usable name", "rename it with letters");
    }
    return new EventId(safe);
  }
}
