package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.exposure.ExposureInputs;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.ExposureRegression.FirmSet;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sets of firms whose CARs are held against their exposure. */
final class CrossSections {

  private final StudyRequest request;
  private final ExposureSpecification specification;
  private final StudyMarket measured;
  private final StudyPlan plan;

  CrossSections(StudyRequest request, ExposureSpecification specification, StudyMarket measured) {
    this.request = request;
    this.specification = specification;
    this.measured = measured;
    StudyPlan whole = request.specification().plan();
    this.plan =
        whole.restrictedTo(List.of(whole.headline().model()), List.of(whole.headline().window()));
  }

  List<ExposureRegression> regressions(List<FirmStudy> named, ExposureInputs inputs, Instant asOf) {
    SortedMap<SecurityId, Outcome<FirmEvidence>> firms = new TreeMap<>();
    named.forEach(firm -> firms.put(firm.event().security(), evidence(firm)));
    List<ExposureRegression> found = new ArrayList<>();
    found.add(
        ExposureRegression.of(
            new FirmSet("named_firms", "the named firms", asOf),
            firms,
            inputs.known(),
            inputs.assumptions()));
    if (!specification.vendors().isEmpty()) {
      AlignedEvent event = named.get(0).event();
      specification.vendors().stream()
          .filter(vendor -> !firms.containsKey(vendor))
          .forEach(vendor -> firms.put(vendor, vendor(vendor, event)));
      SortedMap<SecurityId, Outcome<FirmEvidence>> all = Collections.unmodifiableSortedMap(firms);
      found.add(
          ExposureRegression.of(
              new FirmSet("vendors", "the named firms and other vendors", asOf),
              all,
              inputs.known(),
              inputs.assumptions()));
      hindsight()
          .map(
              later ->
                  new FirmSet(
                      "vendors_hindsight",
                      "the named firms and other vendors, with what was known later",
                      later))
          .map(set -> ExposureRegression.of(set, all, inputs.known(), inputs.assumptions()))
          .ifPresent(found::add);
    }
    return found;
  }

  /** A study that looks at the world as of an instant knows nothing later. */
  private Optional<Instant> hindsight() {
    return specification
        .hindsight()
        .filter(later -> request.asOf().filter(end -> end.isBefore(later)).isEmpty());
  }

  private Outcome<FirmEvidence> vendor(SecurityId vendor, AlignedEvent event) {
    return measured
        .returns(vendor, plan.returns())
        .map(
            returns ->
                evidence(
                    FirmStudy.effects(
                        returns,
                        event.on(vendor),
                        List.of(),
                        measured.settings().main().market(),
                        plan)))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.NO_PRICES, "the price file has no row of " + vendor));
  }

  private Outcome<FirmEvidence> evidence(FirmStudy firm) {
    return firm.window(plan.headline()).map(FirmWindow::evidence);
  }
}
