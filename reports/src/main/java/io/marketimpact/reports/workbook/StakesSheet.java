package io.marketimpact.reports.workbook;

import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.exposure.ScenarioValue;
import io.marketimpact.exposure.ValuationTerms;
import io.marketimpact.exposure.ValueAtStake;
import io.marketimpact.reports.workbook.Chart.Place;
import io.marketimpact.reports.workbook.Chart.Series;
import io.marketimpact.reports.workbook.Chart.Shape;
import io.marketimpact.study.FirmExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Value at stake by scenario and firm, computed by formulas from the sheet of assumptions, beside
 * what the study computed.
 */
final class StakesSheet {

  static final String NAME = "Value at stake";

  private static final String HOW =
      "Discounted value of the exposed revenue lost, in millions of the currency of each firm's"
          + " filings, computed by formulas from the sheet Assumptions. The last columns hold the"
          + " study's own figures and say whether the formulas give them.";
  private static final String UNKNOWN = "not disclosed";
  private static final String[] HEADS = {
    "Firm",
    "Scenario",
    "Currency",
    "Margin",
    "Growth",
    "Deferred revenue",
    "Exposed revenue lost (%)",
    "Present value of 1 a year lost",
    "At stake, low (m)",
    "At stake, median (m)",
    "At stake, high (m)",
    "Median (% of market value)",
    "Study: low (m)",
    "Study: median (m)",
    "Study: high (m)",
    "Check"
  };
  private static final int ABOVE = 4;
  private static final int FIRST = ABOVE + 1;
  private static final int MARGIN = 3;
  private static final int GROWTH = 4;
  private static final int DEFERRED = 5;
  private static final int RATE = 6;
  private static final int ONE = 7;
  private static final int LOW = 8;
  private static final int MEDIAN = 9;
  private static final int HIGH = 10;
  private static final int OF_MARKET = 11;
  private static final int STUDY = 12;
  private static final int CHECK = 15;
  private static final String PERCENT = "0.0#\\ %";
  private static final String MILLIONS = "#,##0.0";
  private static final List<String> COLORS =
      List.of("9CC3E0", Sheet.BLUE, Sheet.ORANGE, "009E73", "CC79A7", "E69F00");

  private final StakeInputs inputs;
  private final Sheet sheet;

  StakesSheet(StakeInputs inputs, Sheet sheet) {
    this.inputs = inputs;
    this.sheet = sheet;
  }

  static String checks(int rows) {
    return Cells.column(NAME, CHECK, FIRST, FIRST + rows - 1);
  }

  void write() {
    sheet.text(0, 0, "Value at stake by scenario").bold().fontSize(12).set();
    for (int column = 0; column < HEADS.length; column++) {
      sheet.wide(column, column == 0 ? 28 : column == 1 ? 64 : 15);
      sheet.head(ABOVE, column, HEADS[column], column > 2 && column < CHECK);
    }
    sheet.height(ABOVE, 2);
    sheet.paragraph(2, HOW, 8);
    int row = FIRST;
    for (int scenario = 0; scenario < inputs.scenarios().size(); scenario++) {
      for (int firm = 0; firm < inputs.firms().size(); firm++) {
        new Line(row++, scenario, firm).write();
      }
    }
    chart(row + 1);
    sheet.freeze(FIRST);
    sheet.print();
  }

  /** A firm under a scenario. */
  private final class Line {
    private final int row;
    private final int scenario;
    private final int firm;
    private final FirmExposure exposure;
    private final Scenario terms;

    private Line(int row, int scenario, int firm) {
      this.row = row;
      this.scenario = scenario;
      this.firm = firm;
      this.exposure = inputs.firms().get(firm);
      ExposureAssumptions own =
          inputs.assumptions().appliedTo(exposure.study().request().security());
      this.terms =
          Stream.concat(own.scenarios().stream(), Stream.of(own.fullLoss())).toList().get(scenario);
    }

    private void write() {
      sheet.text(row, 0, inputs.name(exposure)).set();
      sheet.text(row, 1, terms.title()).set();
      exposure
          .study()
          .exposed()
          .result()
          .ifPresent(known -> sheet.text(row, 2, known.currency()).set());
      ValuationTerms valuation = terms.valuation();
      own(MARGIN, StakeInputs.MARGIN, ScenarioInput.MARGIN, valuation.margin());
      own(GROWTH, StakeInputs.GROWTH, ScenarioInput.GROWTH, valuation.growth());
      own(
          DEFERRED,
          StakeInputs.DEFERRED,
          ScenarioInput.DEFERRED_REVENUE,
          valuation.deferredRevenue());
      double rate = terms.policy().lossRate() * (1 + terms.policy().contagion());
      sheet.formula(row, RATE, rate(), rate, PERCENT);
      sheet.formula(row, ONE, one(), ValueAtStake.discounted(1, terms.policy(), valuation), "0.00");
      Optional<ScenarioValue> value = value();
      atStake(LOW, StakeInputs.LOW, value.map(known -> known.atLow()));
      atStake(MEDIAN, StakeInputs.MEDIAN, value.flatMap(known -> known.atMedian().result()));
      atStake(HIGH, StakeInputs.HIGH, value.map(known -> known.atHigh()));
      ofMarket(value);
      sheet.formula(row, CHECK, check(), StakeInputs.EQUAL);
    }

    private Optional<ScenarioValue> value() {
      return exposure.study().scenarios().stream()
          .filter(value -> value.scenario().equals(terms.id()))
          .findFirst();
    }

