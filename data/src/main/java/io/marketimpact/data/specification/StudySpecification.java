package io.marketimpact.data.specification;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.ControlGroup;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EventId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything a study needs to know before it reads a price.
 *
 * @param id the study's id
 * @param dossier what is known of the event
 * @param plan what to compute
 * @param variations other defensible choices of what the plan leaves open
 * @param events the firms touched, each with the time of the news that touched it
 * @param controls shares the news did not touch
 * @param calendar exchange whose sessions the study is laid out on; empty when the benchmark's own
 *     days are to be taken
 * @param prices the price file
 * @param factors the factor file, where there is one
 * @param intraday the file of bars within the day, where there is one
 * @param exposure what the study is told of revenue at stake, where it is told
 * @param files every other file the study was specified by, such as the specification itself
 */
public record StudySpecification(
    EventId id,
    Dossier dossier,
    StudyPlan plan,
    List<Variation> variations,
    List<PlannedEvent> events,
    List<ControlGroup> controls,
    Optional<Exchange> calendar,
    Path prices,
    Optional<Path> factors,
    Optional<Path> intraday,
    Optional<ExposureSpecification> exposure,
    List<Path> files) {

  /** Keeps its own copies. */
  public StudySpecification {
    variations = List.copyOf(variations);
    events = List.copyOf(events);
    controls = List.copyOf(controls);
    files = List.copyOf(files);
  }

  /**
   * A study that is told nothing of revenue.
   *
   * @param id the study's id
   * @param dossier what is known of the event
   * @param plan what to compute
   * @param variations other defensible choices
   * @param events the firms touched
   * @param controls shares the news did not touch
   * @param calendar exchange whose sessions the study is laid out on
   * @param prices the price file
   * @param factors the factor file, where there is one
   * @param intraday the file of bars within the day, where there is one
   * @param files every other file
   */
  public StudySpecification(
      EventId id,
      Dossier dossier,
      StudyPlan plan,
      List<Variation> variations,
      List<PlannedEvent> events,
      List<ControlGroup> controls,
      Optional<Exchange> calendar,
      Path prices,
      Optional<Path> factors,
      Optional<Path> intraday,
      List<Path> files) {
    this(
        id,
        dossier,
        plan,
        variations,
        events,
        controls,
        calendar,
        prices,
        factors,
        intraday,
        Optional.empty(),
        files);
  }

  /**
   * The same study told something else of revenue at stake.
   *
   * @param told what it is told
   * @return a copy
   */
  public StudySpecification with(ExposureSpecification told) {
    return new StudySpecification(
        id,
        dossier,
        plan,
        variations,
        events,
        controls,
        calendar,
        prices,
        factors,
        intraday,
        Optional.of(told),
        files);
  }
}
