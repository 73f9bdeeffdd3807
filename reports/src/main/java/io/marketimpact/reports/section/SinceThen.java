package io.marketimpact.reports.section;

import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;

/** What the average has become by the last day of the longest window from day 0 on. */
final class SinceThen {

  private final StudyResult result;

  SinceThen(StudyResult result) {
    this.result = result;
  }

  /** A sentence with a blank before it, empty where no window is longer than those tested first. */
  String words() {
    StudyPlan plan = result.plan();
    if (!Scope.hasOneGroup(result)) {
      return "";
    }
    return plan.windows().stream()
        .filter(window -> window.start() == 0 && window.end() > 0)
        .max(Comparator.comparingInt(EventWindow::end))
        .filter(longest -> !plan.primary().contains(longest))
        .map(longest -> new ModelWindow(plan.headline().model(), longest))
        .flatMap(longest -> result.groups().get(0).window(longest))
        .filter(window -> window.firms() > 1)
        .flatMap(window -> window.verdict().result().map(verdict -> sentence(window, verdict)))
        .orElse("");
  }

  private String sentence(GroupWindow window, Verdict verdict) {
    Digits digits = Digits.of(result);
    boolean isSignificant =
        window.decision().result().filter(Decision::isDistinguishable).isPresent();
    return " Over "
        + Format.window(window.window())
        + ", later news included, the average is "
        + digits.percent(window.caar())
        + verdict.interval().result().map(range -> " (" + digits.interval(range) + ")").orElse("")
        + (isSignificant ? ", significant." : ", not significant" + detectable(verdict) + ".");
  }

  private String detectable(Verdict verdict) {
    return verdict
        .minimumDetectable()
        .result()
        .map(size -> " (detectable: " + Digits.of(result).size(size) + ")")
        .orElse("");
  }
}
