package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/**
 * News inside the headline's window that whoever describes the event holds to be the main other
 * reason for a firm's move.
 */
final class MainConfounder implements Finding {

  @Override
  public Optional<String> of(StudyResult result) {
    return Limits.of(result)
        .inWindow()
        .flatMap(
            other ->
                sentence(other, names(result, other), result.plan().headline().window()).stream())
        .findFirst();
  }

  private static List<String> names(StudyResult result, Confounder other) {
    return result
        .firms()
        .filter(firm -> other.mainFor().contains(firm.event().security()))
        .map(result::nameOf)
        .distinct()
        .toList();
  }

  static Optional<String> sentence(Confounder other, List<String> firms, EventWindow window) {
    return firms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Main confounder for "
                + Words.list(firms)
                + ", "
                + Format.window(window)
                + ": \u201C"
                + other.what().replaceFirst("\\.$", "")
                + ".\u201D");
  }
}
