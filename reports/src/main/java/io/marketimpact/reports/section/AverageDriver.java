package io.marketimpact.reports.section;

import io.marketimpact.reports.text.Digits;
import io.marketimpact.study.GroupWindow;
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
        .flatMap(AverageDriver::leaveOneOut)
        .flatMap(
            averages ->
                sentence(
                    AtStake.name(result, averages.mostInfluential().firm().security()),
                    averages.caar(),
                    averages.mostInfluential().caar(),
                    Digits.of(result)));
  }

  private static Optional<LeaveOneOut> leaveOneOut(GroupWindow window) {
    return window.leaveOneOut().result();
  }

  static Optional<String> sentence(String firm, double average, double without, Digits digits) {
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
                + ".")
        : Optional.empty();
  }
}
