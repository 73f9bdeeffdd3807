package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
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

/** The sets of firms whose CARs are compared with their exposure. */
final class ExposureRegressions {

  private final StudyInputs inputs;
  private final ExposureData data;
  private final StudyMarket market;
  private final StudyPlan plan;

  ExposureRegressions(StudyInputs inputs, ExposureData data, StudyMarket market) {
    this.inputs = inputs;
    this.data = data;
    this.market = market;
    StudyPlan whole = inputs.design().plan();
    this.plan =
        whole.restrictedTo(List.of(whole.headline().model()), List.of(whole.headline().window()));
  }

  List<ExposureRegression> of(List<FirmStudy> named, Instant asOf) {
    SortedMap<SecurityId, Outcome<FirmEvidence>> firms = new TreeMap<>();
    named.forEach(firm -> firms.put(firm.event().security(), evidence(firm)));
    List<ExposureRegression> regressions = new ArrayList<>();
    regressions.add(
        ExposureRegression.of(
            new FirmSet("named_firms", "the named firms", asOf),
            firms,
            data.inputs().known(),
            data.inputs().assumptions()));
    if (!data.specification().vendors().isEmpty()) {
      AlignedEvent event = named.get(0).event();
      data.specification().vendors().stream()
          .filter(vendor -> !firms.containsKey(vendor))
          .forEach(vendor -> firms.put(vendor, vendor(vendor, event)));
      SortedMap<SecurityId, Outcome<FirmEvidence>> all = Collections.unmodifiableSortedMap(firms);
      regressions.add(
          ExposureRegression.of(
              new FirmSet("vendors", "the named firms and other vendors", asOf),
              all,
              data.inputs().known(),
              data.inputs().assumptions()));
      hindsight()
          .map(
              later ->
                  new FirmSet(
                      "vendors_hindsight",
                      "the named firms and other vendors, with what was known later",
                      later))
          .map(
              set ->
                  ExposureRegression.of(
                      set, all, data.inputs().known(), data.inputs().assumptions()))
          .ifPresent(regressions::add);
    }
    return regressions;
  }

  /** A study that looks at the world as of an instant knows nothing later. */
  private Optional<Instant> hindsight() {
    return data.specification().hindsight().filter(inputs::isVisible);
  }

  private Outcome<FirmEvidence> vendor(SecurityId vendor, AlignedEvent event) {
    return market
        .returns(vendor, plan.returns())
        .map(
            returns ->
                evidence(
                    FirmStudy.effects(
                        returns,
                        event.on(vendor),
                        List.of(),
                        market.plans().main().market(),
                        plan)))
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.NO_PRICES, "the price file has no row of " + vendor));
  }

  private Outcome<FirmEvidence> evidence(FirmStudy firm) {
    return firm.headline(plan).map(FirmWindow::evidence);
  }
}
