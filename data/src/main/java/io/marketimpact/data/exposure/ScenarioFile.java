package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.FirmTerms;
import io.marketimpact.exposure.InputBounds;
import io.marketimpact.exposure.InputDistribution;
import io.marketimpact.exposure.LossInput;
import io.marketimpact.exposure.Multiples;
import io.marketimpact.exposure.PolicyTerms;
import io.marketimpact.exposure.ProductScope;
import io.marketimpact.exposure.Restriction;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.exposure.SimulationInputs;
import io.marketimpact.exposure.ValuationTerms;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The analyst's file of assumptions: named scenarios, the distributions of the simulation, the
 * restriction and the products it covers. A parameter that is missing is named with its place,
 * never filled in.
 */
public final class ScenarioFile {

  private static final String SCHEMA = "market-impact-exposure/1";

  /** Where the file does not say what closes the market. */
  private static final String UNNAMED = "a restriction";

  private ScenarioFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the assumptions
   * @throws io.marketimpact.data.BadInputException if it cannot be used, with the place at fault
   */
  public static ExposureAssumptions read(Path file) {
    JsonObject root =
        Json.read(file)
            .only("schema", "note", "restriction", "scenarios", "simulation", "scopes", "firms");
    root.parsed(
        "schema",
        text -> {
          Require.that(text.equals(SCHEMA), "must be %s: '%s'", SCHEMA, text);
          return text;
        });
    return root.checked(
        "",
        () ->
            new ExposureAssumptions(
                new Restriction(
                    root.optionalText("restriction").orElse(UNNAMED),
                    root.objects("scopes", ScenarioFile::scope)),
                root.objects("scenarios", ScenarioFile::scenario),
                simulation(root.object("simulation")),
                root.has("firms") ? root.objects("firms", ScenarioFile::firm) : List.of()));
  }

  private static FirmTerms firm(JsonObject firm) {
    firm.only("symbol", "margin", "growth", "deferred_revenue", "reason");
    return new FirmTerms(
        firm.parsed("symbol", SecurityId::new),
        own(
            firm,
            "margin",
            () -> LossInput.MARGIN.bounds().require(distribution(firm.object("margin")))),
        own(firm, "growth", () -> bounded(firm, "growth", InputBounds.GROWTH)),
        own(
            firm,
            "deferred_revenue",
            () -> bounded(firm, "deferred_revenue", InputBounds.DEFERRED_REVENUE)),
        firm.text("reason"));
  }

  private static <T> Outcome<T> own(JsonObject firm, String key, Supplier<T> value) {
    return firm.has(key)
        ? Outcome.of(firm.checked(key, value))
        : Outcome.excluded(ExclusionReason.MISSING_INPUT, "the common " + key + " holds");
  }

  private static Scenario scenario(JsonObject scenario) {
    scenario.only("id", "title", "policy", "valuation");
    JsonObject policy = scenario.object("policy");
    JsonObject valuation = scenario.object("valuation");
    policy.only("breadth", "enforcement", "severity", "rebooking", "contagion", "years_to_full");
    valuation.only(
        "decremental_margin",
        "tax",
        "cost_of_capital",
        "growth",
        "terminal_growth",
        "deferred_revenue",
        "horizon_years");
    return new Scenario(
        scenario.text("id"),
        scenario.text("title"),
        policy.checked(
            "",
            () ->
                new PolicyTerms(
                    bounded(policy, "breadth", LossInput.BREADTH.bounds()),
                    bounded(policy, "enforcement", LossInput.ENFORCEMENT.bounds()),
                    bounded(policy, "severity", LossInput.SEVERITY.bounds()),
                    bounded(policy, "rebooking", LossInput.REBOOKING.bounds()),
                    bounded(policy, "contagion", LossInput.CONTAGION.bounds()),
                    bounded(policy, "years_to_full", LossInput.YEARS_TO_FULL.bounds()))),
        valuation.checked(
            "",
            () ->
                new ValuationTerms(
                    bounded(valuation, "decremental_margin", LossInput.MARGIN.bounds()),
                    bounded(valuation, "tax", InputBounds.TAX),
                    bounded(valuation, "cost_of_capital", LossInput.COST_OF_CAPITAL.bounds()),
                    bounded(valuation, "growth", InputBounds.GROWTH),
                    bounded(valuation, "terminal_growth", LossInput.TERMINAL_GROWTH.bounds()),
                    bounded(valuation, "deferred_revenue", InputBounds.DEFERRED_REVENUE),
                    horizon(valuation))));
  }

