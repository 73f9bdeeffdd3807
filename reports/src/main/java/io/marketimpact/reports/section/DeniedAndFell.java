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

  private static final double SIGNIFICANT = 1.96;

  /**
   * A company's day.
   *
   * @param company its name
   * @param actual its return
   * @param abnormal what is left of it
   * @param standardized that in standard errors
   */
  record Move(String company, double actual, double abnormal, double standardized) {}

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
                        .flatMap(named -> move(named).stream())
                        .toList()));
  }

  private static boolean denies(NamedMove named) {
    return named.statements().stream().anyMatch(said -> said.claim() == SalesClaim.NO_SALES);
  }

  private static Optional<Move> move(NamedMove named) {
    return named
        .study()
        .estimate(ModelId.MARKET)
        .result()
        .flatMap(fit -> fit.returns().days().stream().filter(day -> day.day() == 0).findFirst())
        .map(
            day ->
                new Move(
                    named.company().entity(), day.actual(), day.abnormal(), day.standardized()));
  }

  static Optional<String> sentence(String market, Digits digits, List<Move> moves) {
    List<Move> fell =
        moves.stream().filter(move -> move.actual() < 0 && move.abnormal() < 0).toList();
    if (fell.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Words.list(fell.stream().map(move -> words(move, digits)).toList())
            + ", named but not among the firms studied, fell"
            + (fell.stream().allMatch(move -> Math.abs(move.standardized()) < SIGNIFICANT)
                ? " within the normal range. "
                : ". ")
            + (fell.size() == 1 ? "It has" : "They have")
            + " denied direct sales or revenue in "
            + market
            + ".");
  }

  private static String words(Move move, Digits digits) {
    return move.company()
        + " ("
        + Format.percent(move.actual())
        + ", abnormal "
        + digits.percent(move.abnormal())
        + ")";
  }
}
