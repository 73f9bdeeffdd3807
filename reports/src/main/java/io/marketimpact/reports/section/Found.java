package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.Optional;

/** How large what was found is: in percent and, where a market value is known, in money. */
final class Found {

  private Found() {}

  /** A firm's window with the group that it was tested in. */
  private record Move(GroupResult group, FirmStudy firm, FirmWindow window) {

    private double size() {
      return Math.abs(window.evidence().car());
    }

    private boolean remains(StudyResult result) {
      return window.decision().isDistinguishable()
          && (result.firms().count() == 1
              || StudyTables.familyWise(group, firm, result.plan().headline())
                  .filter(p -> p < StudyPlan.LEVEL)
                  .isPresent());
    }
  }

  /** The largest abnormal return that adjusting for the number of firms leaves significant. */
  static Optional<String> largest(StudyResult result) {
    return result.groups().stream()
        .flatMap(
            group ->
                group.firms().stream()
                    .flatMap(
                        firm ->
                            firm.window(result.plan().headline()).result().stream()
                                .map(window -> new Move(group, firm, window))))
        .filter(move -> move.remains(result))
        .max(Comparator.comparingDouble(Move::size))
        .map(
            move ->
                FirmNames.inText(result, result.firms().toList()).of(move.firm())
                    + ", "
                    + size(result, move.window().evidence().car(), move.window().verdict())
                    + worth(result, move.firm()));
  }

  static Optional<String> average(StudyResult result) {
    return OverallAverage.significant(result)
        .flatMap(
            window ->
                window
                    .verdict()
                    .result()
                    .filter(verdict -> verdict.decision() == Decision.DISTINGUISHABLE)
                    .map(verdict -> size(result, window.caar(), verdict)));
  }

  private static String size(StudyResult result, double abnormal, Verdict verdict) {
    Digits digits = Digits.of(result);
    return digits.percent(abnormal)
        + verdict.interval().match(interval -> " (" + digits.interval(interval) + ")", why -> "");
  }

  private static String worth(StudyResult result, FirmStudy firm) {
    return result
        .exposure()
        .flatMap(exposure -> exposure.of(firm.event().security()))
        .flatMap(Found::worth)
        .orElse("");
  }

  private static Optional<String> worth(FirmExposure firm) {
    return firm.study()
        .request()
        .move()
        .result()
        .flatMap(move -> firm.marketValue().result().map(value -> worth(move, value.currency())));
  }

  private static String worth(ObservedMove move, String currency) {
    Interval interval = move.abnormalValueInterval();
    return ", worth "
        + Amount.rough(move.abnormalValue(), currency)
        + " ("
        + Amount.rough(interval.low(), currency)
        + " to "
        + Amount.rough(interval.high(), currency)
        + ")";
  }
}