  private static SimulationInputs simulation(JsonObject from) {
    from.only(
        "draws",
        "laws",
        "ramps",
        "correlations",
        "policy_correlation",
        "tax",
        "growth",
        "deferred_revenue",
        "horizon_years");
    return from.checked(
        "",
        () ->
            new SimulationInputs(
                distributions(from.object("laws")),
                from.objects("ramps", ScenarioFile::ramp),
                from.objects("correlations", ScenarioFile::correlation),
                bounded(from, "policy_correlation", InputBounds.SHARE),
                bounded(from, "tax", InputBounds.TAX),
                bounded(from, "growth", InputBounds.GROWTH),
                bounded(from, "deferred_revenue", InputBounds.DEFERRED_REVENUE),
                horizon(from),
                whole(from, "draws")));
  }

  private static Map<LossInput, InputDistribution> distributions(JsonObject distributions) {
    Map<LossInput, InputDistribution> inputDistributions = new EnumMap<>(LossInput.class);
    for (String name : distributions.keys()) {
      inputDistributions.put(
          distributions.checked(name, () -> input(name)),
          distributions.checked(
              name, () -> input(name).bounds().require(distribution(distributions.object(name)))));
    }
    return inputDistributions;
  }

  private static InputDistribution distribution(JsonObject distribution) {
    distribution.only("fixed", "triangular", "normal", "gamma");
    Require.that(
        distribution.keys().size() == 1,
        "an input must have one distribution: %s",
        distribution.keys());
    String kind = distribution.keys().get(0);
    if (kind.equals("fixed")) {
      return new InputDistribution.Fixed(distribution.number(kind));
    }
    JsonObject of = distribution.object(kind);
    if (kind.equals("triangular")) {
      of.only("low", "mode", "high");
      return new InputDistribution.Triangular(
          of.number("low"), of.number("mode"), of.number("high"));
    }
    of.only("mean", "standard_deviation");
    double mean = of.number("mean");
    double spread = of.number("standard_deviation");
    return kind.equals("normal")
        ? new InputDistribution.Normal(mean, spread)
        : new InputDistribution.Gamma(mean, spread);
  }

  private static SimulationInputs.Ramp ramp(JsonObject ramp) {
    ramp.only("years", "probability");
    return new SimulationInputs.Ramp(
        bounded(ramp, "years", LossInput.YEARS_TO_FULL.bounds()),
        bounded(ramp, "probability", InputBounds.SHARE));
  }

  private static SimulationInputs.Correlation correlation(JsonObject pair) {
    pair.only("one", "other", "value");
    return new SimulationInputs.Correlation(
        pair.parsed("one", ScenarioFile::input),
        pair.parsed("other", ScenarioFile::input),
        pair.number("value"));
  }

  private static ProductScope scope(JsonObject scope) {
    scope.only(
        "symbol",
        "product_line",
        "product_lines",
        "probability",
        "reason",
        "ev_to_sales",
        "operating_margin");
    SecurityId security = scope.parsed("symbol", SecurityId::new);
    boolean hasMultiples = scope.has("ev_to_sales") || scope.has("operating_margin");
    return new ProductScope(
        security,
        scope.has("product_lines")
            ? scope.texts("product_lines")
            : List.of(scope.text("product_line")),
        scope.number("probability"),
        hasMultiples
            ? Outcome.of(
                new Multiples(scope.number("ev_to_sales"), scope.number("operating_margin")))
            : Outcome.excluded(
                ExclusionReason.NOT_DISCLOSED,
                "no EV/sales and operating margin of " + security + " are given"),
        scope.text("reason"));
  }

  private static LossInput input(String text) {
    return LossInput.all().stream()
        .filter(input -> input.id().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("is not an input of the simulation: '" + text + "'"));
  }

  private static double bounded(JsonObject from, String key, InputBounds bounds) {
    return from.checked(key, () -> bounds.require(from.number(key)));
  }

  private static int horizon(JsonObject from) {
    return from.checked(
        "horizon_years", () -> (int) InputBounds.HORIZON.require(whole(from, "horizon_years")));
  }

  private static int whole(JsonObject from, String key) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, from.whole(key)));
  }
}
