package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.exposure.ExposureFiles;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.exposure.CompanyReply;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.LossDraws;
import io.marketimpact.exposure.LossSimulation;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.JointExposure;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyExposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an event's firms have at stake: by itself, to be simulated by as many draws as one likes,
 * and compared with what the prices did.
 */
public final class RevenueAtStake {

  private final StudyInputs inputs;
  private final ExposureData data;
  private final List<Firm> firms;

  private RevenueAtStake(StudyInputs inputs, ExposureData data) {
    this.inputs = inputs;
    this.data = data;
    this.firms =
        inputs.design().events().stream()
            .map(this::firm)
            .sorted(Comparator.comparing(Firm::security))
            .toList();
  }

  /**
   * What a study knows of its firms' exposure before the news.
   *
   * @param inputs of the study
   * @return empty where the study holds nothing of revenue
   */
  public static Optional<RevenueAtStake> of(StudyInputs inputs) {
    return inputs.exposure().map(data -> new RevenueAtStake(inputs, data));
  }

  /**
   * What is known of an event's firms by itself, without prices.
   *
   * @param design whose firms, news and seed
   * @param data of revenue at stake
   * @return their exposure
   */
  public static RevenueAtStake of(StudyDesign design, ExposureData data) {
    return new RevenueAtStake(StudyInputs.of(design), data);
  }

  /**
   * One firm.
   *
   * @param key whose draws are its: those of the study
   * @param security its share
   * @param asOf what was not public by then for certain is not used
   * @param exposed exposed revenue, or why nothing is known of it
   * @param marketValue before the event, or why it is not known
   */
  public record Firm(
      LossDraws.Key key,
      SecurityId security,
      Instant asOf,
      Outcome<ExposedRevenue> exposed,
      Outcome<MarketValue> marketValue) {

    /**
     * Whether its loss can be simulated.
     *
     * @return whether anything is assumed of its exposed revenue inside the bounds
     */
    public boolean isSimulated() {
      return exposed.then(ExposedRevenue::distribution).result().isPresent();
    }
  }

  private Firm firm(PlannedEvent planned) {
    SecurityId security = planned.security();
    Instant asOf = earlier(data.specification().asOf().orElseGet(() -> planned.time().eve()));
    MarketValue value = data.inputs().marketValues().get(security);
    return new Firm(
        new LossDraws.Key(
            inputs.design().plan().seed(), planned.event().value(), security.symbol()),
        security,
        asOf,
        ExposedRevenue.of(data.inputs().known(), assumptions().restriction().scope(security), asOf),
        value == null
            ? Outcome.excluded(
                ExclusionReason.MISSING_INPUT, "no market value of " + security + " is given")
            : data.inputs().known().comparable(security, value));
  }

  private Instant earlier(Instant asOf) {
    return inputs.asOf().filter(asOf::isAfter).orElse(asOf);
  }

  /**
   * Assumptions of the analyst.
   *
   * @return none of them a fact
   */
  public ExposureAssumptions assumptions() {
    return data.inputs().assumptions();
  }

  /**
   * The event's firms.
   *
   * @return in order of their symbols
   */
  public List<Firm> firms() {
    return firms;
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
        simulated().stream()
            .map(
                firm ->
                    new LossSimulation.Firm(
                        firm.key(),
                        firm.exposed().then(ExposedRevenue::distribution).result().orElseThrow(),
                        assumptions().appliedTo(firm.security()).simulation(),
                        firm.marketValue()
                            .result()
                            .map(value -> fall * value.millions())
                            .orElse(Double.MAX_VALUE)))
            .toList());
  }

  /** Holds what is at stake against what the prices did. */
  StudyExposure against(List<GroupResult> groups, StudyMarket market, StudyDays days) {
    List<FirmStudy> studies = groups.stream().flatMap(group -> group.firms().stream()).toList();
    List<FirmExposure> exposures =
        studies.parallelStream()
            .map(this::exposure)
            .sorted(Comparator.comparing(firm -> firm.study().request().security()))
            .toList();
    ExposureInputs known = data.inputs();
    OtherSides sides = new OtherSides(inputs, data, market, days);
    return new StudyExposure(
        known.known().market(),
        assumptions(),
        exposures,
        JointExposure.of(exposures, assumptions()),
        sides.named(),
        sides.owners(),
        sides.beneficiaries(known.beneficiaries()),
        new ExposureRegressions(inputs, data, market).of(studies, firstAsOf()),
        replies());
  }

  private List<CompanyReply> replies() {
    return data.specification()
        .file(ExposureSpecification.STATEMENTS)
        .map(file -> ExposureFiles.replies(file, inputs.asOf().orElse(Instant.MAX)))
        .orElse(List.of());
  }

  private FirmExposure exposure(FirmStudy study) {
    Firm firm = firm(study.event());
    return FirmExposure.of(
        study,
        inputs.design().plan(),
        firm.asOf(),
        firm.marketValue(),
        data.inputs().known(),
        assumptions());
  }

  private Firm firm(AlignedEvent event) {
    return firms.stream()
        .filter(firm -> firm.security().equals(event.security()))
        .filter(firm -> firm.key().event().equals(event.event().value()))
        .findFirst()
        .orElseThrow();
  }

  /** As of which the firms of one regression are seen: the first news, for all of them. */
  private Instant firstAsOf() {
    return firms.stream().map(Firm::asOf).min(Comparator.naturalOrder()).orElseThrow();
  }
}
