package io.marketimpact.data.study;

import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventAligner;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The firms of a study with their day 0, and what had to be said about it. */
final class AlignedEvents {

  private final Map<SecurityId, List<AlignedEvent>> bySecurity = new TreeMap<>();
  private final List<QualityFinding> findings = new ArrayList<>();

  private AlignedEvents() {}

  static AlignedEvents of(StudySpecification specification, StudyDays days) {
    AlignedEvents events = new AlignedEvents();
    for (PlannedEvent planned : specification.events()) {
      events.add(align(planned, days.calendarOf(planned.security())));
    }
    events.requireOneInside(days.axis(), specification);
    return events;
  }

  /** An event the calendar does not reach keeps its own date: no price will be found on it. */
  static AlignedEvent align(PlannedEvent planned, TradingCalendar calendar) {
    Outcome<AlignedEvent> aligned = EventAligner.IMMEDIATE.align(planned, calendar);
    return aligned
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

  private void add(AlignedEvent event) {
    bySecurity.computeIfAbsent(event.security(), security -> new ArrayList<>()).add(event);
    if (!event.otherDay0().isEmpty()) {
      findings.add(finding(event, QualityRule.DAY_ZERO_UNCERTAIN));
    } else if (event.phase() == PublicationPhase.NON_SESSION) {
      findings.add(finding(event, QualityRule.DAY_ZERO_MOVED));
    }
  }

  private static QualityFinding finding(AlignedEvent event, QualityRule rule) {
    return QualityFinding.on(
        rule,
        event.security(),
        event.day0(),
        event.event().value(),
        event.note().isEmpty() ? "the news fell on a day without a session" : event.note(),
        QualityAction.KEPT);
  }

  private void requireOneInside(SessionAxis axis, StudySpecification specification) {
    LocalDate first = axis.date(0);
    LocalDate last = axis.date(axis.size() - 1);
    List<AlignedEvent> all = bySecurity.values().stream().flatMap(List::stream).toList();
    if (all.stream().allMatch(event -> event.day0().isBefore(first))) {
      throw BadInputException.file(
          specification.prices(),
          "begins on " + first + ", after every event (the last is on " + latest(all) + ")",
          "add earlier prices or check the events' dates");
    }
    if (all.stream().allMatch(event -> event.day0().isAfter(last))) {
      throw BadInputException.file(
          specification.prices(),
          "ends on " + last + ", before every event (the last is on " + latest(all) + ")",
          "add later prices or check the events' dates");
    }
  }

  private static LocalDate latest(List<AlignedEvent> events) {
    return events.stream().map(AlignedEvent::day0).max(LocalDate::compareTo).orElseThrow();
  }

  /** In the order of their symbols. */
  Map<SecurityId, List<AlignedEvent>> bySecurity() {
    return Collections.unmodifiableMap(bySecurity);
  }

  boolean areCertain() {
    return bySecurity.values().stream()
        .flatMap(List::stream)
        .allMatch(event -> event.otherDay0().isEmpty());
  }

  List<QualityFinding> findings() {
    return findings;
  }
}
