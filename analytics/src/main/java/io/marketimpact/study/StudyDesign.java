package io.marketimpact.study;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.Comparisons;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a study asks, fixed before a price is read.
 *
 * @param id the study's id
 * @param dossier what is known of the event
 * @param plan what to compute
 * @param variations other defensible choices of what the plan leaves open
 * @param events the firms touched, each with the time of the news that touched it
 * @param comparisons what the firms are compared with, and how among themselves
 * @param calendar exchange whose sessions the study is laid out on; empty when the benchmark's own
 *     days are to be taken
 */
public record StudyDesign(
    EventId id,
    Dossier dossier,
    StudyPlan plan,
    List<Variation> variations,
    List<PlannedEvent> events,
    Comparisons comparisons,
    Optional<Exchange> calendar) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if it names no event
   */
  public StudyDesign {
    variations = List.copyOf(variations);
    events = List.copyOf(events);
    Require.that(!events.isEmpty(), "a study needs at least 1 event: %s", events.size());
    Set<GroupId> groups = events.stream().map(PlannedEvent::group).collect(Collectors.toSet());
    comparisons
        .subgroups()
        .forEach(
            part ->
                Require.that(
                    !groups.contains(part.id()),
                    "a subgroup may not be named as a group: %s",
                    part.id()));
  }

  /**
   * The same study under a name.
   *
   * @param author who answers for its report
   * @return a copy
   */
  public StudyDesign by(String author) {
    return new StudyDesign(
        id,
        dossier.withImprint(dossier.imprint().by(author)),
        plan,
        variations,
        events,
        comparisons,
        calendar);
  }

  /**
   * Shares the news did not touch.
   *
   * @return by group
   */
  public List<ControlGroup> controls() {
    return comparisons.controls();
  }

  /**
   * A study of bare events, laid out on the days of the benchmark. It is named by its first event.
   *
   * @param plan what to compute
   * @param events the firms touched, at least one
   * @return the design
   * @throws IllegalArgumentException if it names no event
   */
  public static StudyDesign of(StudyPlan plan, List<PlannedEvent> events) {
    Require.that(!events.isEmpty(), "a study needs at least 1 event: %s", events.size());
    EventId id = events.get(0).event();
    return new StudyDesign(
        id,
        Dossier.titled("Event study of " + id),
        plan,
        List.of(),
        events,
        Comparisons.NONE,
        Optional.empty());
  }

  /**
   * The same study by another plan.
   *
   * @param other what to compute
   * @return a copy
   */
  public StudyDesign by(StudyPlan other) {
    return new StudyDesign(id, dossier, other, variations, events, comparisons, calendar);
  }

  /**
   * The same study with other variations.
   *
   * @param others other defensible choices of what the plan leaves open
   * @return a copy
   */
  public StudyDesign varied(List<Variation> others) {
    return new StudyDesign(id, dossier, plan, others, events, comparisons, calendar);
  }

  /**
   * The same study with other comparisons.
   *
   * @param others what the firms are compared with
   * @return a copy
   */
  public StudyDesign with(Comparisons others) {
    return new StudyDesign(id, dossier, plan, variations, events, others, calendar);
  }
}
