package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.LeaveOneOut;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One firm without which the average would be half of what it is, or less, or the other way; none
 * where both would be shown as one number.
 */
final class AverageDriver implements Finding {

  private static final int FEWEST_FIRMS = 3;

  @Override
  public Optional<String> of(StudyResult result) {
    if (!Scope.hasOneGroup(result)) {
      return Optional.empty();
    }
    return result
        .groups()
        .get(0)
        .window(result.plan().headline())
        .filter(window -> window.firms() >= FEWEST_FIRMS)
        .flatMap(
            window ->
                window
                    .leaveOneOut()
                    .result()
                    .flatMap(
                        averages -> {
                          LeaveOneOut.Without rest = averages.mostInfluential();
                          return sentence(
                              AtStake.name(result, rest.firm().security()),
                              averages.caar(),
                              rest.caar(),
                              undetected(window.verdict(), rest.verdict()),
                              Digits.of(result));
                        }));
  }

  /** What the tests of both would have found, where neither is significant. */
  private static double[] undetected(Outcome<Verdict> all, Outcome<Verdict> rest) {
    List<Verdict> both =
        Stream.of(rest, all)
            .flatMap(tested -> tested.result().stream())
            .filter(verdict -> !verdict.decision().isDistinguishable())
            .toList();
    return both.size() < 2
        ? new double[0]
        : both.stream()
            .flatMap(verdict -> verdict.minimumDetectable().result().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
  }

  static Optional<String> sentence(
      String firm, double average, double without, double[] undetected, Digits digits) {
    return average != 0
            && Remainder.isHalfOrLess(without, average)
            && !digits.areAlike(without, average)
        ? Optional.of(
            "Without "
                + firm
                + " the average abnormal return is "
                + digits.percent(without)
                + ", not "
                + digits.percent(average)
                + (undetected.length < 2
                    ? "."
                    : "; neither is significant (detectable: " + digits.sizes(undetected) + ")."))
        : Optional.empty();
  }
}
