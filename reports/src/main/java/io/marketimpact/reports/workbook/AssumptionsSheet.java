package io.marketimpact.reports.workbook;

import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.FirmTerms;
import io.marketimpact.exposure.InputDistribution;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmExposure;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The assumptions that drive value at stake, each in a cell that a reader may change: a scenario a
 * column, then the firms' exposed revenue and their own terms, then how far the loss has grown by
 * year.
 */
final class AssumptionsSheet {

  static final String NAME = "Assumptions";

  private static final String HOW =
      "Every shaded cell is an input: change one, and the sheet Value at stake and its chart"
          + " follow. The values are those of the study. What a scenario assumes is the analyst's"
          + " assumption, not a fact; exposed revenue is bounded by what filings disclose. A firm's"
          + " own margin, growth or deferred revenue, where given, replaces the scenario's.";
  private static final String PERCENT = "0.0#\\ %";
  private static final String MILLIONS = "#,##0.0";
  private static final int COLUMNS = 8;
  private static final double NAMES = 34;
  private static final double NUMBERS = 18;

  private final StakeInputs inputs;
  private final Sheet sheet;

  AssumptionsSheet(StakeInputs inputs, Sheet sheet) {
    this.inputs = inputs;
    this.sheet = sheet;
  }

  void write() {
    sheet.wide(0, NAMES);
    for (int column = 1; column <= COLUMNS; column++) {
      sheet.wide(column, NUMBERS);
    }
    sheet.text(0, 0, "Assumptions that drive value at stake").bold().fontSize(12).set();
    sheet.paragraph(2, HOW + " A horizon has at most " + inputs.years() + " years.", COLUMNS);
    sheet.text(3, 0, "Check").bold().set();
    sheet.formula(3, 1, check(), StakeInputs.AGREE);
    scenarios();
    firms();
    ramps();
    sheet.print();
  }

  /** Whether every formula gives the study's number to the digits that are printed. */
  private String check() {
    String checks = inputs.checks();
    return "IF(COUNTIF("
        + checks
        + ",\""
        + StakeInputs.EQUAL
        + "\")=ROWS("
        + checks
        + "),\""
        + StakeInputs.AGREE
        + "\",\""
        + StakeInputs.CHANGED
        + "\")";
  }

  private void scenarios() {
    int heads = StakeInputs.SCENARIO_ROW - 1;
    sheet.head(heads, 0, "Scenario", false);
    for (int i = 0; i < inputs.scenarios().size(); i++) {
      Scenario scenario = inputs.scenarios().get(i);
      sheet.head(heads, i + 1, scenario.title(), true);
      for (ScenarioInput input : ScenarioInput.values()) {
        int row = inputs.row(input);
        sheet.text(row, 0, input.title()).set();
        sheet.input(row, i + 1, input.of(scenario), input.format());
      }
    }
    sheet.height(heads, linesOfTitles());
  }

  private int linesOfTitles() {
    return inputs.scenarios().stream()
        .mapToInt(scenario -> Widths.lines(scenario.title(), NUMBERS))
        .max()
        .orElse(1);
  }

  private void firms() {
    String[] heads = {
      "Firm",
      "Ticker",
      "Exposed revenue, low (m)",
      "Exposed revenue, median (m)",
      "Exposed revenue, high (m)",
      "Own margin",
      "Own growth",
      "Own deferred revenue",
      "Market value (m)"
    };
    int above = inputs.firmRow() - 1;
    for (int column = 0; column < heads.length; column++) {
      sheet.head(above, column, heads[column], column > 1);
    }
    sheet.height(above, 2);
    for (int i = 0; i < inputs.firms().size(); i++) {
      firm(inputs.firmRow() + i, inputs.firms().get(i));
    }
  }

  private void firm(int row, FirmExposure firm) {
    SecurityId security = firm.study().request().security();
    sheet.text(row, 0, inputs.name(firm)).set();
    sheet.text(row, 1, security.symbol()).set();
    Optional<Double> median = firm.study().simulated().result().map(all -> all.exposed().median());
    firm.study()
        .exposed()
        .result()
        .ifPresentOrElse(
            exposed -> {
              bound(row, StakeInputs.LOW, exposed.bounds().low(), RoundingMode.FLOOR);
              bound(row, StakeInputs.HIGH, exposed.bounds().high(), RoundingMode.CEILING);
            },
            () -> {
              sheet.input(row, StakeInputs.LOW, MILLIONS);
              sheet.input(row, StakeInputs.HIGH, MILLIONS);
            });
    input(row, StakeInputs.MEDIAN, median, MILLIONS);
    Optional<FirmTerms> own = inputs.assumptions().termsOf(security);
    input(row, StakeInputs.MARGIN, own.flatMap(AssumptionsSheet::margin), PERCENT);
    input(row, StakeInputs.GROWTH, own.flatMap(terms -> terms.growth().result()), PERCENT);
    input(
        row, StakeInputs.DEFERRED, own.flatMap(terms -> terms.deferredRevenue().result()), PERCENT);
    input(
        row,
        StakeInputs.MARKET,
        firm.marketValue().result().map(value -> value.millions()),
        MILLIONS);
  }

  private void bound(int row, int column, double value, RoundingMode outward) {
    sheet.input(row, column, value, NumberFormats.outward(value, MILLIONS, outward));
  }

  private static Optional<Double> margin(FirmTerms terms) {
    Outcome<InputDistribution> margin = terms.margin();
    return margin.result().map(own -> own.quantiles().applyAsDouble(0.5));
  }

  private void input(int row, int column, Optional<Double> value, String format) {
    value.ifPresentOrElse(
        known -> sheet.input(row, column, known, format), () -> sheet.input(row, column, format));
  }

  /** The mean over each year of a loss that grows evenly to its full size. */
  private void ramps() {
    int first = inputs.rampRow();
    sheet
        .text(
            first - 2,
            0,
            "Loss by year as a share of its full size, computed from the years to" + " full loss")
        .bold()
        .set();
    sheet.head(first - 1, 0, "Year", true);
    for (int i = 0; i < inputs.scenarios().size(); i++) {
      Scenario scenario = inputs.scenarios().get(i);
      sheet.head(first - 1, i + 1, scenario.title(), true);
      for (int year = 0; year <= inputs.years(); year++) {
        sheet.number(first + year, 0, year);
        ramp(first + year, i, scenario, year);
      }
    }
    sheet.height(first - 1, linesOfTitles());
  }

  private void ramp(int row, int place, Scenario scenario, int year) {
    if (year == 0) {
      sheet.formula(row, place + 1, "0", 0.0, PERCENT);
      return;
    }
    String full = Cells.fixed(inputs.row(ScenarioInput.YEARS_TO_FULL), place + 1);
    String time = Cells.at(row, 0);
    sheet.formula(
        row,
        place + 1,
        grown(time, full) + "-" + grown("(" + time + "-1)", full),
        scenario.policy().ramp(year),
        PERCENT);
  }

  private static String grown(String time, String full) {
    return "IF("
        + time
        + "<="
        + full
        + ","
        + time
        + "^2/(2*MAX("
        + full
        + ",1E-9)),"
        + time
        + "-"
        + full
        + "/2)";
  }
}
