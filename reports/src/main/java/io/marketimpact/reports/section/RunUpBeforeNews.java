package io.marketimpact.reports.section;

import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.Beneficiary.Naming;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A company the news names as a possible winner whose stock had risen before, beside its peers. */
final class RunUpBeforeNews implements Finding {

  private static final double LARGE = 0.10;

  @Override
  public Optional<String> of(StudyResult result) {
    return result
        .exposure()
        .map(StudyExposure::beneficiaries)
        .flatMap(
            moves ->
                before(result)
                    .flatMap(
                        window ->
                            moves.stream()
                                .filter(move -> is(move, Naming.SUBSTITUTE))
                                .filter(move -> move(move, window).isPresent())
                                .max(
                                    Comparator.comparingDouble(
                                        move -> move(move, window).orElseThrow()))
                                .flatMap(
                                    first ->
                                        sentence(
                                            first.beneficiary().entity(),
                                            window,
                                            move(first, window).orElseThrow(),
                                            peers(moves, window)))));
  }

  /** The longest of the study's windows that ends before day 0. */
  private static Optional<EventWindow> before(StudyResult result) {
    return result.plan().windows().stream()
        .filter(window -> window.end() < 0)
        .max(Comparator.comparingInt(EventWindow::length));
  }

  private static boolean is(BeneficiaryMove move, Naming naming) {
    return move.beneficiary().namedByNews() == naming;
  }

  private static Optional<Double> move(BeneficiaryMove move, EventWindow window) {
    return move.study().window(ModelId.RAW, window).result().map(FirmWindow::actual);
  }

  private static OptionalDouble peers(List<BeneficiaryMove> moves, EventWindow window) {
    return moves.stream()
        .filter(move -> is(move, Naming.NOT_NAMED))
        .flatMap(move -> move(move, window).stream())
        .mapToDouble(Double::doubleValue)
        .average();
  }

  static Optional<String> sentence(
      String company, EventWindow window, double runUp, OptionalDouble peers) {
    if (runUp < LARGE) {
      return Optional.empty();
    }
    return Optional.of(
        company
            + "'s daily returns add up to "
            + Format.percent(runUp)
            + " over "
            + Format.window(window)
            + ", before the news."
            + (peers.isPresent()
                ? " Those of peers the news did not name add up to "
                    + Format.percent(peers.getAsDouble())
                    + " on average."
                : ""));
  }
}
