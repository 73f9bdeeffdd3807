package io.marketimpact.reports;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.function.UnaryOperator;

/** Studies whose firms have other day 0s, or other hours of the news, than they were made with. */
public final class Aligned {

  private Aligned() {}

  /** The study with the events of its firms changed. */
  public static StudyResult with(StudyResult study, UnaryOperator<AlignedEvent> change) {
    return study.toBuilder()
        .groups(study.groups().stream().map(group -> with(group, change)).toList())
        .build();
  }

  private static GroupResult with(GroupResult group, UnaryOperator<AlignedEvent> change) {
    return new GroupResult(
        group.group(),
        group.firms().stream()
            .map(firm -> new FirmStudy(change.apply(firm.event()), firm.estimates()))
            .toList(),
        group.windows(),
        group.path());
  }
}
