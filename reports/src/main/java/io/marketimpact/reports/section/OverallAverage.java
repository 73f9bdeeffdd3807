package io.marketimpact.reports.section;

import io.marketimpact.inference.power.Decision;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/** The average over all firms of a study under the headline: there is none over several groups. */
final class OverallAverage {

  private OverallAverage() {}

  static Optional<GroupWindow> of(StudyResult result) {
    return Scope.hasOneGroup(result)
        ? result
            .groups()
            .get(0)
            .window(result.plan().headline())
            .filter(window -> window.firms() > 1)
        : Optional.empty();
  }

  static Optional<GroupWindow> significant(StudyResult result) {
    return of(result)
        .filter(
            window -> window.decision().result().filter(Decision::isDistinguishable).isPresent());
  }
}
