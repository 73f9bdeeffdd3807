package io.marketimpact.jobs.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.LossDraws;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.market.SecurityId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of the exposure of an event's firms before the news.
 *
 * @param assumptions of the analyst
 * @param firms the event's firms in order of their symbols
 */
public record EventExposure(ExposureAssumptions assumptions, List<Firm> firms) {

  /** Keeps its own copy. */
  public EventExposure {
    firms = List.copyOf(firms);
  }

  /**
   * One firm.
   *
   * @param key whose draws are its: those of the study
   * @param security its share
   * @param exposed exposed revenue, or why nothing is known of it
   * @param marketValue in millions, empty where none is given
   */
  public record Firm(
      LossDraws.Key key,
      SecurityId security,
      Outcome<ExposedRevenue> exposed,
      OptionalDouble marketValue) {

    /**
     * Whether its loss can be simulated.
     *
     * @return whether anything can be believed of its exposed revenue
     */
    public boolean isSimulated() {
      return exposed.then(ExposedRevenue::law).result().isPresent();
    }
  }

  /**
   * Finds what is known of a study's firms.
   *
   * @param study whose firms, news and seed
   * @param inputs what is disclosed, assumed and worth
   * @param asOf what was not public by then for certain is not used; empty for each firm's own news
   * @return the firms' exposure
   */
  public static EventExposure of(
      StudySpecification study, ExposureInputs inputs, Optional<Instant> asOf) {
    return new EventExposure(
        inputs.assumptions(),
        study.events().stream()
            .map(planned -> firm(planned, study.plan().seed(), inputs, asOf))
            .sorted(Comparator.comparing(Firm::security))
            .toList());
  }

  private static Firm firm(
      PlannedEvent planned, long seed, ExposureInputs inputs, Optional<Instant> asOf) {
    SecurityId security = planned.security();
    MarketValue value = inputs.marketValues().get(security);
    return new Firm(
        new LossDraws.Key(seed, planned.event().value(), security.symbol()),
        security,
        ExposedRevenue.of(
            inputs.known(),
            inputs.assumptions().restriction().scope(security),
            asOf.orElseGet(() -> planned.time().eve())),
        value == null ? OptionalDouble.empty() : OptionalDouble.of(value.millions()));
  }

  /**
   * The firms whose loss can be simulated.
   *
   * @return in order
   */
  public List<Firm> simulated() {
    return firms.stream().filter(Firm::isSimulated).toList();
  }

  /**
   * The simulation of those firms.
   *
   * @param fall share of its market value above which a firm's value at stake is counted
   * @return the simulation
   * @throws IllegalArgumentException if there is no such firm
   */
  public LossSimulation simulation(double fall) {
    return new LossSimulation(
        assumptions.simulation(),
        simulated().stream()
            .map(
                firm ->
                    new LossSimulation.Firm(
                        firm.key(),
                        firm.exposed().then(ExposedRevenue::law).result().orElseThrow(),
                        firm.marketValue().isPresent()
                            ? fall * firm.marketValue().getAsDouble()
                            : Double.MAX_VALUE))
            .toList());
  }
}
