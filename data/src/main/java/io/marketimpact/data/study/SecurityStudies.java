package io.marketimpact.data.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.data.study.PriceSource.BarsFunction;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.market.BarColumns;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceContext;
import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.ScreenedPrices;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.study.Depth;
import io.marketimpact.study.FirmActivity;
import io.marketimpact.study.FirmKey;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.OtherEventRule;
import io.marketimpact.study.SessionClose;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.SummedGroup;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Everything one security's prices give: a study per event that touched it, and what was found
 * about the prices.
 *
 * @param first a study per event under the first choice of day 0
 * @param otherDayZero a study per event under the other possible day 0; events whose day 0 is
 *     certain stand here as they are, so that a group stays complete; none where the plan asks for
 *     effects alone
 * @param varied a study per event for every variation of the plan
 * @param activity how lively the share traded around each event, where the prices tell
 * @param closes at what the share closed around each event
 * @param findings about the prices
 */
record SecurityStudies(
    List<FirmStudy> first,
    List<FirmStudy> otherDayZero,
    List<List<FirmStudy>> varied,
    List<FirmActivity> activity,
    List<SessionClose> closes,
    List<QualityFinding> findings)
    implements Serializable {

  /** How much of a firm to study. */
  @FunctionalInterface
  private interface Study {
    FirmStudy of(
        ReturnSeries firm,
        AlignedEvent event,
        List<LocalDate> others,
        Market market,
        StudyPlan plan);
  }

  /** Every firm of a study, and sums over those of large groups. */
  record OfAll(List<SecurityStudies> firms, Map<GroupId, SummedGroup> sums) {}

  /** Brings the events to the prices they touch; firms without prices come out excluded. */
  static OfAll of(
      PriceSource prices, AlignedEvents events, MeasuredPlans plans, LargeGroups large) {
    Map<SecurityId, List<AlignedEvent>> bySecurity = events.bySecurity();
    BarsFunction<SecurityStudies> study =
        (security, bars) -> of(security, bySecurity.get(security), bars, plans);
    if (large.ids().isEmpty()) {
      return new OfAll(
          all(bySecurity, prices.each(bySecurity.keySet(), study), plans, prices), Map.of());
    }
    try (KeptResults<SecurityStudies> kept = prices.keep(bySecurity.keySet(), study)) {
      LargeGroups.Summed summed = large.summed(kept, plans.main().plan());
      return new OfAll(all(bySecurity, summed.studies(), plans, prices), summed.sums());
    }
  }

  private static List<SecurityStudies> all(
      Map<SecurityId, List<AlignedEvent>> bySecurity,
      Map<SecurityId, SecurityStudies> priced,
      MeasuredPlans plans,
      PriceSource prices) {
    MeantSymbols near =
        MeantSymbols.of(
            prices,
            bySecurity.keySet().stream().filter(security -> !priced.containsKey(security)).toList(),
            bySecurity.keySet());
    return bySecurity.entrySet().stream()
        .map(
            entry ->
                priced.containsKey(entry.getKey())
                    ? priced.get(entry.getKey())
                    : withoutPrices(entry.getKey(), entry.getValue(), plans, near))
        .toList();
  }

  SecurityStudies withFirst(List<FirmStudy> others) {
    return new SecurityStudies(others, otherDayZero, varied, activity, closes, findings);
  }

  /** Those of some firms in place of the same firms'. */
  SecurityStudies with(Map<FirmKey, FirmStudy> others) {
    return withFirst(first.stream().map(firm -> others.getOrDefault(firm.key(), firm)).toList());
  }

  static SecurityStudies of(
      SecurityId security, List<AlignedEvent> events, List<PriceBar> bars, MeasuredPlans plans) {
    MeasuredPlan measured = plans.main();
    ScreenedPrices screened =
        PriceScreen.screen(
            security, bars, measured.market().axis(), () -> context(security, events, plans));
    PriceHistory history = screened.history();
    ReturnSeries returns = returns(history, measured);
    List<FirmStudy> first = studies(returns, events, measured, FirmStudy::of);
    return new SecurityStudies(
        first,
        measured.plan().depth() == Depth.EFFECT
            ? List.of()
            : otherDaysZero(returns, events, first, measured),
        plans.variations().stream()
            .map(varied -> studies(returns(history, varied), events, varied, FirmStudy::effects))
            .toList(),
        activity(events, bars, measured),
        closes(events, history, bars, measured),
        List.copyOf(screened.findings()));
  }

  private static PriceContext context(
      SecurityId security, List<AlignedEvent> events, MeasuredPlans plans) {
    StudyPlan plan = plans.main().plan();
    SessionAxis axis = plans.main().market().axis();
    return new PriceContext(
        Role.SHARE,
        Optional.of(plans.benchmark()),
        MeasuredDays.of(events, plan.span(), axis),
        MeasuredDays.used(events, plans.plans(), axis),
        MeasuredDays.leftOut(plan.masks(), security, axis));
  }

  private static List<FirmStudy> studies(
      ReturnSeries returns, List<AlignedEvent> events, MeasuredPlan measured, Study study) {
    return events.stream()
        .map(
            event ->
                sameBefore(event, events)
                    .map(before -> repeated(event, before, measured))
                    .orElseGet(
                        () ->
                            study.of(
                                returns,
                                event,
                                otherThan(event, events, measured),
                                measured.market(),
                                measured.plan())))
        .toList();
  }

  /** One firm on one day is one observation, under however many events a group lists it. */
  private static Optional<EventId> sameBefore(AlignedEvent event, List<AlignedEvent> all) {
    return all.stream()
        .filter(other -> other.group().equals(event.group()) && other.day0().equals(event.day0()))
        .map(AlignedEvent::event)
        .filter(other -> other.compareTo(event.event()) < 0)
        .min(Comparator.naturalOrder());
  }

  private static FirmStudy repeated(AlignedEvent event, EventId before, MeasuredPlan measured) {
    return FirmStudy.excluded(
        event,
        measured.plan(),
        ExclusionReason.SAME_FIRM_AND_DAY,
        event.security() + " on " + event.day0() + " is studied as event " + before);
  }

  private static List<FirmActivity> activity(
      List<AlignedEvent> events, List<PriceBar> bars, MeasuredPlan measured) {
    if (!BarColumns.showTrading(bars)) {
      return List.of();
    }
    List<PriceBar> made = List.copyOf(bars);
    return events.stream()
        .map(
            event ->
                FirmActivity.of(
                    event,
                    made,
                    otherThan(event, events, measured),
                    measured.market(),
                    measured.plan()))
        .toList();
  }

  private static List<SessionClose> closes(
      List<AlignedEvent> events, PriceHistory kept, List<PriceBar> bars, MeasuredPlan measured) {
    EventWindow window = measured.plan().headline().window();
    return events.stream()
        .flatMap(
            event -> SessionClose.of(event, kept, bars, measured.market().axis(), window).stream())
        .toList();
  }

  private static List<FirmStudy> otherDaysZero(
      ReturnSeries returns,
      List<AlignedEvent> events,
      List<FirmStudy> first,
      MeasuredPlan measured) {
    return IntStream.range(0, events.size())
        .mapToObj(
            i ->
                events.get(i).otherDay0().isEmpty() || sameBefore(events.get(i), events).isPresent()
                    ? first.get(i)
                    : otherDayZero(returns, events, events.get(i), measured))
        .toList();
  }

  private static FirmStudy otherDayZero(
      ReturnSeries returns, List<AlignedEvent> events, AlignedEvent event, MeasuredPlan measured) {
    return FirmStudy.effects(
        returns,
        event.assuming(event.otherDay0().get(0)),
        otherThan(event, events, measured),
        measured.market(),
        measured.plan());
  }

  private static ReturnSeries returns(PriceHistory history, MeasuredPlan measured) {
    return ReturnSeries.of(history, measured.market().axis(), measured.plan().returns());
  }

  private static List<LocalDate> otherThan(
      AlignedEvent event, List<AlignedEvent> all, MeasuredPlan measured) {
    return measured.plan().otherEvents() == OtherEventRule.IGNORE
        ? List.of()
        : all.stream()
            .filter(other -> !other.event().equals(event.event()))
            .map(AlignedEvent::day0)
            .toList();
  }

  private static SecurityStudies withoutPrices(
      SecurityId security, List<AlignedEvent> events, MeasuredPlans plans, MeantSymbols near) {
    List<FirmStudy> excluded = excluded(security, events, plans.main(), near);
    return new SecurityStudies(
        excluded,
        excluded,
        plans.variations().stream()
            .map(varied -> excluded(security, events, varied, near))
            .toList(),
        List.of(),
        List.of(),
        List.of(
            QualityFinding.overall(
                QualityRule.NO_PRICES,
                security,
                FoundValue.of(0),
                "the price file has no row of this security" + near.hint(security),
                QualityAction.LEFT_ABSENT)));
  }

  private static List<FirmStudy> excluded(
      SecurityId security, List<AlignedEvent> events, MeasuredPlan measured, MeantSymbols near) {
    return events.stream()
        .map(
            event ->
                FirmStudy.excluded(
                    event,
                    measured.plan(),
                    ExclusionReason.NO_PRICES,
                    "the price file has no row of " + security + near.hint(security)))
        .toList();
  }
}
