package io.marketimpact.reports.workbook;

import io.marketimpact.exposure.PolicyTerms;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.exposure.ValuationTerms;
import java.util.List;

/** What a scenario assumes, in the order of its cells on the sheet of assumptions. */
enum ScenarioInput {
  BREADTH("Customers covered, b"),
  ENFORCEMENT("Customers enforced on, e"),
  SEVERITY("Spending lost, \u2113"),
  REBOOKING("Revenue recovered elsewhere, r"),
  CONTAGION("Contagion, \u03C7"),
  YEARS_TO_FULL("Years to the full loss"),
  MARGIN("Margin on lost revenue, \u03C6"),
  TAX("Tax rate, T"),
  COST_OF_CAPITAL("Cost of capital, w"),
  GROWTH("Growth to the horizon, g"),
  TERMINAL_GROWTH("Terminal growth, g\u221E"),
  DEFERRED_REVENUE("Deferred revenue, d"),
  HORIZON("Horizon in years, H");

  private final String title;

  ScenarioInput(String title) {
    this.title = title;
  }

  /** Its place among the inputs, from 0. */
  int place() {
    return List.of(values()).indexOf(this);
  }

  String title() {
    return title;
  }

  /** How its number is shown. */
  String format() {
    return switch (this) {
      case YEARS_TO_FULL -> "0.0#";
      case HORIZON -> "0";
      default -> "0.0#\\ %";
    };
  }

  double of(Scenario scenario) {
    PolicyTerms policy = scenario.policy();
    ValuationTerms valuation = scenario.valuation();
    return switch (this) {
      case BREADTH -> policy.breadth();
      case ENFORCEMENT -> policy.enforcement();
      case SEVERITY -> policy.severity();
      case REBOOKING -> policy.rebooking();
      case CONTAGION -> policy.contagion();
      case YEARS_TO_FULL -> policy.yearsToFull();
      case MARGIN -> valuation.margin();
      case TAX -> valuation.tax();
      case COST_OF_CAPITAL -> valuation.costOfCapital();
      case GROWTH -> valuation.growth();
      case TERMINAL_GROWTH -> valuation.terminalGrowth();
      case DEFERRED_REVENUE -> valuation.deferredRevenue();
      case HORIZON -> valuation.horizon();
    };
  }
}