    private String in(ScenarioInput input) {
      return inputs.of(input, scenario);
    }

    private String cell(int column) {
      return Cells.at(row, column);
    }

    private void own(int column, int ofFirm, ScenarioInput common, double result) {
      String own = inputs.of(firm, ofFirm);
      sheet.formula(
          row, column, "IF(" + own + "=\"\"," + in(common) + "," + own + ")", result, PERCENT);
    }

    /** b·e·ℓ·(1 - r)·(1 + χ). */
    private String rate() {
      return in(ScenarioInput.BREADTH)
          + "*"
          + in(ScenarioInput.ENFORCEMENT)
          + "*"
          + in(ScenarioInput.SEVERITY)
          + "*(1-"
          + in(ScenarioInput.REBOOKING)
          + ")*(1+"
          + in(ScenarioInput.CONTAGION)
          + ")";
    }

    /** The years up to the horizon, then those after it: see {@link ValueAtStake#discounted}. */
    private String one() {
      String years = inputs.years(0, 1);
      String ramp = inputs.years(scenario + 1, 1);
      String before = inputs.years(scenario + 1, 0);
      String growth = "(1+" + cell(GROWTH) + ")^";
      String deferred = cell(DEFERRED);
      String afterTax = "(1-" + in(ScenarioInput.TAX) + ")*" + cell(MARGIN);
      String capital = in(ScenarioInput.COST_OF_CAPITAL);
      String terminal = in(ScenarioInput.TERMINAL_GROWTH);
      String horizon = in(ScenarioInput.HORIZON);
      String lost = growth + years + "*" + ramp;
      return "SUMPRODUCT(("
          + years
          + "<="
          + horizon
          + ")*("
          + afterTax
          + "*"
          + lost
          + "+"
          + deferred
          + "*("
          + lost
          + "-"
          + growth
          + "("
          + years
          + "-1)*"
          + before
          + "))/(1+"
          + capital
          + ")^"
          + years
          + ")+("
          + afterTax
          + "*(1+"
          + terminal
          + ")+"
          + deferred
          + "*"
          + terminal
          + ")*"
          + growth
          + horizon
          + "*INDEX("
          + ramp
          + ","
          + horizon
          + ")/("
          + capital
          + "-"
          + terminal
          + ")/(1+"
          + capital
          + ")^"
          + horizon;
    }

    private void atStake(int column, int ofFirm, Optional<ValueAtStake> value) {
      String revenue = inputs.of(firm, ofFirm);
      Object result = value.<Object>map(ValueAtStake::discounted).orElse(UNKNOWN);
      sheet.formula(
          row,
          column,
          "IF("
              + revenue
              + "=\"\",\""
              + UNKNOWN
              + "\","
              + revenue
              + "*"
              + cell(RATE)
              + "*"
              + cell(ONE)
              + ")",
          result,
          MILLIONS);
      int study = STUDY + column - LOW;
      value.ifPresentOrElse(
          known -> sheet.amount(row, study, known.discounted(), MILLIONS),
          () -> sheet.text(row, study, UNKNOWN).horizontalAlignment("right").set());
    }

    private void ofMarket(Optional<ScenarioValue> value) {
      Optional<Double> share =
          value
              .flatMap(known -> known.atMedian().result())
              .flatMap(
                  median ->
                      exposure
                          .marketValue()
                          .result()
                          .map(market -> median.discounted() / market.millions()));
      String market = inputs.of(firm, StakeInputs.MARKET);
      sheet.formula(
          row,
          OF_MARKET,
          "IF(OR("
              + market
              + "=\"\","
              + inputs.of(firm, StakeInputs.MEDIAN)
              + "=\"\"),\"\","
              + cell(MEDIAN)
              + "/"
              + market
              + ")",
          share.<Object>map(known -> known).orElse(""),
          PERCENT);
    }

    private String check() {
      List<String> pairs = new ArrayList<>();
      for (int column = LOW; column <= HIGH; column++) {
        pairs.add(rounded(cell(column)) + "=" + rounded(cell(STUDY + column - LOW)));
      }
      return "IF(AND(" + String.join(",", pairs) + "),\"" + StakeInputs.EQUAL + "\",\"changed\")";
    }

    private static String rounded(String cell) {
      return "IF(ISNUMBER(" + cell + "),ROUND(" + cell + ",1),\"\")";
    }
  }

  private void chart(int row) {
    int drawn =
        (int)
            inputs.firms().stream()
                .filter(firm -> firm.study().simulated().result().isPresent())
                .count();
    if (drawn == 0) {
      return;
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < inputs.scenarios().size(); i++) {
      int first = FIRST + i * inputs.firms().size();
      series.add(
          new Series(
              inputs.scenarios().get(i).title(),
              Cells.column(NAME, MEDIAN, first, first + drawn - 1),
              COLORS.get(i % COLORS.size()),
              0,
              Optional.empty()));
    }
    sheet.chart(
        new Chart(
            Shape.BARS,
            "Value at stake at the median exposed revenue, by scenario",
            "Value at stake of "
                + String.join(
                    ", ", inputs.firms().subList(0, drawn).stream().map(inputs::name).toList())
                + " under each scenario; the numbers stand in the table above.",
            "Millions of the filings' currency",
            "#,##0",
            Cells.column(NAME, 0, FIRST, FIRST + drawn - 1),
            series),
        new Place(0, row, 7, row + 8 + 5 * drawn));
  }
}
