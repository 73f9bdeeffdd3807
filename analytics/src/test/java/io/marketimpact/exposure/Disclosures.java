package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventId;
import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.exposure.SimulationInputs.Correlation;
import io.marketimpact.exposure.SimulationInputs.Ramp;
import io.marketimpact.market.SecurityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Disclosures and assumptions for the tests of exposure. */
public final class Disclosures {

  public static final Instant ASOF = Instant.parse("2026-01-14T21:00:00Z");
  public static final SecurityId FIRM = new SecurityId("AAA");

  private static final String ANY = SplitWeight.ANY;

  private Disclosures() {}

  public static Market market() {
    return new Market(
        "utopia",
        "Utopia",
        List.of("UTO"),
        new Market.Areas(
            List.of("Utopia", "UT", "Greater Utopia"), List.of("Americas", "EMEA", "Laputa")),
        Collections.emptySortedMap(),
        List.of());
  }

  public static Area area(String name) {
    return new Area(
        name,
        switch (name) {
          case "World", "total only" -> Area.Extent.WORLD;
          case "APAC", "Americas", "EMEA", "Other" -> Area.Extent.REGION;
          default -> Area.Extent.PLACE;
        });
  }

  public static RevenueDisclosure line(
      String symbol, int year, String product, String area, double revenue, double total) {
    return line(
        symbol,
        year,
        product,
        area,
        Outcome.of(revenue),
        Outcome.of(total),
        DisclosureSource.endOf(LocalDate.of(year + 1, 3, 1)));
  }

  public static RevenueDisclosure line(
      String symbol,
      int year,
      String product,
      String area,
      Outcome<Double> revenue,
      Outcome<Double> total,
      Instant publicBy) {
    return new RevenueDisclosure(
        new SecurityId(symbol),
        "FY" + year,
        Outcome.of(LocalDate.of(year, 12, 31)),
        product,
        area(area),
        revenue,
        total,
        missing(),
        0.05,
        MonetaryUnit.MILLION,
        "USD",
        SalesBasis.REGION,
        new DisclosureSource("10-K " + year, publicBy, "good", ""));
  }

  public static List<RevenueDisclosure> threeRegions(String symbol, int year) {
    return List.of(
        line(symbol, year, RevenueDisclosure.ALL_PRODUCTS, "APAC", 188, 1000),
        line(symbol, year, RevenueDisclosure.ALL_PRODUCTS, "Americas", 410, 1000),
        line(symbol, year, RevenueDisclosure.ALL_PRODUCTS, "EMEA", 402, 1000));
  }

  public static CompanyStatement noSales(String symbol) {
    return new CompanyStatement(
        new SecurityId(symbol),
        "no sales in Utopia",
        SalesClaim.NO_SALES,
        new DisclosureSource("press", Instant.parse("2026-01-14T20:00:00Z"), "good", ""));
  }

  public static SplitWeights weights() {
    return new SplitWeights(
        List.of(
            new SplitWeight(SplitRule.GDP, ANY, "UTO", 18, 0.5, "assumed"),
            new SplitWeight(SplitRule.GDP, ANY, "JPN", 4, 1, "assumed"),
            new SplitWeight(SplitRule.GDP, ANY, "IND", 3, 1, "assumed"),
            new SplitWeight(SplitRule.SECTOR, ANY, "UTO", 40, 0.5, "assumed"),
            new SplitWeight(SplitRule.SECTOR, ANY, "rest", 60, 1, "assumed")));
  }

  public static MarketDisclosures shares(
      List<RevenueDisclosure> lines, CompanyStatement... statements) {
    return new MarketDisclosures(market(), lines, List.of(statements), weights());
  }

