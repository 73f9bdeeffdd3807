package io.marketimpact.jobs.exposure;

import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.ExposureFiles;
import io.marketimpact.data.exposure.ScenarioFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.Outcome;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.exposure.ChinaShares;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.LossDraws;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SplitWeights;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
   * Reads what is known.
   *
   * @param study whose firms, news and seed
   * @param directory of the statements, weights, scenarios and market values
   * @param disclosures files of revenue by area and product
   * @param asOf what was not public by then for certain is not used; empty for each firm's own news
   * @return the firms' exposure
   * @throws io.marketimpact.data.BadInputException if a file cannot be used, with its place at
   *     fault
   */
  public static EventExposure of(
      StudySpecification study, Path directory, List<Path> disclosures, Optional<Instant> asOf) {
    List<CompanyStatement> statements =
        ExposureFiles.statements(directory.resolve("company_statements.csv"));
    SplitWeights weights = ExposureFiles.splitWeights(directory.resolve("split_weights.csv"));
    ExposureAssumptions assumptions = ScenarioFile.read(directory.resolve("scenarios.json"));
    var values = ExposureFiles.marketValues(directory.resolve("market_value.csv"));
    List<Firm> firms = new ArrayList<>();
    for (PlannedEvent planned : study.events()) {
      SecurityId security = planned.security();
      Instant known = asOf.orElseGet(() -> planned.time().eve());
      List<RevenueDisclosure> lines = new ArrayList<>();
      disclosures.forEach(file -> lines.addAll(DisclosureFile.asOf(file, known)));
      firms.add(
          new Firm(
              new LossDraws.Key(study.plan().seed(), planned.event().value(), security.symbol()),
              security,
              ExposedRevenue.of(
                  new ChinaShares(lines, statements, weights), assumptions.scope(security), known),
              values.containsKey(security)
                  ? OptionalDouble.of(values.get(security).millions())
                  : OptionalDouble.empty()));
    }
    firms.sort(Comparator.comparing(Firm::security));
    return new EventExposure(assumptions, firms);
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
