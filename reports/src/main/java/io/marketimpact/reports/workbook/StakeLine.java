package io.marketimpact.reports.workbook;

import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.exposure.ScenarioValue;
import io.marketimpact.exposure.ValuationTerms;
import io.marketimpact.exposure.ValueAtStake;
import io.marketimpact.study.FirmExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the row of a firm under a scenario: formulas, and what the study computed. */
final class StakeLine {

  static final int OF_MARKET = 11;
  static final int CHECK = 15;

  private static final int MARGIN = 3;
  private static final int GROWTH = 4;
  private static final int DEFERRED = 5;
  private static final int RATE = 6;
  private static final int ONE = 7;
  private static final int LOW = 8;
  private static final int MEDIAN = 9;
  private static final int HIGH = 10;
  private static final int STUDY = 12;
  private static final String UNKNOWN = "not disclosed";
  private static final String PERCENT = "0.00\\ %";
  private static final String MILLIONS = "#,##0.0";

  private final StakeInputs inputs;
  private final Sheet sheet;
  private final int row;
  private final int scenario;
  private final int firm;
  private final FirmExposure exposure;
  private final Scenario terms;

  StakeLine(StakeInputs inputs, Sheet sheet, int row, int scenario, int firm) {
    this.inputs = inputs;
    this.sheet = sheet;
    this.row = row;
    this.scenario = scenario;
    this.firm = firm;
    this.exposure = inputs.firms().get(firm);
    ExposureAssumptions own = inputs.assumptions().appliedTo(exposure.study().request().security());
    this.terms =
        Stream.concat(own.scenarios().stream(), Stream.of(own.fullLoss())).toList().get(scenario);
  }

  void write() {
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
