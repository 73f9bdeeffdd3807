package io.marketimpact.reports.section;

import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The finding in one line: the largest move, and whether any is more than noise. What is
 * significant is an abnormal return: where some are, the largest of those is named, for a stock may
 * rise and its abnormal return fall.
 */
public final class Headline {

  private final StudyResult result;
  private final List<Move> moves;

  private Headline(StudyResult result) {
    this.result = result;
    FirmNames names = FirmNames.inText(result, result.firms().toList());
    this.moves = result.firms().flatMap(firm -> move(names, firm).stream()).toList();
  }

  /** What a firm did under the headline's window. */
  private record Move(String name, FirmWindow window) {

    private boolean isSignificant() {
      return window.decision().isDistinguishable();
    }

    private double size() {
      return Math.abs(window.actual());
    }

    private double abnormalSize() {
      return Math.abs(window.evidence().car());
    }

    private String words() {
      return name + " " + Words.moved(window.actual());
    }

    /** What the stock did and what is left of it, which is what is tested. */
    private String abnormal(StudyResult result) {
      return words()
          + ", "
          + Digits.of(result).percent(window.evidence().car())
          + netOf(result.plan().headline().model());
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

  private Optional<Move> move(FirmNames names, FirmStudy firm) {
    return firm.window(result.plan().headline())
        .result()
        .map(window -> new Move(names.of(firm), window));
  }

  private String ofOne(Move move) {
    return move.isSignificant()
        ? move.abnormal(result) + ": statistically significant"
        : move.words() + ", which is statistically indistinguishable from its normal noise";
  }

  private String ofSeveral() {
    List<Move> significant = moves.stream().filter(Move::isSignificant).toList();
    if (significant.isEmpty()) {
      return averageAlone()
          .orElseGet(
              () ->
                  moves.stream().max(Comparator.comparingDouble(Move::size)).orElseThrow().words()
                      + "; no move is statistically distinguishable from normal noise");
    }
    Move largest =
        significant.stream().max(Comparator.comparingDouble(Move::abnormalSize)).orElseThrow();
    return largest.abnormal(result)
        + (significant.size() == 1
            ? ", the only statistically significant move of " + Counted.inWords(moves.size())
            : "; "
                + Counted.of(significant.size(), moves.size())
                + " abnormal returns are statistically significant")
        + Adjustment.of(result).headline();
  }

  /** What is left by a model, after its size. */
  static String netOf(ModelId model) {
    return model.equals(ModelId.MARKET) ? " net of the market" : " abnormal return";
  }

  /** An average may be significant where no firm is. */
  private Optional<String> averageAlone() {
    return OverallAverage.significant(result)
        .map(GroupWindow::caar)
        .map(
            average ->
                "The average abnormal return of "
                    + Digits.of(result).percent(average)
                    + " is statistically significant, though no firm's own is");
  }
}
