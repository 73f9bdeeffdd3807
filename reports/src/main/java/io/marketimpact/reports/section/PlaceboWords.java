package io.marketimpact.reports.section;

import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/** The p-value that decides in plain words, where it comes from normal days. */
final class PlaceboWords {

  private PlaceboWords() {}

  static Optional<String> of(StudyResult result) {
    boolean isPlacebo =
        result
            .firms()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .anyMatch(window -> window.verdict().rule() == EffectTest.Rule.PLACEBO);
    return isPlacebo
        ? Optional.of(
            "Placebo p: how often the stock moved as far on normal days"
                + (result.plan().primary().size() == 1 ? "" : ", doubled for two windows")
                + ".")
        : Optional.empty();
  }
}
