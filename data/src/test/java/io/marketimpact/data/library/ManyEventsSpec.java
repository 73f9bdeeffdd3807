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
