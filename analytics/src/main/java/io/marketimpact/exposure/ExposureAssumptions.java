package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Everything the analyst assumes, none of it a fact.
 *
 * @param restriction what closes the market, and to which products
 * @param scenarios named sets of assumptions, one of them {@code base}
 * @param simulation the uncertain inputs
 * @param firms what is assumed of single companies in place of the common terms
 */
public record ExposureAssumptions(
    Restriction restriction,
    List<Scenario> scenarios,
    SimulationInputs simulation,
    List<FirmTerms> firms)
    implements Serializable {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if there is no base scenario, one is named full_loss, one
   *     comes twice, or a company has two sets of terms
   */
  public ExposureAssumptions {
    scenarios = List.copyOf(scenarios);
    List<String> ids = scenarios.stream().map(Scenario::id).toList();
    Require.that(ids.contains(Scenario.BASE), "there must be a scenario 'base': %s", ids);
    Require.that(!ids.contains(Scenario.FULL_LOSS), "full_loss is a scenario of its own: %s", ids);
    Require.that(ids.stream().distinct().count() == ids.size(), "name each scenario once: %s", ids);
    firms = List.copyOf(firms);
    List<SecurityId> own = firms.stream().map(FirmTerms::security).toList();
    Require.that(own.stream().distinct().count() == own.size(), "name each company once: %s", own);
    for (FirmTerms terms : firms) {
      // Terms out of range are refused here, not when their company is studied.
      simulation.with(terms);
      scenarios.forEach(terms::in);
    }
  }

  /**
   * What is assumed of one company.
   *
   * @param security its stock
   * @return with its own terms where it has any, else these
   */
  public ExposureAssumptions appliedTo(SecurityId security) {
    return termsOf(security)
        .map(
            terms ->
                new ExposureAssumptions(
                    restriction,
                    scenarios.stream().map(terms::in).toList(),
                    simulation.with(terms),
                    List.of()))
        .orElse(this);
  }

  /**
   * The terms that were given of one company alone.
   *
   * @param security its stock
   * @return its terms, empty where the common ones hold
   */
  public Optional<FirmTerms> termsOf(SecurityId security) {
    return firms.stream().filter(terms -> terms.security().equals(security)).findFirst();
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
   * What detectability and implied figures are measured by: all exposed revenue lost at once and
   * for good, valued as in the base scenario.
   *
   * @return the scenario named full_loss
   */
  public Scenario fullLoss() {
    return new Scenario(
        Scenario.FULL_LOSS,
        "All exposed revenue lost at once and for good",
        PolicyTerms.FULL_LOSS,
        base().valuation());
  }

  /**
   * The same with another number of draws.
   *
   * @param draws number of draws to begin with
   * @return the assumptions
   */
  public ExposureAssumptions with(int draws) {
    return new ExposureAssumptions(restriction, scenarios, simulation.with(draws), firms);
  }
}
