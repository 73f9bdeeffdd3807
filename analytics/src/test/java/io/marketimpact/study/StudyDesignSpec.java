package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.ReturnKind;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a study asks. */
class StudyDesignSpec {

  private static final StudyPlan PLAN = StudyPlan.of(new SecurityId("SPY"));

  private static final PlannedEvent EVENT =
      new PlannedEvent(
          new EventId("E1"),
          new GroupId("E1"),
          new SecurityId("AVGO"),
          new PublicationTime.OnDate(LocalDate.parse("2026-01-14")));

  @Test
  void bareEventsAreNamedByTheFirst() {
    StudyDesign design = StudyDesign.of(PLAN, List.of(EVENT));

    assertThat(design.id()).hasToString("E1");
    assertThat(design.dossier().title()).isEqualTo("Event study of E1");
    assertThat(design.calendar()).isEmpty();
  }

  @Test
  void aCopyDiffersInWhatItNamesOnly() {
    StudyDesign design = StudyDesign.of(PLAN, List.of(EVENT));
    List<Variation> variations = List.of(new Variation("log", PLAN.with(ReturnKind.LOG)));

    assertThat(design.by(PLAN.with(ReturnKind.LOG)).by(PLAN)).isEqualTo(design);
    assertThat(design.varied(variations).variations()).isEqualTo(variations);
    assertThat(design.varied(variations).varied(List.of())).isEqualTo(design);
  }

  @Test
  void aStudyNeedsAnEvent() {
    assertThatThrownBy(() -> StudyDesign.of(PLAN, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a study needs at least 1 event: 0");
  }
}
