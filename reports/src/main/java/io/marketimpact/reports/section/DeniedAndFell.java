package io.marketimpact.reports.section;

import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Named companies outside the study that have denied sales in the market, and whose stocks fell as
 * well.
 */
final class DeniedAndFell implements Finding {

  /** More companies than these get one sentence together. */
  private static final int MOST_NAMED = 3;

  /**
   * A company's move under the headline's window.
   *
   * @param company its name
   * @param denied what it denies, such as sales
   * @param actual its return
   * @param abnormal what is left of it
   * @param isSignificant whether that is significant
   * @param detectable what the test would have found
   * @param timing when it was named and when it can have denied
   */
  record Move(
      String company,
      String denied,
      double actual,
      double abnormal,
      boolean isSignificant,
      Optional<Double> detectable,
      DenialTiming timing) {}

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
                    window.verdict().minimumDetectable().result(),
                    DenialTiming.of(named)));
  }

  /** A sentence for each company, or one for all of many; then when, and how sure that is. */
  static Optional<String> sentence(String market, Digits digits, List<Move> moves) {
    List<Move> fell =
        moves.stream().filter(move -> move.actual() < 0 && move.abnormal() < 0).toList();
    if (fell.isEmpty()) {
      return Optional.empty();
    }
    String denials =
        fell.size() > MOST_NAMED
            ? together(market, fell)
            : IntStream.range(0, fell.size())
                .mapToObj(i -> denial(fell.get(i), i == 0 ? "in " + market : "there", digits))
                .collect(Collectors.joining(" "));
    return Optional.of(
        denials + DenialTiming.words(fell).orElse("") + " " + significance(fell, digits));
  }

  private static String denial(Move move, String where, Digits digits) {
    return move.company()
        + (", which denied " + move.denied() + " " + where)
        + (", fell " + Format.size(move.actual()))
        + (" (abnormal " + digits.percent(move.abnormal()) + ").");
  }

  private static String together(String market, List<Move> fell) {
    double[] sizes = fell.stream().mapToDouble(move -> -move.actual()).sorted().toArray();
    return Words.capitalized(Counted.inWords(fell.size()))
        + " companies, named but not studied, fell "
        + (Format.size(sizes[0]) + " to " + Format.size(sizes[sizes.length - 1]))
        + ". They denied "
        + Words.either(fell.stream().map(Move::denied).distinct().toList())
        + (" in " + market + ".");
  }

  private static String significance(List<Move> fell, Digits digits) {
    List<Move> significant = fell.stream().filter(Move::isSignificant).toList();
    String returns = fell.size() == 1 ? " abnormal return is" : " abnormal returns are";
    if (significant.size() == fell.size()) {
      return (fell.size() == 1 ? "The" : Words.howMany(fell.size(), fell.size()))
          + returns
          + " significant.";
    }
    String detectable = detectable(fell, digits);
    if (significant.isEmpty()) {
      return switch (fell.size()) {
            case 1 -> "The abnormal return is not";
            case 2 -> "Neither abnormal return is";
            default -> "None of the " + Counted.inWords(fell.size()) + " abnormal returns is";
          }
          + (" significant" + (detectable.isEmpty() ? "" : " (detectable: " + detectable + ")"))
          + ".";
    }
    return "Of the "
        + (Counted.inWords(fell.size())
            + " abnormal returns "
            + Counted.inWords(significant.size()))
        + (significant.size() == 1 ? " is" : " are")
        + " significant"
        + (fell.size() > MOST_NAMED
            ? ""
            : ", that of " + Words.list(significant.stream().map(Move::company).toList()))
        + (detectable.isEmpty() ? "" : " (detectable in the rest: " + detectable + ")")
        + ".";
  }

  /** What the test would have found in those where it found nothing. */
  private static String detectable(List<Move> moves, Digits digits) {
    double[] sizes =
        moves.stream()
            .filter(move -> !move.isSignificant())
            .flatMap(move -> move.detectable().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return sizes.length == 0 ? "" : digits.sizes(sizes);
  }
}
