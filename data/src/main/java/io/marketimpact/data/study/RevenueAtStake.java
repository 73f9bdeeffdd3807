package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.JointExposure;
import io.marketimpact.study.StudyExposure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Holds what a study's files say of revenue at stake against what its prices did. */
final class RevenueAtStake {

  private final StudyRequest request;
  private final ExposureSpecification specification;
  private final ExposureInputs inputs;

  private RevenueAtStake(
      StudyRequest request, ExposureSpecification specification, ExposureInputs inputs) {
    this.request = request;
    this.specification = specification;
    this.inputs = inputs;
  }

  /** Reads the files first of all, so that a bad one is refused before anything is computed. */
  static Optional<RevenueAtStake> read(StudyRequest request) {
    return request
        .specification()
        .exposure()
        .map(
            specification ->
                new RevenueAtStake(request, specification, ExposureInputs.read(specification)));
  }

  StudyExposure of(List<GroupResult> groups, StudyMarket measured, StudyDays days) {
    List<FirmStudy> studies = groups.stream().flatMap(group -> group.firms().stream()).toList();
    List<FirmExposure> firms =
        studies.parallelStream()
            .map(this::firm)
            .sorted(Comparator.comparing(firm -> firm.study().request().security()))
            .toList();
    OtherSides sides = new OtherSides(request, specification, measured, days);
    return new StudyExposure(
        inputs.known().market(),
        inputs.assumptions(),
        firms,
        JointExposure.of(firms, inputs.assumptions()),
        sides.owners(),
        sides.beneficiaries(inputs.beneficiaries()),
        new CrossSections(request, specification, measured)
            .regressions(studies, inputs, firstAsOf()));
  }

  private FirmExposure firm(FirmStudy firm) {
    SecurityId security = firm.event().security();
    return FirmExposure.of(
        firm,
        request.specification().plan(),
        earlier(
            specification.asOf().orElseGet(() -> event(request.specification(), security).eve())),
        marketValue(security),
        inputs.known(),
        inputs.assumptions());
  }

  private Outcome<MarketValue> marketValue(SecurityId security) {
    MarketValue value = inputs.marketValues().get(security);
    return value == null
        ? Outcome.excluded(
            ExclusionReason.MISSING_INPUT, "no market value of " + security + " is given")
        : Outcome.of(value);
  }

  private Instant earlier(Instant asOf) {
    return request.asOf().filter(asOf::isAfter).orElse(asOf);
  }

  /** As of which the firms of one regression are seen: the first news, for all of them. */
  private Instant firstAsOf() {
    return earlier(
        specification
            .asOf()
            .orElseGet(
                () ->
                    request.specification().events().stream()
                        .map(planned -> planned.time().eve())
                        .min(Comparator.naturalOrder())
                        .orElseThrow()));
  }

  private static PublicationTime event(StudySpecification specification, SecurityId security) {
    return specification.events().stream()
        .filter(planned -> planned.security().equals(security))
        .map(PlannedEvent::time)
        .findFirst()
        .orElseThrow();
  }
}
