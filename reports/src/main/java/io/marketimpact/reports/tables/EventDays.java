package io.marketimpact.reports.tables;

import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Calendar days as trading days from day 0, where all firms of a study share one. */
public final class EventDays {

  private final NavigableMap<LocalDate, Integer> sessions;

  private EventDays(NavigableMap<LocalDate, Integer> sessions) {
    this.sessions = sessions;
  }

  /**
   * The days around a study's day 0.
   *
   * @param result the study
   * @return its days, none where firms differ in day 0
   */
  public static EventDays of(StudyResult result) {
    NavigableMap<LocalDate, Integer> sessions = new TreeMap<>();
    if (result.firms().map(firm -> firm.event().day0()).distinct().count() == 1) {
      result.firms().forEach(firm -> add(sessions, firm, result.plan().headline().model()));
    }
    return new EventDays(sessions);
  }

  private static void add(
      NavigableMap<LocalDate, Integer> sessions, FirmStudy firm, ModelId model) {
    firm.estimate(model).result().stream()
        .flatMap(estimate -> estimate.returns().days().stream())
        .forEach((AbnormalReturn day) -> sessions.put(day.date(), day.day()));
  }

  /**
   * The trading day on which something dated so could move prices: its own, or the next session.
   *
   * @param date the date
   * @return days from day 0, empty outside the days of the study
   */
  public Optional<Integer> of(LocalDate date) {
    return sessions.isEmpty() || date.isBefore(sessions.firstKey())
        ? Optional.empty()
        : Optional.ofNullable(sessions.ceilingEntry(date)).map(session -> session.getValue());
  }
}
