package io.marketimpact.reports.section;

import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;

/** Studies of one day made into studies of two. */
final class TwoDates {

  private TwoDates() {}

  /** The study with the last firm of each group a week later than the others. */
  static StudyResult of(StudyResult study) {
    return study.toBuilder()
        .groups(study.groups().stream().map(TwoDates::lastLater).toList())
        .build();
  }

  private static GroupResult lastLater(GroupResult group) {
    List<FirmStudy> firms = new ArrayList<>(group.firms());
    FirmStudy last = firms.remove(firms.size() - 1);
    firms.add(
        new FirmStudy(last.event().assuming(last.event().day0().plusDays(7)), last.estimates()));
    return new GroupResult(group.group(), firms, group.windows(), group.path());
  }
}
