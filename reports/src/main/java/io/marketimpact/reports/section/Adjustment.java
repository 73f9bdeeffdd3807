package io.marketimpact.reports.section;

import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.Optional;

/**
 * What adjusting for the number of firms tested leaves of the significant moves under the headline.
 * The adjustment is over the firms of one group, where they share their windows.
 *
 * @param surviving significant moves that remain so
 * @param missing significant moves that have no adjusted p-value
 * @param isOfOneGroup whether it is over all firms of the study
 */
record Adjustment(int surviving, int missing, boolean isOfOneGroup) {

  /** What may be said of all firms of a study. */
  enum State {
    /** One significant move or more remain so. */
    SURVIVES,
    /** None remains so. */
    DOES_NOT_SURVIVE,
    /** There is no adjustment over all firms. */
    NOT_ADJUSTED
  }

  static Adjustment of(StudyResult result) {
    int surviving = 0;
    int missing = 0;
    for (GroupResult group : result.groups()) {
      for (FirmStudy firm : group.firms()) {
        if (isSignificant(result, firm)) {
          Optional<Double> p = StudyTables.familyWise(group, firm, result.plan().headline());
          surviving += p.filter(value -> value < StudyPlan.LEVEL).isPresent() ? 1 : 0;
          missing += p.isPresent() ? 0 : 1;
        }
      }
    }
    return new Adjustment(surviving, missing, Scope.hasOneGroup(result));
  }

  private static boolean isSignificant(StudyResult result, FirmStudy firm) {
    return firm.window(result.plan().headline())
        .map(FirmWindow::decision)
        .result()
        .filter(decision -> decision.isDistinguishable())
        .isPresent();
  }

  /** What fails among the firms of its group fails among more as well; the reverse is not so. */
  State state() {
    if (surviving > 0) {
      return isOfOneGroup ? State.SURVIVES : State.NOT_ADJUSTED;
    }
    return missing > 0 ? State.NOT_ADJUSTED : State.DOES_NOT_SURVIVE;
  }

  /** Over what it is, such as for 6 firms. */
  String scope(int firms) {
    return isOfOneGroup ? "for " + firms + " firms" : "within groups";
  }

  /** A sentence with a blank before it. */
  String words(int significant) {
    String number =
        isOfOneGroup ? "the number of firms tested" : "the number of firms in its group";
    if (missing == significant) {
      return " Nothing here is adjusted for the number of firms tested, so it may be chance.";
    }
    return " After adjusting for "
        + number
        + ", "
        + (surviving == 0 ? "none remains" : surviving == 1 ? "one remains" : surviving + " remain")
        + " significant"
        + (missing == 0 ? "." : "; " + missing + " could not be adjusted.");
  }
}
