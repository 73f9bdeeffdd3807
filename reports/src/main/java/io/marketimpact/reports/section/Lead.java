package io.marketimpact.reports.section;

import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer before the answers: how many of the moves stand out at all. */
final class Lead {

  private static final int MOST_NAMED = 8;

  private int studied;
  private final List<String> standing = new ArrayList<>();
  private int adjusted;
  private String closest = "";
  private double smallest = Double.POSITIVE_INFINITY;

  private Lead() {}

  static String of(StudyResult result) {
    Lead lead = new Lead();
    result.groups().forEach(group -> group.firms().forEach(firm -> lead.add(result, group, firm)));
    return lead.firms() + lead.average(result) + parts(result) + Primary.count(result);
  }

  private void add(StudyResult result, GroupResult group, FirmStudy firm) {
    StudyPlan plan = result.plan();
    Optional<FirmWindow> window = firm.window(plan.headline()).result();
    if (window.isEmpty()) {
      return;
    }
    studied++;
    compare(result.nameOf(firm), window.get());
    if (window.get().decision().isDistinguishable()) {
      standing.add(result.nameOf(firm));
      adjusted +=
          StudyTables.familyWise(group, firm, plan.headline())
                  .filter(p -> p < StudyPlan.LEVEL)
                  .isPresent()
              ? 1
              : 0;
    }
  }

  private void compare(String name, FirmWindow window) {
    double p = window.verdict().pValue();
    if (p < smallest) {
      smallest = p;
      closest =
          " "
              + name
              + " comes closest, with an abnormal return of "
              + Format.percent(window.evidence().car())
              + (window.verdict().rule() == EffectTest.Rule.PLACEBO
                  ? " (placebo p\u00A0"
                  : " (p\u00A0")
              + Words.equal(p)
              + ").";
    }
  }

  private String firms() {
    if (studied == 0) {
      return "No firm could be studied.";
    }
    if (standing.isEmpty()) {
      return studied == 1
          ? "The move is not statistically distinguishable from the firm's own ordinary days."
          : "None of the "
              + studied
              + " moves is statistically distinguishable from the firms' own ordinary days."
              + closest;
    }
    return studied == 1
        ? "The move stands out from the firm's own ordinary days: " + standing.get(0) + "."
        : several();
  }

  private String several() {
    String names = standing.size() <= MOST_NAMED ? ": " + String.join(", ", standing) : "";
    return standing.size()
        + " of "
        + studied
        + (standing.size() == 1 ? " moves stands" : " moves stand")
        + " out from the firms' own ordinary days"
        + names
        + "; "
        + adjusted
        + " after adjusting for the number of firms tested.";
  }

  private String average(StudyResult result) {
    if (result.groups().size() != 1) {
      return "";
    }
    return result
        .groups()
        .get(0)
        .window(result.plan().headline())
        .filter(window -> window.firms() > 1)
        .flatMap(window -> window.verdict().result().map(verdict -> average(window, verdict)))
        .map(sentence -> sentence + new SectorControl(result).brief(result.groups().get(0)))
        .orElse("");
  }

  private static String parts(StudyResult result) {
    return result.comparisons().subgroups().stream()
        .flatMap(
            part ->
                part.window(result.plan().headline()).stream()
                    .map(window -> part(result, part, window)))
        .collect(Collectors.joining());
  }

  private static String part(StudyResult result, GroupResult part, GroupWindow window) {
    return " "
        + Scope.nameOf(result, part)
        + " "
        + Format.percent(window.caar())
        + "."
        + new SectorControl(result).brief(part);
  }

  private String average(GroupWindow window, Verdict verdict) {
    String average = "The average, " + Format.percent(window.caar()) + ", ";
    if (verdict.decision().isDistinguishable()) {
      return standing.isEmpty()
          ? " " + average + "does stand out from the same firms' ordinary days."
          : " " + average + "stands out as well.";
    }
    return " "
        + average
        + (standing.isEmpty() ? "does not stand out either" : "does not stand out")
        + verdict
            .minimumDetectable()
            .match(
                size ->
                    "; a move of "
                        + Format.size(size)
                        + " or more would be found four times in five.",
                why -> ".");
  }
}
