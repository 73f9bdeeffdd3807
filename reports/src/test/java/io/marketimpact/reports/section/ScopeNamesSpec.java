package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.Comparisons;
import io.marketimpact.reports.HandMade;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyComparisons;
import io.marketimpact.study.StudyResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An average goes by the firms that it is of. */
class ScopeNamesSpec {

  private static StudyResult comparing(GroupResult part) {
    return HandMade.study(HandMade.FELL, HandMade.CALM, HandMade.ROSE).toBuilder()
        .comparisons(new StudyComparisons(Comparisons.NONE, List.of(part), List.of()))
        .build();
  }

  @Test
  void aFirmThatCouldNotBeStudiedIsNotNamedInTheAverageOfItsSubgroup() {
    GroupResult part =
        HandMade.withUnpriced(HandMade.group("part", 0.4, HandMade.FELL, HandMade.CALM), "GONE");
    StudyResult study = comparing(part);
    assertThat(Scope.shortNameOf(study, part)).isEqualTo("part, average");
    assertThat(Scope.membersOf(study, part)).isEqualTo("CALM, FELL");
    assertThat(Scope.nameOf(study, part)).isEqualTo("part (CALM, FELL), average");
  }

  @Test
  void aSubgroupThatCouldNotBeStudiedGoesByAllItsFirms() {
    GroupResult part = HandMade.unstudied("part", "GONE", "LOST");
    assertThat(Scope.membersOf(comparing(part), part)).isEqualTo("GONE, LOST");
  }
}
