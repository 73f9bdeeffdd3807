package io.marketimpact.reports.family;

import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Prior;
import io.marketimpact.inference.meta.RandomEffects;
import io.marketimpact.inference.meta.Study;
import io.marketimpact.reports.text.Counted;
import java.util.List;
import java.util.Optional;

/**
 * Where the average of an event stands among those of its kind.
 *
 * @param average of the event's stocks
 * @param lower events of its kind whose average was lower
 * @param events of its kind
 * @param p of a true effect as far from the mean as the event's, drawn from the same distribution
 */
record FamilyPosition(double average, long lower, int events, double p) {

  private static final double UNUSUAL = 0.05;

  /** Of the event that a family is compared with, empty where it or enough of its kind lack. */
  static Optional<FamilyPosition> of(FamilyResult family) {
    return family
        .comparedAverage()
        .flatMap(
            average ->
                family
                    .peers()
                    .flatMap(
                        peers ->
                            peers
                                .result()
                                .result()
                                .map(
                                    pooled ->
                                        of(average, peers.tests().events(), pooled.headline()))));
  }

  private static FamilyPosition of(Study average, List<EventEffect> events, RandomEffects pooled) {
    Prior next =
        new Prior(
            pooled.mean(),
            pooled.tau2() + pooled.standardError() * pooled.standardError(),
            pooled.degreesOfFreedom());
    return new FamilyPosition(
        average.effect(),
        events.stream().filter(event -> event.study().effect() < average.effect()).count(),
        events.size(),
        next.pOf(average));
  }

  /** How usual the event is among its kind, in a word. */
  String word() {
    return isUnusual() ? "unusual" : "typical";
  }

  private boolean isUnusual() {
    return p < UNUSUAL;
  }

  /** What a chart of them shows. */
  String title() {
    return "The event is "
        + word()
        + (isUnusual() ? " for its kind: " : " of its kind: ")
        + Counted.of(lower, events)
        + " had a lower average";
  }
}
