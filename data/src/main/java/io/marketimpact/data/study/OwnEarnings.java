package io.marketimpact.data.study;

import io.marketimpact.event.EarningsRelease;
import io.marketimpact.event.Mask;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sessions on which firms reacted to their own results, which are not estimated from. */
final class OwnEarnings {

  private OwnEarnings() {}

  /**
   * Turns announcements into masks of sessions, once the sessions are known.
   *
   * @param design the study as it was planned
   * @param days its sessions
   * @return the study with a mask for each announcement of a firm of its own, and no announcement
   */
  static StudyDesign leftOut(StudyDesign design, StudyDays days) {
    List<SecurityId> firms = firms(design);
    return design
        .by(leftOut(design.plan(), firms, days))
        .varied(
            design.variations().stream()
                .map(
                    variation ->
                        new Variation(variation.name(), leftOut(variation.plan(), firms, days)))
                .toList());
  }

  private static StudyPlan leftOut(StudyPlan plan, List<SecurityId> firms, StudyDays days) {
    if (plan.earnings().isEmpty()) {
      return plan;
    }
    Map<String, List<EarningsRelease>> bySymbol =
        plan.earnings().stream()
            .collect(Collectors.groupingBy(release -> Spelling.folded(release.security())));
    Stream<Mask> masks =
        firms.stream()
            .flatMap(
                firm ->
                    bySymbol.getOrDefault(Spelling.folded(firm), List.of()).stream()
                        .map(release -> release.of(firm))
                        .flatMap(release -> release.mask(days.calendarOf(firm)).stream()));
    return plan.toBuilder()
        .masks(Stream.concat(plan.masks().stream(), masks).toList())
        .earnings(List.of())
        .build();
  }

  /** Announcements of other firms alone: a symbol mistyped, or the wrong file. */
  static Optional<QualityFinding> unused(StudyDesign design) {
    List<EarningsRelease> releases = design.plan().earnings();
    List<String> firms = firms(design).stream().map(Spelling::folded).toList();
    return releases.isEmpty()
            || releases.stream()
                .map(release -> Spelling.folded(release.security()))
                .anyMatch(firms::contains)
        ? Optional.empty()
        : Optional.of(
            QualityFinding.overall(
                QualityRule.UNUSED_MASK,
                releases.get(0).security(),
                FoundValue.of(releases.size()),
                "no announcement of results is of a firm of this study ("
                    + releases.size()
                    + " read); no day is left out",
                QualityAction.IGNORED));
  }

  private static List<SecurityId> firms(StudyDesign design) {
    return design.events().stream().map(PlannedEvent::security).distinct().toList();
  }
}
