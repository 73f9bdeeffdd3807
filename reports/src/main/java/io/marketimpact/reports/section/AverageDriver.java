package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.LeaveOneOut;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

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
                              isNoise(window.verdict()) && isNoise(rest.verdict()),
                              Digits.of(result));
                        }));
  }

  private static boolean isNoise(Outcome<Verdict> tested) {
    return tested.result().filter(verdict -> !verdict.decision().isDistinguishable()).isPresent();
  }

  static Optional<String> sentence(
      String firm, double average, double without, boolean areBothNoise, Digits digits) {
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
                + (areBothNoise ? "; neither is significant." : "."))
        : Optional.empty();
  }
}
