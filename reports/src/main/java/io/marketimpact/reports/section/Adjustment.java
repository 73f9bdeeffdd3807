package io.marketimpact.reports.section;

import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.FirmCount;
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
 * @param significant moves that are so by themselves
 * @param surviving those of them that remain so
 * @param missing those of them that have no adjusted p-value
 * @param isOfOneGroup whether it is over all firms of the study
 * @param tested firms with a result
 */
record Adjustment(
    int significant, int surviving, int missing, boolean isOfOneGroup, FirmCount tested) {

  /** What may be said of all firms of a study. */
  enum State {
    /** One significant move or more remain so. */
    SURVIVES,
    /** None remains so. */
    DOES_NOT_SURVIVE,
    /** None of those that are adjusted remains so, and some are not. */
    PARTLY_ADJUSTED,
    /** One or more remain so among the firms of their group, which says nothing of all groups. */
    WITHIN_GROUPS,
    /** None is adjusted. */
    NOT_ADJUSTED
  }

  static Adjustment of(StudyResult result) {
    int significant = 0;
    int surviving = 0;
    int missing = 0;
    for (GroupResult group : result.groups()) {
      for (FirmStudy firm : group.firms()) {
        if (isSignificant(result, firm)) {
          Optional<Double> p = StudyTables.familyWise(group, firm, result.plan().headline());
          significant++;
          surviving += p.filter(value -> value < StudyPlan.LEVEL).isPresent() ? 1 : 0;
          missing += p.isPresent() ? 0 : 1;
        }
      }
    }
    return new Adjustment(
        significant,
        surviving,
        missing,
        Scope.hasOneGroup(result),
        FirmCount.of(
            result
                .firms()
                .filter(firm -> firm.window(result.plan().headline()).result().isPresent())
                .toList()));
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
      return isOfOneGroup ? State.SURVIVES : State.WITHIN_GROUPS;
    }
    if (missing == 0) {
      return State.DOES_NOT_SURVIVE;
    }
    return missing < significant ? State.PARTLY_ADJUSTED : State.NOT_ADJUSTED;
  }

  /** What a headline adds to its count of significant moves. */
  String headline() {
    String none = (significant == 1 ? ", though not" : ", though none") + " after adjusting ";
    return switch (state()) {
      case SURVIVES ->
          surviving == significant
              ? ""
              : ", " + Counted.inWords(surviving) + " of them after adjusting " + scope();
      case DOES_NOT_SURVIVE -> none + scope();
      case PARTLY_ADJUSTED -> none + scope() + "; " + unadjusted();
      case WITHIN_GROUPS -> ", not adjusted across groups";
      case NOT_ADJUSTED -> ", not adjusted for " + tested.words();
    };
  }

  /** Why what is significant may be chance, after the words "may be chance: ". */
  String doubt() {
    return switch (state()) {
      case SURVIVES -> "";
      case DOES_NOT_SURVIVE -> "it does not survive adjustment " + scope();
      case PARTLY_ADJUSTED -> "none survives adjustment " + scope() + "; " + unadjusted();
      case WITHIN_GROUPS -> "it is not adjusted across groups";
      case NOT_ADJUSTED -> "it is not adjusted for " + tested.words();
    };
  }

  private String scope() {
    return isOfOneGroup ? "for " + tested.words() : "within groups";
  }

  private String number() {
    if (surviving < significant) {
      return Counted.inWords(surviving);
    }
    return surviving == 2 ? "both" : "all " + Counted.inWords(surviving);
  }

  private String unadjusted() {
    return Counted.inWords(missing) + " could not be adjusted";
  }

  /**
   * A sentence with a blank before it.
   *
   * @param isAverage whether the average is significant, so that not all may be chance
   */
  String words(boolean isAverage) {
    if (state() == State.NOT_ADJUSTED) {
      return isAverage
          ? " No firm's result is adjusted for the number of firms tested."
          : " Nothing here is adjusted for the number of firms tested, so it may be chance.";
    }
    return " After adjusting for "
        + (isOfOneGroup ? "the number of firms tested" : "the number of firms in its group")
        + ", "
        + (surviving == 0 ? "none remains" : surviving == 1 ? "one remains" : number() + " remain")
        + " significant"
        + (missing == 0 ? "." : "; " + unadjusted() + ".");
  }
}
