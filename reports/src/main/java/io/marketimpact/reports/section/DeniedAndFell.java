package io.marketimpact.reports.section;

import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.StudyResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Named companies outside the study that have denied sales in the market since, and whose stocks
 * fell as well.
 */
final class DeniedAndFell implements Finding {

  /**
   * A company's move under the headline's window.
   *
   * @param company its name
   * @param denied what it denies, such as sales
   * @param actual its return
   * @param abnormal what is left of it
   * @param isSignificant whether that is significant
   * @param detectable what the test would have found
   */
  record Move(
      String company,
      String denied,
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
                        .filter(named -> denied(named).isPresent())
                        .flatMap(named -> move(result, named).stream())
                        .toList()));
  }

  /** What a company denies by the claim that its statement is filed under. */
  private static Optional<String> denied(NamedMove named) {
    return named.statements().stream().flatMap(said -> said.claim().denied().stream()).findFirst();
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
                    denied(named).orElseThrow(),
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
    String outcome =
        " fell" + (isOneOutcome ? ", but not significantly" + detectable(fell, digits) : "") + ".";
    List<String> claims = fell.stream().map(Move::denied).distinct().toList();
    List<String> figures =
        fell.stream()
            .map(move -> figures(move, digits) + (isOneOutcome ? "" : outcome(move, digits)))
            .toList();
    if (fell.size() == 2 && claims.size() == 2) {
      return Optional.of(
          fell.get(0).company()
              + (" (denies " + claims.get(0) + " in " + market + "; " + figures.get(0) + ") and ")
              + fell.get(1).company()
              + (" (denies " + claims.get(1) + " there; " + figures.get(1) + ")" + outcome));
    }
    String companies =
        Words.list(
            IntStream.range(0, fell.size())
                .mapToObj(i -> fell.get(i).company() + " (" + figures.get(i) + ")")
                .toList());
    String denied = claims.get(0) + " in " + market;
    return Optional.of(
        switch (fell.size()) {
          case 1 -> companies + ", which denies " + denied + "," + outcome;
          case 2 -> companies + ", which deny " + denied + "," + outcome;
          default ->
              (companies + ", named but not studied," + outcome)
                  + (" " + denials(fell) + " in " + market + ".");
        });
  }

  /** Who denies what, each claim once. */
  private static String denials(List<Move> fell) {
    Map<String, List<String>> byClaim =
        fell.stream()
            .collect(
                Collectors.groupingBy(
                    Move::denied,
                    LinkedHashMap::new,
                    Collectors.mapping(Move::company, Collectors.toList())));
    return byClaim.size() == 1
        ? "They deny " + fell.get(0).denied()
        : Words.list(
            byClaim.entrySet().stream()
                .map(
                    claim ->
                        Words.list(claim.getValue())
                            + (claim.getValue().size() == 1 ? " denies " : " deny ")
                            + claim.getKey())
                .toList());
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
            .toArray();
    return " (detectable: " + digits.sizes(sizes) + ")";
  }

  private static String figures(Move move, Digits digits) {
    return Format.percent(move.actual()) + ", abnormal " + digits.percent(move.abnormal());
  }
}