  public static Map<LossInput, InputDistribution> distributions() {
    Map<LossInput, InputDistribution> distributions = new EnumMap<>(LossInput.class);
    distributions.put(LossInput.BREADTH, new InputDistribution.Triangular(0.3, 0.7, 1));
    distributions.put(LossInput.ENFORCEMENT, new InputDistribution.Triangular(0.5, 0.8, 1));
    distributions.put(LossInput.SEVERITY, new InputDistribution.Triangular(0.5, 0.8, 1));
    distributions.put(LossInput.REBOOKING, new InputDistribution.Triangular(0, 0.1, 0.3));
    distributions.put(LossInput.CONTAGION, new InputDistribution.Gamma(0.1, 0.15));
    distributions.put(LossInput.MARGIN, new InputDistribution.Triangular(0.3, 0.7, 0.8));
    distributions.put(LossInput.COST_OF_CAPITAL, new InputDistribution.Normal(0.095, 0.01));
    distributions.put(LossInput.TERMINAL_GROWTH, new InputDistribution.Normal(0.025, 0.005));
    return distributions;
  }

  public static SimulationInputs simulation(
      Map<LossInput, InputDistribution> distributions, Correlation... pairs) {
    return new SimulationInputs(
        distributions,
        List.of(new Ramp(0.5, 0.5), new Ramp(1.5, 0.3), new Ramp(2.5, 0.2)),
        List.of(pairs),
        0.6,
        0.21,
        0.03,
        0.4,
        10,
        4_000);
  }

  public static SimulationInputs simulation() {
    return simulation(
        distributions(),
        new Correlation(LossInput.BREADTH, LossInput.ENFORCEMENT, 0.5),
        new Correlation(LossInput.ENFORCEMENT, LossInput.SEVERITY, 0.4));
  }

  public static SimulationInputs fixed(double breadth, double growth, double terminal) {
    Map<LossInput, InputDistribution> distributions = distributions();
    distributions.replaceAll((input, distribution) -> new InputDistribution.Fixed(1));
    distributions.put(LossInput.BREADTH, new InputDistribution.Fixed(breadth));
    distributions.put(LossInput.REBOOKING, new InputDistribution.Fixed(0));
    distributions.put(LossInput.CONTAGION, new InputDistribution.Fixed(0));
    distributions.put(LossInput.MARGIN, new InputDistribution.Fixed(0.6));
    distributions.put(LossInput.COST_OF_CAPITAL, new InputDistribution.Fixed(0.095));
    distributions.put(LossInput.TERMINAL_GROWTH, new InputDistribution.Fixed(terminal));
    return new SimulationInputs(
        distributions, List.of(new Ramp(0, 1)), List.of(), 0, 0.21, growth, 0, 10, 1000);
  }

  public static ExposureAssumptions assumptions(
      SimulationInputs simulation, ProductScope... scopes) {
    List<Scenario> scenarios = new ArrayList<>();
    scenarios.add(scenario("state_firms_only", 0.3));
    scenarios.add(scenario("base", 0.7));
    scenarios.add(scenario("full_ban", 1));
    return new ExposureAssumptions(
        new Restriction("a ban", List.of(scopes)), scenarios, simulation, List.of());
  }

  public static Scenario scenario(String id, double breadth) {
    return new Scenario(
        id,
        "a scenario",
        new PolicyTerms(breadth, 0.8, 0.8, 0.1, 0, 0),
        new ValuationTerms(0.6, 0.21, 0.095, 0, 0.025, 0, 10));
  }

  public static ExposureRequest request(String symbol, Outcome<ObservedMove> move) {
    return new ExposureRequest(new EventId("E1"), new SecurityId(symbol), ASOF, move, 11);
  }

  /** Bounds that say what they are, and no custom. */
  public static ShareBounds bounds(double low, double high) {
    return new ShareBounds(low, high, high, missing(), "test");
  }

  /** A share known to its last digit. */
  public static ShareDistribution point(double share) {
    return new ShareDistribution(bounds(share, share), share, 0.1);
  }

  public static <T> Outcome<T> missing() {
    return Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "not given");
  }
}
