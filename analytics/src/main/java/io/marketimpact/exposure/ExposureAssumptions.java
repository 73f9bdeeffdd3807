package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;

/**
 * Everything the analyst assumes, none of it a fact.
 *
 * @param scenarios named sets of assumptions, one of them {@code base}
 * @param simulation the uncertain inputs
 * @param scopes which products are covered, each company once
 */
public record ExposureAssumptions(
    List<Scenario> scenarios, SimulationInputs simulation, List<FirmScope> scopes)
    implements Serializable {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if there is no base scenario or a name comes twice
   */
  public ExposureAssumptions {
    scenarios = List.copyOf(scenarios);
    scopes = List.copyOf(scopes);
    List<String> ids = scenarios.stream().map(Scenario::id).toList();
    Require.that(ids.contains(Scenario.BASE), "there must be a scenario 'base': %s", ids);
    Require.that(ids.stream().distinct().count() == ids.size(), "name each scenario once: %s", ids);
    List<SecurityId> named = scopes.stream().map(FirmScope::security).toList();
    Require.that(
        named.stream().distinct().count() == named.size(), "name each company once: %s", named);
  }

  /**
   * The base scenario.
   *
   * @return the scenario named base
   */
  public Scenario base() {
    return scenarios.stream()
        .filter(scenario -> scenario.id().equals(Scenario.BASE))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The same with another number of draws.
   *
   * @param draws number of draws to begin with
   * @return the assumptions
   */
  public ExposureAssumptions with(int draws) {
    return new ExposureAssumptions(scenarios, simulation.with(draws), scopes);
  }

  /**
   * A company's scope.
   *
   * @param security its share
   * @return as assumed; all products where nothing is said
   */
  public FirmScope scope(SecurityId security) {
    return scopes.stream()
        .filter(scope -> scope.security().equals(security))
        .findFirst()
        .orElseGet(
            () ->
                new FirmScope(
                    security,
                    RevenueDisclosure.ALL_PRODUCTS,
                    1,
                    Outcome.excluded(
                        ExclusionReason.NOT_DISCLOSED,
                        "no multiples of " + security + " are given"),
                    "nothing is said: every product is taken to be covered"));
  }
}
