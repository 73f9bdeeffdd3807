package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.study.Depth;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which groups are not held. */
class LargeGroupsSpec {

  private static StudyInputs inputs(StudyPlan plan, int events) {
    PlannedEvent event = SmallStudy.event(SmallStudy.FIRM);
    return StudyInputs.of(StudyDesign.of(plan, Collections.nCopies(events, event)));
  }

  private static StudyPlan effects() {
    return SmallStudy.plan().toBuilder().depth(Depth.EFFECT).build();
  }

  @Test
  void ofMoreThanFiveThousandEventsWhoseEffectsAloneAreAsked() {
    GroupId group = SmallStudy.event(SmallStudy.FIRM).group();

    assertThat(LargeGroups.of(inputs(effects(), 5_001)).ids()).containsExactly(group);
    assertThat(LargeGroups.of(inputs(effects(), 5_000)).ids()).isEmpty();
    assertThat(LargeGroups.of(inputs(SmallStudy.plan(), 5_001)).ids()).isEmpty();
  }

  @Test
  void noneWhereFirmsAreComparedWithUntouchedShares() {
    StudyInputs plain = inputs(effects(), 5_001);
    StudyDesign compared =
        plain
            .design()
            .with(SmallStudy.design(List.of(SmallStudy.controls(SmallStudy.OTHER))).comparisons());

    assertThat(LargeGroups.of(plain.with(compared)).ids()).isEmpty();
  }
}
