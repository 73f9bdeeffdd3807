package io.marketimpact.reports.section;

import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/** By which volatility the normal windows of each firm are measured. */
final class VolatilityUsed {

  private static final int MOST_NAMES = 12;

  private VolatilityUsed() {}

  /** A sentence after a space, of the firms that a table has room for; nothing without any. */
  static String sentence(StudyResult result, GroupResult group) {
    List<String> filtered = new ArrayList<>();
    List<String> constant = new ArrayList<>();
    for (FirmStudy firm : group.firms().stream().limit(Scope.MOST_ROWS).toList()) {
      firm.window(result.plan().headline())
          .then(window -> ScaledPlacebo.of(window.evidence(), VolatilityForecast.HEADLINE))
          .result()
          .ifPresent(
              placebo -> (placebo.isConstant() ? constant : filtered).add(result.nameOf(firm)));
    }
    if (constant.isEmpty() && filtered.size() > 1) {
      return " Volatility of each firm: " + VolatilityForecast.HEADLINE.title() + ".";
    }
    List<String> parts = new ArrayList<>();
    if (!filtered.isEmpty()) {
      parts.add("of " + names(filtered) + ": " + VolatilityForecast.HEADLINE.title());
    }
    if (!constant.isEmpty()) {
      parts.add(
          "of " + names(constant) + ": constant, as no GARCH fits the estimation days better");
    }
    return parts.isEmpty() ? "" : " Volatility " + String.join("; ", parts) + ".";
  }

  private static String names(List<String> firms) {
    int more = firms.size() - MOST_NAMES;
    return String.join(", ", firms.subList(0, Math.min(firms.size(), MOST_NAMES)))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
