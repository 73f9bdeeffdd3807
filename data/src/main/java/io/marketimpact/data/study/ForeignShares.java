package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
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

  private final StudyRequest request;
  private final ExposureSpecification specification;
  private final StudyMarket measured;
  private final StudyDays days;
  private final StudyPlan plan;
  private final Map<SecurityId, List<PriceBar>> bars;

  ForeignShares(
      StudyRequest request,
      ExposureSpecification specification,
      StudyMarket measured,
      StudyDays days) {
    this.request = request;
    this.specification = specification;
    this.measured = measured;
    this.days = days;
    this.plan = request.specification().plan();
    this.bars =
        specification
            .file(ExposureSpecification.OTHER_PRICES)
            .<Map<SecurityId, List<PriceBar>>>map(PriceFile::read)
            .orElse(Map.of());
  }

  /** A share of the study's own price file. */
  FirmStudy atHome(SecurityId security, PublicationTime time) {
    AlignedEvent event = align(security, time, days.calendarOf(security));
    return measured
        .returns(security, plan.returns())
        .map(returns -> study(event, returns, Optional.of(measured.settings().main().market())))
        .orElseGet(() -> without(event, "the price file has no row of " + security));
  }

  /** A share of another exchange. */
  FirmStudy abroad(SecurityId security, Exchange exchange, PublicationTime time) {
    TradingCalendar calendar = StudyDays.rules(exchange).calendar();
    AlignedEvent event = align(security, time, calendar);
    List<PriceBar> own = bars.get(security);
    if (own == null) {
      return without(event, "the other prices have no row of " + security);
    }
    Optional<SessionAxis> axis = axis(calendar, own);
    if (axis.isEmpty()) {
      return without(event, "no session of " + exchange + " has a price yet");
    }
    Optional<Market> index =
        Optional.ofNullable(specification.localIndices().get(exchange))
            .filter(bars::containsKey)
            .map(symbol -> Market.of(returns(symbol, bars.get(symbol), axis.get())));
    return study(event, returns(security, own, axis.get()), index);
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
        new PlannedEvent(request.specification().id(), GROUP, security, time), calendar);
  }

  private Optional<SessionAxis> axis(TradingCalendar calendar, List<PriceBar> own) {
    LocalDate first = own.stream().map(PriceBar::date).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = own.stream().map(PriceBar::date).max(LocalDate::compareTo).orElseThrow();
    List<LocalDate> sessions =
        calendar.sessions().stream()
            .filter(session -> !session.date().isBefore(first) && !session.date().isAfter(last))
            .filter(session -> request.asOf().filter(end -> session.close().isAfter(end)).isEmpty())
            .map(Session::date)
            .toList();
    return sessions.isEmpty() ? Optional.empty() : Optional.of(SessionAxis.of(sessions));
  }

  private ReturnSeries returns(SecurityId security, List<PriceBar> own, SessionAxis axis) {
    return ReturnSeries.of(PriceScreen.screen(security, own, axis).history(), axis, plan.returns());
  }
}
