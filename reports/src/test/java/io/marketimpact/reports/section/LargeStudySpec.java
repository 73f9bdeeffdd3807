package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page holds what people can read, however many groups and firms a study has. */
class LargeStudySpec {

  private static final int GROUPS = 300;

  /** Two or three tables for each of the forty groups that are listed. */
  private static final int MOST_TABLES = 130;

  private static final StudyResult LARGE =
      againOnAnotherDay(
          HandMade.of(
              IntStream.range(0, GROUPS)
                  .mapToObj(i -> HandMade.group("g" + i, 0.40, HandMade.CALM))
                  .toArray(GroupResult[]::new)));

  private static StudyResult againOnAnotherDay(StudyResult study) {
    return study.toBuilder().otherDayZero(study.groups()).build();
  }

  @Test
  void noSectionHasATableForEachOfManyGroups() {
    assertThat(Sections.of(Scope.inOrder(LARGE)))
        .allSatisfy(
            section ->
                assertThat(section.tables().count())
                    .as(section.id())
                    .isLessThanOrEqualTo(MOST_TABLES))
        .extracting(Section::id)
        .contains("other-day-zero");
  }

  @Test
  void theFirmsOfTheOtherDayAreThoseListedElsewhereAndTheRestIsSaid() {
    Section other = OtherDayZeroSection.of(LARGE).orElseThrow();
    assertThat(other.tables()).hasSameSizeAs(Scope.listed(LARGE));
    assertThat(other.tables())
        .extracting(table -> table.title())
        .contains("Under the later day 0, day 0, market model, group g0")
        .doesNotHaveDuplicates();
    assertThat(List.copyOf(other.blocks())).last().isEqualTo(Scope.unlisted(LARGE).orElseThrow());
  }
}
