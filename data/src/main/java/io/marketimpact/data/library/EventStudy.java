package io.marketimpact.data.library;

import static io.marketimpact.base.Require.eachGiven;
import static io.marketimpact.base.Require.given;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.EventFile;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.study.PriceSource;
import io.marketimpact.data.study.StudyFunction;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.StudyPlanBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An event study in a few lines. Each call gives another request and leaves this one as it is; the
 * default is the command line's: market model, day 0, 250 returns ending eleven sessions before.
 *
 * <p>Text of the wrong form is an {@link IllegalArgumentException} at the call, what does not fit
 * the prices or other choices at {@link #run}. Effects are fractions: -0.0334 is a fall of 3.34 %.
 *
 * <pre>{@code
 * Study study = EventStudy.on(Panel.read(Path.of("prices.csv"))).benchmark("SPY")
 *     .event("2026-01-14", "AVGO", "FTNT", "PANW").windows("0:0", "0:1").run();
 * }</pre>
 */
public final class EventStudy {

  private final PricedSymbols prices;
  private final StudyChoices choices;

  private EventStudy(PricedSymbols prices, StudyChoices choices) {
    this.prices = prices;
    this.choices = choices;
  }

  /**
   * A study of prices in memory.
   *
   * @param panel the prices
   * @return a request without a benchmark and an event
   */
  public static EventStudy on(Panel panel) {
    return new EventStudy(PricedSymbols.of(panel), new StudyChoices());
  }

  /**
   * A study of prices wherever they are, such as on Spark or in the warehouse.
   *
   * @param prices the prices
   * @return a request without a benchmark and an event
   */
  public static EventStudy on(PriceSource prices) {
    return new EventStudy(PricedSymbols.of(prices), new StudyChoices());
  }

  /**
   * One stock by the market model R = α + βR_m + ε, with the command line's defaults.
   *
   * @param firm its returns, as fractions; NaN where there is none
   * @param market those of the market on the same days
   * @param day0 which of the days is day 0, the first being 0
   * @return the effect on day 0
   * @throws IllegalArgumentException if lengths differ or day 0 has too few returns before it
   */
  public static FirmEffect marketModel(double[] firm, double[] market, int day0) {
    return ReturnArrays.marketModel(firm, market, day0);
  }

  /**
   * A study that was published earlier, by {@link Study#save} or the command line.
   *
   * @param directory its directory
   * @return the study, by the same names
   * @throws BadInputException as {@link SavedStudy#load} does
   */
  public static SavedStudy load(Path directory) {
    return SavedStudy.load(directory);
  }

  private EventStudy with(Consumer<StudyChoices> change) {
    return new EventStudy(prices, choices.with(change));
  }

  /**
   * The market to measure against.
   *
   * @param symbol a stock of the panel
   * @return the request with it
   */
  public EventStudy benchmark(String symbol) {
    return with(copy -> copy.benchmark = Optional.of(new SecurityId(given(symbol, "a benchmark"))));
  }

  /**
   * Firms touched by news of one time. Those of one day are one group, named by the day, as is the
   * event; where a study has news of several times of a day, an event of an instant is named by it
   * in UTC, such as {@code 2026-01-14T12-00-00Z}.
   *
   * @param when a day such as {@code 2026-01-14}, or an instant with its offset such as {@code
   *     2026-01-14T07:00:00-05:00}
   * @param firms their symbols
   * @return the request with one more event
   * @throws IllegalArgumentException if the text is no day and no instant with an offset
   */
  public EventStudy event(String when, String... firms) {
    List<PlannedEvent> news = NewsTime.of(when).events(eachGiven(firms, "firms", firm -> firm));
    return with(copy -> copy.addByTime(news));
  }

  /**
   * Events of a file, as {@code --events} reads them.
   *
   * @param file {@code event_id,symbol,date[,group]}, or {@code timestamp} for {@code date}
   * @return the request with its events
   * @throws BadInputException if the file cannot be used
   */
  public EventStudy events(Path file) {
    return events(EventFile.read(given(file, "a file of events")));
  }

  /**
   * Events of many days in one call, in the order of the days' texts.
   *
   * @param firms by the time of their news, as {@link #event} takes both
   * @return the request with an event per day or instant
   * @throws IllegalArgumentException if a text is no day and no instant with an offset
   */
  public EventStudy events(Map<String, List<String>> firms) {
    List<PlannedEvent> news = NewsTime.events(firms);
    return with(copy -> copy.addByTime(news));
  }

  /**
   * Events with identifiers and groups of their own.
   *
   * @param planned one per firm and event
   * @return the request with them
   */
  public EventStudy events(List<PlannedEvent> planned) {
    return with(copy -> copy.add(planned));
  }

  /**
   * The models of the catalog to take, the first of which is the headline's.
   *
   * @param ids such as {@code market}
   * @return the request with them in the place of those before
   */
  public EventStudy models(String... ids) {
    return with(copy -> copy.models = eachGiven(ids, "models", ModelId::new));
  }

  /**
   * A model of the catalog, which is the headline's, with models of your own beside it.
   *
   * @param id such as {@code market}
   * @param own such as {@link ExpectedReturnModel#of} makes of a lambda
   * @return the request with them in the place of those before
   * @throws IllegalArgumentException if two models have one id
   */
  public EventStudy model(String id, ExpectedReturnModel... own) {
    return models(id).with(copy -> eachGiven(own, "models", model -> model).forEach(copy::add));
  }

  /**
   * One more model, of your own.
   *
   * @param model such as {@link ExpectedReturnModel#of} makes of a lambda
   * @return the request with it after the other models
   * @throws IllegalArgumentException if another model has its id
   */
  public EventStudy model(ExpectedReturnModel model) {
    return with(copy -> copy.add(given(model, "a model")));
  }

  /**
   * One more test of each group, of your own, after those of the catalog.
   *
   * @param test such as {@link TestStatistic#of} makes of a lambda
   * @return the request with it
   * @throws IllegalArgumentException if another test has its id
   */
  public EventStudy test(TestStatistic test) {
    return with(copy -> copy.own = copy.own.with(given(test, "a test")));
  }

  /**
   * The event windows, the first of which is the headline's.
   *
   * @param days such as {@code 0:0} and {@code 0:1}, trading days from day 0, both ends included
   * @return the request with them
   */
  public EventStudy windows(String... days) {
    List<EventWindow> parsed = eachGiven(days, "windows", EventWindow::parse);
    return plan(plan -> plan.windows(parsed));
  }

  /**
   * The days to estimate from.
   *
   * @param days such as {@code -260:-11}, trading days from day 0, both ends included
   * @return the request with them
   */
  public EventStudy estimation(String days) {
    EstimationWindow parsed = EstimationWindow.parse(given(days, "an estimation window"));
    return plan(plan -> plan.estimation(parsed));
  }

  /**
   * Stocks the events did not touch: peers, donors and placebos of models and tests.
   *
   * @param symbols of the stocks
   * @return the request with them
   */
  public EventStudy controls(String... symbols) {
    return with(copy -> copy.controls = eachGiven(symbols, "controls", SecurityId::new));
  }

  /**
   * Factors of a file, as {@code --factors} reads them, in decimal fractions.
   *
   * @param file {@code date,mkt_rf,smb,hml[,rmw,cma][,umd],rf}
   * @return the request with them
   * @throws BadInputException if the file cannot be used
   */
  public EventStudy factors(Path file) {
    return with(copy -> copy.factors = FactorFile.read(given(file, "a file of factors")));
  }

  /**
   * Any other choice of the plan, such as {@code plan -> plan.seed(7).returns(ReturnKind.LOG)}.
   *
   * @param choice takes the plan
   * @return the request with it
   */
  public EventStudy plan(Consumer<StudyPlanBuilder> choice) {
    return with(copy -> copy.plan = copy.plan.andThen(given(choice, "a choice")));
  }

  /**
   * Who is told how far the study is; where nobody is named, a notebook shows it below the cell.
   *
   * @param told takes what is done next, such as {@code Studying 5 firms}
   * @return the request with it
   */
  public EventStudy progress(Consumer<String> told) {
    return with(copy -> copy.progress = given(told, "who is told"));
  }

  /**
   * What the study is computed from beside the prices.
   *
   * @return the inputs of {@link StudyFunction#of}
   * @throws IllegalArgumentException without benchmark, event or price, or if the plan is at odds
   */
  public StudyInputs inputs() {
    return choices.inputs(prices);
  }

  /**
   * Runs the study.
   *
   * @return what it found
   * @throws IllegalArgumentException as {@link #inputs} does
   * @throws BadInputException if the prices cannot be used
   */
  public Study run() {
    return new Study(StudyFunction.of(inputs(), prices.prices(), choices.progress));
  }

  /**
   * Every combination of models, event windows and estimation windows.
   *
   * @param models ids, those of your own models too
   * @param windows event windows such as {@code 0:1}
   * @param estimations estimation windows such as {@code -260:-11}
   * @return one row per firm and combination, with the reason where there is no effect
   * @throws IllegalArgumentException as {@link #inputs} does, or if a list is empty
   */
  public Table<?> sweep(List<String> models, List<String> windows, List<String> estimations) {
    return Sweep.of(this, models, windows, estimations, prices.prices(), choices.progress);
  }

  /** What is asked, in a few words. */
  @Override
  public String toString() {
    return "EventStudy on " + prices.prices().name() + ": " + choices;
  }
}
