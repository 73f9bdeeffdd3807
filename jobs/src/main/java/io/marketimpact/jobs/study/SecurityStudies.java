package io.marketimpact.jobs.study;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.ExclusionReason;
import io.marketimpact.jobs.source.BarChunk;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.ScreenedPrices;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Market;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.Optional;

/**
 * Everything one security's prices give: a study per event that touched it, and what was found
 * about the prices.
 *
 * @param first a study per event under the first choice of day 0
 * @param otherDayZero a study per event under the other possible day 0; events whose day 0 is
 *     certain stand here as they are, so that a group stays complete
 * @param findings about the prices
 */
record SecurityStudies(
    List<FirmStudy> first, List<FirmStudy> otherDayZero, List<QualityFinding> findings)
    implements Serializable {

  static SecurityStudies of(
      SecurityId security,
      List<AlignedEvent> events,
      Optional<BarChunk> bars,
      Market market,
      StudyPlan plan) {
    return bars.isPresent()
        ? ofPrices(security, events, bars.get(), market, plan)
        : withoutPrices(security, events, plan);
  }

  private static SecurityStudies ofPrices(
      SecurityId security,
      List<AlignedEvent> events,
      BarChunk bars,
      Market market,
      StudyPlan plan) {
    ScreenedPrices screened = PriceScreen.screen(security, bars.bars(security), market.axis());
    ReturnSeries returns = ReturnSeries.of(screened.history(), market.axis(), plan.returns());
    List<FirmStudy> first = new ArrayList<>();
    List<FirmStudy> others = new ArrayList<>();
    for (AlignedEvent event : events) {
      List<LocalDate> rest = otherThan(event, events);
      FirmStudy study = FirmStudy.of(returns, event, rest, market, plan);
      first.add(study);
      others.add(
          event.otherDay0().stream()
              .findFirst()
              .map(day -> FirmStudy.of(returns, event.assuming(day), rest, market, plan))
              .orElse(study));
    }
    return new SecurityStudies(first, others, List.copyOf(screened.findings()));
  }

  private static List<LocalDate> otherThan(AlignedEvent event, List<AlignedEvent> all) {
    return all.stream()
        .filter(other -> !other.event().equals(event.event()))
        .map(AlignedEvent::day0)
        .toList();
  }

  private static SecurityStudies withoutPrices(
      SecurityId security, List<AlignedEvent> events, StudyPlan plan) {
    List<FirmStudy> excluded =
        events.stream()
            .map(
                event ->
                    FirmStudy.excluded(
                        event,
                        plan,
                        ExclusionReason.NO_PRICES,
                        "the price file has no row of " + security))
            .toList();
    return new SecurityStudies(
        excluded,
        excluded,
        List.of(
            QualityFinding.overall(
                QualityRule.NO_PRICES,
                security,
                "0",
                "the price file has no row of this security",
                QualityAction.LEFT_ABSENT)));
  }
}
