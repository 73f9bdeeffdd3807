package io.marketimpact.reports.section;

import io.marketimpact.inference.power.Decision;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The finding in one line: the largest move, and whether any is more than noise. Where some are
 * significant, the move named is the largest of those.
 */
public final class Headline {

  private final StudyResult result;
  private final List<Move> moves;

  private Headline(StudyResult result) {
    this.result = result;
    this.moves =
        result.groups().stream()
            .flatMap(
                group -> group.firms().stream().flatMap(firm -> move(result, group, firm).stream()))
            .toList();
  }

  /** What a firm did under the headline's window. */
  private record Move(String name, FirmWindow window, boolean isSignificantAmongAll) {

    private boolean isSignificant() {
      return window.decision().isDistinguishable();
    }

    private double size() {
      return Math.abs(window.actual());
    }

    private String words() {
      return name + " " + Words.moved(window.actual());
    }
  }

  /**
   * The headline of a study.
   *
   * @param result the study
   * @return a line without a full stop
   */
  public static String of(StudyResult result) {
    Headline headline = new Headline(result);
    return switch (headline.moves.size()) {
      case 0 -> "No firm could be studied";
      case 1 -> headline.ofOne(headline.moves.get(0));
      default -> headline.ofSeveral();
    };
  }

  private static Optional<Move> move(StudyResult result, GroupResult group, FirmStudy firm) {
    return firm.window(result.plan().headline())
        .result()
        .map(
            window ->
                new Move(
                    result.nameOf(firm),
                    window,
                    StudyTables.familyWise(group, firm, result.plan().headline())
                        .filter(p -> p < StudyPlan.LEVEL)
                        .isPresent()));
  }

  private String ofOne(Move move) {
    return move.words()
        + (move.isSignificant()
            ? ", more than its normal noise explains"
            : ", which is statistically indistinguishable from its normal noise");
  }

  private String ofSeveral() {
    List<Move> significant = moves.stream().filter(Move::isSignificant).toList();
    if (significant.isEmpty()) {
      return averageAlone()
          .orElseGet(
              () ->
                  largest(moves).words()
                      + "; no move is statistically distinguishable from normal noise");
    }
    String all = String.valueOf(moves.size());
    return largest(significant).words()
        + (significant.size() == 1
            ? ", the only statistically significant move of " + all
            : "; "
                + count(significant.size(), moves.size())
                + " moves are statistically significant")
        + (significant.stream().noneMatch(Move::isSignificantAmongAll)
            ? (significant.size() == 1 ? ", though not" : ", though none")
                + " after adjusting for "
                + all
                + " firms"
            : "");
  }

  private static String count(int significant, int all) {
    if (significant < all) {
      return significant + " of " + all;
    }
    return all == 2 ? "both" : "all " + all;
  }

  /** An average may be significant where no firm is. */
  private Optional<String> averageAlone() {
    if (!Scope.hasOneGroup(result)) {
      return Optional.empty();
    }
    return result
        .groups()
        .get(0)
        .window(result.plan().headline())
        .filter(
            window -> window.decision().result().filter(Decision::isDistinguishable).isPresent())
        .map(GroupWindow::caar)
        .map(
            average ->
                "The average abnormal return of "
                    + Digits.of(result).percent(average)
                    + " is statistically significant, though no firm's own is");
  }

  private static Move largest(List<Move> moves) {
    return moves.stream().max(Comparator.comparingDouble(Move::size)).orElseThrow();
  }
}
