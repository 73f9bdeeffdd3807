package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.Beneficiary.Naming;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A company the news names as a possible winner whose stock had risen before its own day 0: net of
 * an index of its sector where there is one, else beside peers that the news did not name.
 */
final class RunUpBeforeNews implements Finding {

  private static final double LARGE = 0.10;

  /** A company's rise before its day 0, and what is left of it net of its sector. */
  record RunUp(
      String company, Naming naming, LocalDate day0, double rise, Optional<Net> netOfSector) {}

  /** What an index of the sector leaves. */
  record Net(double abnormal, boolean isSignificant, Outcome<Double> detectable) {

    private String words(Digits digits) {
      return " The excess, "
          + digits.percent(abnormal)
          + (isSignificant
              ? ", is statistically significant."
              : ", is not significant"
                  + detectable.match(
                      size -> " (detectable: " + digits.size(size) + ").", why -> "."));
    }
  }

  @Override
  public Optional<String> of(StudyResult result) {
    return before(result.plan().windows())
        .flatMap(
            window ->
                result
                    .exposure()
                    .map(StudyExposure::beneficiaries)
                    .flatMap(
                        moves ->
                            largest(result, window, moves)
                                .flatMap(
                                    first ->
                                        sentence(
                                            first,
                                            window,
                                            peers(result, window, moves),
                                            Digits.of(result)))));
  }

  /** The shortest of several days that ends with the last session before day 0. */
  static Optional<EventWindow> before(List<EventWindow> windows) {
    return windows.stream()
        .filter(window -> window.end() == -1 && window.length() > 1)
        .min(Comparator.comparingInt(EventWindow::length));
  }

  private static Optional<RunUp> largest(
      StudyResult result, EventWindow window, List<BeneficiaryMove> moves) {
    return moves.stream()
        .filter(move -> move.beneficiary().namedByNews() != Naming.NOT_NAMED)
        .flatMap(move -> runUp(result, window, move).stream())
        .max(Comparator.comparingDouble(RunUp::rise));
  }

  private static Optional<Double> peers(
      StudyResult result, EventWindow window, List<BeneficiaryMove> moves) {
    double[] rises =
        moves.stream()
            .filter(move -> move.beneficiary().namedByNews() == Naming.NOT_NAMED)
            .flatMap(move -> runUp(result, window, move).stream())
            .mapToDouble(RunUp::rise)
            .toArray();
    return rises.length == 0
        ? Optional.empty()
        : Optional.of(Arrays.stream(rises).average().orElseThrow());
  }

  private static Optional<RunUp> runUp(
      StudyResult result, EventWindow window, BeneficiaryMove move) {
    return rise(result, window, move)
        .map(
            rise ->
                new RunUp(
                    move.beneficiary().entity(),
                    move.beneficiary().namedByNews(),
                    move.study().event().day0(),
                    rise,
                    net(move, window)));
  }

  private static Optional<Net> net(BeneficiaryMove move, EventWindow window) {
    return move.study().estimates().containsKey(BeneficiaryMove.SECTOR_INDEX)
        ? move.study()
            .window(BeneficiaryMove.SECTOR_INDEX, window)
            .result()
            .map(
                found ->
                    new Net(
                        found.evidence().car(),
                        found.decision().isDistinguishable(),
                        found.verdict().minimumDetectable()))
        : Optional.empty();
  }

  /** Over all days of the window, empty where one of them lacks its return. */
  static Optional<Double> rise(StudyResult result, EventWindow window, BeneficiaryMove move) {
    List<AbnormalReturn> days =
        Optional.ofNullable(move.study().estimates().get(ModelId.RAW))
            .flatMap(Outcome::result)
            .map(FirmEstimate::returns)
            .stream()
            .flatMap(returns -> returns.days().stream())
            .filter(day -> window.start() <= day.day() && day.day() <= window.end())
            .toList();
    double all = 1;
    for (AbnormalReturn day : days) {
      all *= result.plan().returns().growth(day.actual());
    }
    return days.size() == window.length() ? Optional.of(all - 1) : Optional.empty();
  }

  static Optional<String> sentence(
      RunUp first, EventWindow window, Optional<Double> peers, Digits digits) {
    if (first.rise() < LARGE) {
      return Optional.empty();
    }
    String control =
        first
            .netOfSector()
            .map(
                net ->
                    (Remainder.isHalfOrLess(net.abnormal(), first.rise())
                            ? ", most of it with its sector."
                            : ".")
                        + net.words(digits))
            .or(
                () ->
                    peers.map(
                        rise ->
                            ". Peers the news did not name " + Words.moved(rise) + " on average."))
            .orElse(".");
    return Optional.of(
        first.company()
            + first.naming().words().map(as -> ", named " + as + ", ").orElse(" ")
            + Words.moved(first.rise())
            + " in the "
            + Counted.inWords(window.length())
            + " sessions before "
            + Format.day(first.day0())
            + control);
  }
}
