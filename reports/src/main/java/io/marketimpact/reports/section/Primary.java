package io.marketimpact.reports.section;

import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.reports.block.Block.Point;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The windows a study was made for, where there are two: what follows for every decision. */
final class Primary {

  private Primary() {}

  /** The level of one window's test, in words. */
  static String level(StudyPlan plan) {
    return plan.primary().size() == 1
        ? "5\u202F%"
        : "2.5\u202F% (5\u202F% over both primary windows)";
  }

  /** How decisions are adjusted, with a blank before it; nothing where there is one window. */
  static String adjustment(StudyPlan plan) {
    return plan.primary().size() == 1
        ? ""
        : " The study has two primary windows, "
            + Words.list(plan.primary().stream().map(Format::window).toList())
            + ", and adjusts for both (Bonferroni). The p that decides is doubled. Its interval has"
            + " 97.5\u202F% confidence alone and 95\u202F% together with that of the other window."
            + " The detectable effect is that of the same test. Other windows are tested at the"
            + " same level.";
  }

  /** Both answers are of the study: a firm's over the other window. */
  static Stream<Point> points(StudyPlan plan, FirmStudy firm) {
    return others(plan)
        .flatMap(
            asked ->
                firm.window(asked).result().stream()
                    .map(window -> point(asked, Words.figures(window), window.decision())));
  }

  /** A group's answer over the other window. */
  static Stream<Point> points(StudyPlan plan, GroupResult group) {
    return others(plan)
        .flatMap(
            asked ->
                group.window(asked).stream()
                    .flatMap(
                        window ->
                            window.decision().result().stream()
                                .map(decision -> point(asked, Words.figures(window), decision))));
  }

  private static Point point(ModelWindow asked, String figures, Decision decision) {
    return new Point(
        Words.capitalized(Format.window(asked.window())),
        figures + ", " + Words.label(decision) + " over the other primary window.");
  }

  /** How many firms moved significantly over the other window, where any did. */
  static String found(StudyResult result) {
    return sentences(result, standing -> standing > 0);
  }

  /** That none moved significantly over it, with what would have been found. */
  static String notFound(StudyResult result) {
    return sentences(result, standing -> standing == 0);
  }

  private static String sentences(StudyResult result, LongPredicate which) {
    return others(result.plan())
        .map(asked -> sentence(result, asked, which))
        .collect(Collectors.joining());
  }

  private static String sentence(StudyResult result, ModelWindow asked, LongPredicate which) {
    List<FirmWindow> moves =
        result.firms().flatMap(firm -> firm.window(asked).result().stream()).toList();
    long standing = moves.stream().filter(move -> move.decision().isDistinguishable()).count();
    if (moves.isEmpty() || !which.test(standing)) {
      return "";
    }
    return " Over "
        + Format.window(asked.window())
        + ", "
        + (moves.size() == 1
            ? standing == 1 ? "it is significant" : "the abnormal return is not significant"
            : (standing == 0 ? "no firm's" : Counted.of(standing, moves.size()))
                + (standing < 2 ? " is significant" : " are significant"))
        + (standing == 0 ? detectable(Digits.of(result), moves) : "")
        + ".";
  }

  /** What the test would have found over that window, the smallest and the largest. */
  private static String detectable(Digits digits, List<FirmWindow> moves) {
    double[] sizes =
        moves.stream()
            .flatMap(move -> move.verdict().minimumDetectable().result().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return sizes.length == 0 ? "" : " (detectable: " + digits.sizes(sizes) + ")";
  }

  private static Stream<ModelWindow> others(StudyPlan plan) {
    EventWindow headline = plan.headline().window();
    return plan.primary().stream()
        .filter(window -> !window.equals(headline) && plan.windows().contains(window))
        .map(window -> new ModelWindow(plan.headline().model(), window));
  }
}
