package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceContext;
import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Studies of shares the plan does not name, each on the days of its own exchange. Against an index
 * of that exchange where there is one; an index of another clock is no measure of these days.
 */
final class ForeignShares {

  private static final GroupId GROUP = new GroupId("other_sides");
  private static final List<ModelId> ALONE = List.of(ModelId.RAW, ModelId.MEAN_ADJUSTED);
  private static final List<ModelId> WITH_INDEX = List.of(ModelId.MARKET_ADJUSTED, ModelId.MARKET);

  private final StudyInputs inputs;
  private final ExposureData data;
  private final StudyMarket market;
  private final StudyDays days;
  private final StudyPlan plan;

  ForeignShares(StudyInputs inputs, ExposureData data, StudyMarket market, StudyDays days) {
    this.inputs = inputs;
    this.data = data;
    this.market = market;
    this.days = days;
    this.plan = inputs.design().plan();
  }

  /** A share of the study's own price file. */
  FirmStudy atHome(SecurityId security, PublicationTime time) {
    AlignedEvent event = align(security, time, days.calendarOf(security));
    return market
        .returns(security, plan.returns())
        .map(returns -> study(event, returns, Optional.of(market.plans().main().market())))
        .orElseGet(() -> without(event, "the price file has no row of " + security));
  }

  /** A share of another exchange. */
  FirmStudy abroad(SecurityId security, Exchange exchange, PublicationTime time) {
    TradingCalendar calendar = inputs.calendars().calendar(exchange);
    AlignedEvent event = align(security, time, calendar);
    List<PriceBar> own = data.otherPrices().get(security);
    if (own == null) {
      return without(event, "the other prices have no row of " + security);
    }
    Optional<SessionAxis> axis =
        StudyDays.axis(calendar, own.stream().map(PriceBar::date).toList(), inputs::isVisible);
    if (axis.isEmpty()) {
      return without(event, "no session of " + exchange + " has a price yet");
    }
    ReturnSeries returns = returns(security, own, axis.get(), event);
    FirmStudy study =
        study(
            event,
            returns,
            index(data.specification().localIndices().get(exchange), axis.get(), event));
    return index(data.specification().sectorIndices().get(security), axis.get(), event)
        .map(sector -> netOf(sector, study, returns))
        .orElse(study);
  }

  private Optional<Market> index(SecurityId symbol, SessionAxis axis, AlignedEvent event) {
    return Optional.ofNullable(symbol)
        .filter(known -> data.otherPrices().containsKey(known))
        .map(known -> Market.of(returns(known, data.otherPrices().get(known), axis, event)));
  }

  /** With the market model that has the index of its line of business in the market's place. */
  private FirmStudy netOf(Market sector, FirmStudy study, ReturnSeries returns) {
    Map<ModelId, Outcome<FirmEstimate>> estimates = new LinkedHashMap<>(study.estimates());
    estimates.put(
        BeneficiaryMove.SECTOR_INDEX,
        estimates(study.event(), returns, sector, List.of(ModelId.MARKET)).get(ModelId.MARKET));
    return new FirmStudy(study.event(), estimates);
  }

  private FirmStudy study(AlignedEvent event, ReturnSeries returns, Optional<Market> index) {
    Map<ModelId, Outcome<FirmEstimate>> estimates =
        new LinkedHashMap<>(
            estimates(event, returns, index.orElseGet(() -> Market.of(returns)), ALONE));
    estimates.putAll(
        index
            .map(market -> estimates(event, returns, market, WITH_INDEX))
            .orElseGet(
                () ->
                    FirmStudy.excluded(
                            event,
                            plan.restrictedTo(WITH_INDEX, plan.windows()),
                            ExclusionReason.MISSING_INPUT,
                            "no index of its own exchange is at hand")
                        .estimates()));
    return new FirmStudy(event, estimates);
  }

  private Map<ModelId, Outcome<FirmEstimate>> estimates(
      AlignedEvent event, ReturnSeries returns, Market market, List<ModelId> models) {
    return FirmStudy.of(
            returns,
            event,
            List.of(),
            market,
            plan.restrictedTo(models, plan.windows()).against(market.benchmark().security()))
        .estimates();
  }

  private FirmStudy without(AlignedEvent event, String reason) {
    return FirmStudy.excluded(
        event,
        plan.restrictedTo(
            Stream.concat(ALONE.stream(), WITH_INDEX.stream()).toList(), plan.windows()),
        ExclusionReason.NO_PRICES,
        reason);
  }

  private AlignedEvent align(SecurityId security, PublicationTime time, TradingCalendar calendar) {
    return AlignedEvents.align(
        new PlannedEvent(inputs.design().id(), GROUP, security, time), calendar);
  }

  private ReturnSeries returns(
      SecurityId security, List<PriceBar> own, SessionAxis axis, AlignedEvent event) {
    PriceContext context =
        new PriceContext(
            Role.SHARE,
            Optional.empty(),
            MeasuredDays.of(List.of(event), plan.span(), axis),
            MeasuredDays.used(List.of(event), List.of(plan), axis),
            Map.of());
    return ReturnSeries.of(
        PriceScreen.screen(security, own, axis, context).history(), axis, plan.returns());
  }
}
