package io.marketimpact.reports.section;

import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/**
 * Named companies outside the study that have denied sales in the market since, and whose stocks
 * fell as well.
 */
final class DeniedAndFell implements Finding {

  /**
   * A company's move under the headline's window.
   *
   * @param company its name
   * @param actual its return
   * @param abnormal what is left of it
   * @param isSignificant whether that is significant
   * @param detectable what the test would have found
   */
  record Move(
      String company,
      double actual,
      double abnormal,
      boolean isSignificant,
      Optional<Double> detectable) {}

  @Override
  public Optional<String> of(StudyResult result) {
    return result
        .exposure()
        .flatMap(
            exposure ->
                sentence(
                    exposure.market().name(),
                    Digits.of(result),
                    exposure.named().stream()
                        .filter(DeniedAndFell::denies)
                        .flatMap(named -> move(result, named).stream())
                        .toList()));
  }

  private static boolean denies(NamedMove named) {
    return named.statements().stream().anyMatch(said -> said.claim() == SalesClaim.NO_SALES);
  }

  private static Optional<Move> move(StudyResult result, NamedMove named) {
    return named
        .study()
        .window(ModelId.MARKET, result.plan().headline().window())
        .result()
        .map(
            window ->
                new Move(
                    named.company().entity(),
                    window.actual(),
                    window.evidence().car(),
                    window.decision().isDistinguishable(),
                    window.verdict().minimumDetectable().result()));
  }

  static Optional<String> sentence(String market, Digits digits, List<Move> moves) {
    List<Move> fell =
        moves.stream().filter(move -> move.actual() < 0 && move.abnormal() < 0).toList();
    if (fell.isEmpty()) {
      return Optional.empty();
    }
    boolean isOneOutcome =
        fell.stream().noneMatch(move -> move.isSignificant() || move.detectable().isEmpty());
    String companies =
        Words.list(
            fell.stream()
                .map(move -> words(move, digits, isOneOutcome ? "" : outcome(move, digits)))
                .toList());
    String outcome =
        "fell" + (isOneOutcome ? ", but not significantly" + detectable(fell, digits) : "");
    String sales = " direct sales or revenue in " + market;
    return Optional.of(
        switch (fell.size()) {
          case 1 -> companies + ", which denies" + sales + ", " + outcome + ".";
          case 2 -> companies + ", which deny" + sales + ", " + outcome + ".";
          default ->
              companies + ", named but not studied, " + outcome + ". They deny" + sales + ".";
        });
  }

  private static String outcome(Move move, Digits digits) {
    return move.isSignificant()
        ? ", significant"
        : ", not significant"
            + move.detectable().map(size -> ", detectable " + digits.size(size)).orElse("");
  }

  private static String detectable(List<Move> moves, Digits digits) {
    double[] sizes =
        moves.stream()
            .flatMap(move -> move.detectable().stream())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    String least = digits.size(sizes[0]);
    String most = digits.size(sizes[sizes.length - 1]);
    return " (detectable: " + (least.equals(most) ? least : least + " to " + most) + ")";
  }

  private static String words(Move move, Digits digits, String outcome) {
    return move.company()
        + " ("
        + Format.percent(move.actual())
        + ", abnormal "
        + digits.percent(move.abnormal())
        + outcome
        + ")";
  }
}
