package io.marketimpact.reports.section;

import io.marketimpact.model.Models;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.Locale;

/** How much of a study a page can hold. */
final class Scope {

  /** Beyond this many firms a table is for machines. */
  static final int MOST_ROWS = 100;

  private static final int MOST_GROUPS_DRAWN = 12;
  private static final int MOST_FIRMS_DRAWN = 40;

  private Scope() {}

  static boolean isDrawn(StudyResult result, GroupResult group) {
    return result.groups().size() <= MOST_GROUPS_DRAWN && group.firms().size() <= MOST_FIRMS_DRAWN;
  }

  static boolean hasOneGroup(StudyResult result) {
    return result.groups().size() == 1;
  }

  /** The group's name in captions, nothing where there is only one. */
  static String suffix(StudyResult result, GroupResult group) {
    return hasOneGroup(result) ? "" : ", group " + group.group();
  }

  /** The headline's window and model. */
  static String headline(StudyResult result) {
    return Format.window(result.plan().headlineWindow()) + ", " + model(result);
  }

  /** The headline's model by its name in the field. */
  static String model(StudyResult result) {
    return Models.of(result.plan().headlineModel()).name().toLowerCase(Locale.ROOT);
  }
}
