package io.marketimpact.data.study;

import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventAligner;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.PriceContext.Touch;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The firms of a study with their day 0.
 *
 * @param bySecurity the events of each firm, in the order of the design
 */
record AlignedEvents(SortedMap<SecurityId, List<AlignedEvent>> bySecurity) {

  static AlignedEvents of(List<PlannedEvent> planned, StudyDays days, PriceSource prices) {
    List<AlignedEvent> events =
        planned.stream().map(one -> align(one, days.calendarOf(one.security()))).toList();
    requireOneInside(days.axis(), events, prices);
    TreeMap<SecurityId, List<AlignedEvent>> bySecurity =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    AlignedEvent::security, TreeMap::new, Collectors.toUnmodifiableList()));
    return new AlignedEvents(Collections.unmodifiableSortedMap(bySecurity));
  }

  /** An event the calendar does not reach keeps its own date: no price will be found on it. */
  static AlignedEvent align(PlannedEvent planned, TradingCalendar calendar) {
    return EventAligner.IMMEDIATE
        .align(planned, calendar)
        .result()
        .orElseGet(
            () ->
                new AlignedEvent(
                    planned.event(),
                    planned.group(),
                    planned.security(),
                    planned.time().day(),
                    PublicationPhase.UNKNOWN,
                    List.of(),
                    "the prices and calendar do not reach the event"));
  }

  private static void requireOneInside(
      SessionAxis axis, List<AlignedEvent> all, PriceSource prices) {
    LocalDate first = axis.date(0);
    LocalDate last = axis.date(axis.size() - 1);
    if (all.stream().allMatch(event -> event.day0().isBefore(first))) {
      throw BadInputException.source(
          prices.name(),
          "begins on " + first + ", after every event (the last is on " + latest(all) + ")",
          "add earlier prices or check the events' dates");
    }
    if (all.stream().allMatch(event -> event.day0().isAfter(last))) {
      throw BadInputException.early(
          prices.name(),
          "ends on " + last + ", before every event (the last is on " + latest(all) + ")",
          "add later prices or check the events' dates");
    }
  }

  private static LocalDate latest(List<AlignedEvent> events) {
    return events.stream().map(AlignedEvent::day0).max(LocalDate::compareTo).orElseThrow();
  }

  private Stream<AlignedEvent> all() {
    return bySecurity.values().stream().flatMap(List::stream);
  }

  boolean areCertain() {
    return all().allMatch(event -> event.otherDay0().isEmpty());
  }

  /** Whether some sessions reach so many days beyond every day that may be day 0. */
  boolean reach(SessionAxis axis, int days) {
    LocalDate last = axis.date(axis.size() - 1);
    return all()
        .flatMap(event -> Stream.concat(Stream.of(event.day0()), event.otherDay0().stream()))
        .allMatch(
            day ->
                !day.isAfter(last)
                    && axis.indexOf(day).stream().allMatch(place -> place + days < axis.size()));
  }

  /** The days whose prices the effect of one of the events is measured from. */
  Map<LocalDate, Touch> measured(EventWindow span, SessionAxis axis) {
    return MeasuredDays.of(all().toList(), span, axis);
  }

  /** The days whose prices one of the events is studied from. */
  Set<LocalDate> used(Collection<StudyPlan> plans, SessionAxis axis) {
    return MeasuredDays.used(all().toList(), plans, axis);
  }

  /** What must be said about a day 0. */
  List<QualityFinding> findings() {
    return all().flatMap(AlignedEvents::finding).toList();
  }

  private static Stream<QualityFinding> finding(AlignedEvent event) {
    if (!event.otherDay0().isEmpty()) {
      return Stream.of(finding(event, QualityRule.DAY_ZERO_UNCERTAIN));
    }
    return event.phase() == PublicationPhase.NON_SESSION
        ? Stream.of(finding(event, QualityRule.DAY_ZERO_MOVED))
        : Stream.empty();
  }

  private static QualityFinding finding(AlignedEvent event, QualityRule rule) {
    return QualityFinding.on(
        rule,
        event.security(),
        event.day0(),
        FoundValue.of(event.event().value()),
        event.note().isEmpty() ? "the news fell on a day without a session" : event.note(),
        QualityAction.KEPT);
  }
}
