package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.EffectsFigure.Effect;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a study, for a report or a notebook. */
public final class StudyFigures {

  private static final int MOST_NAMES = 6;

  private StudyFigures() {}

  /**
   * What every share did and what was abnormal about it, under the headline: the deepest fall
   * first, the average of a single group last.
   *
   * @param id of the drawing, unique in its page
   * @param result the study
   * @return the figure, empty when no firm could be studied
   */
  public static Optional<Figure> effects(String id, StudyResult result) {
    List<Effect> effects =
        result
            .firms()
            .flatMap(
                firm ->
                    firm
                        .window(result.plan().headline())
                        .result()
                        .map(window -> effect(result.nameOf(firm), window))
                        .stream())
            .sorted(Comparator.comparingDouble(Effect::abnormal))
            .toList();
    return effects.isEmpty()
        ? Optional.empty()
        : Optional.of(
            EffectsFigure.of(
                id,
                EffectsFigure.title(effects),
                Stream.concat(
                        effects.stream(),
                        HeadlineAverage.of(result).flatMap(StudyFigures::average).stream())
                    .toList(),
                Digits.of(result)));
  }

  private static Optional<Effect> average(HeadlineAverage average) {
    return average
        .window()
        .verdict()
        .result()
        .flatMap(verdict -> verdict.interval().result())
        .map(
            interval ->
                new Effect(
                    average.name(),
                    average.actual(),
                    average.window().caar(),
                    interval.low(),
                    interval.high()));
  }

  private static Effect effect(String name, FirmWindow window) {
    Interval interval = window.verdict().interval().result().orElse(window.interval());
    return new Effect(
        name, window.actual(), window.evidence().car(), interval.low(), interval.high());
  }

  /**
   * The waves of the news over the sessions of the first subject's exchange.
   *
   * @param id of the drawing, unique in its page
   * @param result the study
   * @return the figure, empty when no wave has a time of day or no subject a known exchange
   */
  public static Optional<Figure> waves(String id, StudyResult result) {
    return exchange(result.dossier())
        .flatMap(Calendars::rules)
        .flatMap(rules -> waves(id, result, rules));
  }

  /**
   * The exchange whose sessions the timeline shows.
   *
   * @param dossier what is known of the event
   * @return the first subject's exchange
   */
  public static Optional<Exchange> exchange(Dossier dossier) {
    return dossier.subjects().stream().map(Subject::exchange).findFirst();
  }

  private static Optional<Figure> waves(String id, StudyResult result, CalendarRules rules) {
    return TimelineFigure.of(
        id,
        result.dossier().waves(),
        wave -> firmsNamedBy(wave, result),
        new TimelineFigure.Market(
            rules.calendar().sessions(),
            rules.zone(),
            result
                .firms()
                .map(FirmStudy::event)
                .map(AlignedEvent::day0)
                .collect(Collectors.toUnmodifiableSet())));
  }

  private static String firmsNamedBy(Wave wave, StudyResult result) {
    Dossier dossier = result.dossier();
    List<String> firms =
        result
            .firms()
            .filter(
                firm ->
                    dossier
                        .registry()
                        .treatment(dossier.waves(), firm.event().security(), firm.event().day0())
                        .filter(wave::equals)
                        .isPresent())
            .map(result::nameOf)
            .distinct()
            .toList();
    int more = firms.size() - MOST_NAMES;
    return firms.isEmpty()
        ? "names no further firm of this study"
        : "names "
            + String.join(", ", firms.subList(0, Math.min(firms.size(), MOST_NAMES)))
            + (more > 0 ? " and " + more + " more" : "");
  }
}
