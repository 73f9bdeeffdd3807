package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.Bundled;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.Depth;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many events of a program in one call. */
class ManyEventsSpec {

  private static final EventStudy NONE = EventStudy.on(Panel.read(Bundled.PRICES)).benchmark("SPY");

  private static List<PlannedEvent> events(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new PlannedEvent(
                    new EventId("E" + i),
                    new GroupId("all"),
                    new SecurityId("AVGO"),
                    new PublicationTime.OnDate(LocalDate.of(2026, 1, 14))))
        .toList();
  }

  @Test
  void aMapOfDaysIsAnEventPerDayInTheirOrder() {
    assertThat(
            NONE.events(
                    Map.of("2026-01-14", List.of("AVGO", "PANW"), "2025-12-12", List.of("FTNT")))
                .inputs()
                .design()
                .events())
        .isEqualTo(
            NONE.event("2025-12-12", "FTNT")
                .event("2026-01-14", "AVGO", "PANW")
                .inputs()
                .design()
                .events());
    assertThatThrownBy(() -> NONE.events(Map.of("14 January", List.of("AVGO"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("an event's time must be a day such as 2026-01-14");
  }

  private static List<String> names(EventStudy asked) {
    return asked.inputs().design().events().stream()
        .map(event -> event.event() + " " + event.group() + " " + event.security())
        .toList();
  }

  @Test
  void eventsOfOneDayHaveNamesOfTheirOwnWhateverTheirOrder() {
    String morning = "2026-01-14T07:00:00-05:00";
    String evening = "2026-01-14T16:30:00.5-05:00";
    String early = "2026-01-14T12-00-00Z 2026-01-14 AVGO";
    String late = "2026-01-14T21-30-00.500Z 2026-01-14 AVGO";
    assertThat(names(NONE.event(morning, "AVGO").event(evening, "AVGO")))
        .containsExactly(early, late);
    assertThat(names(NONE.event(evening, "AVGO").event(morning, "AVGO")))
        .containsExactly(late, early);
    assertThat(names(NONE.events(Map.of(evening, List.of("AVGO"), morning, List.of("AVGO")))))
        .containsExactly(early, late);
    assertThat(names(NONE.event(morning, "AVGO").event("2026-01-14", "FTNT")))
        .containsExactly(early, "2026-01-14 2026-01-14 FTNT");
  }

  @Test
  void oneEventOfADayIsNamedByTheDayAlsoWhenItIsAskedInTwoCallsAndBesideOthers() {
    String morning = "2026-01-14T07:00:00-05:00";
    assertThat(names(NONE.event(morning, "AVGO").event("2026-01-14T12:00:00Z", "FTNT")))
        .as("the same instant")
        .containsExactly("2026-01-14 2026-01-14 AVGO", "2026-01-14 2026-01-14 FTNT");
    List<PlannedEvent> own =
        List.of(
            new PlannedEvent(
                new EventId("2026-01-14"),
                new GroupId("own"),
                new SecurityId("PANW"),
                new PublicationTime.OnDate(LocalDate.of(2026, 1, 14))));
    assertThat(names(NONE.event(morning, "AVGO").events(own)))
        .containsExactly("2026-01-14 2026-01-14 AVGO", "2026-01-14 own PANW");
  }

  @Test
  void aFirmInTwoEventsOfADayHasAResultOfEach() {
    Study study =
        NONE.event("2026-01-14T07:00:00-05:00", "AVGO")
            .event("2026-01-14T16:30:00-05:00", "AVGO")
            .run();
    assertThat(study.firm("2026-01-14T12-00-00Z", "AVGO").study().event().day0())
        .isEqualTo(LocalDate.of(2026, 1, 14));
    assertThat(study.firm("2026-01-14T21-30-00Z", "AVGO").study().event().day0())
        .isEqualTo(LocalDate.of(2026, 1, 15));
  }

  @Test
  void aListOfEventsKeepsItsIdentifiersAndGroupsBesideThoseAskedBefore() {
    List<PlannedEvent> planned = events(2);

    assertThat(NONE.event("2025-12-12", "FTNT").events(planned).inputs().design().events())
        .hasSize(3)
        .endsWith(planned.toArray(PlannedEvent[]::new));
  }

  @Test
  void beyondFiveThousandEventsTheDepthIsThatOfTheCommandLineUnlessSaid() {
    EventStudy many = NONE.events(events(Depth.MOST_IN_FULL + 1));

    assertThat(depth(NONE.events(events(2)))).isEqualTo(Depth.FULL);
    assertThat(depth(many)).isEqualTo(Depth.EFFECT);
    assertThat(depth(many.plan(plan -> plan.depth(Depth.FULL)))).isEqualTo(Depth.FULL);
  }

  private static Depth depth(EventStudy asked) {
    return asked.inputs().design().plan().depth();
  }
}
