package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.PublicationTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The clocks of the places that news concerns. */
class LocalTimesSpec {

  private static final SortedMap<String, ZoneId> CLOCKS =
      new TreeMap<>(
          Map.of(
              "Beijing", ZoneId.of("Asia/Shanghai"),
              "New York", ZoneId.of("America/New_York"),
              "Tel Aviv", ZoneId.of("Asia/Jerusalem")));
  private static final Instant NOON = Instant.parse("2026-01-14T17:00:00Z");
  private static final Instant NIGHT = Instant.parse("2026-01-15T02:59:50Z");

  @Test
  void aKnownInstantHasOneTimeInEachPlace() {
    assertThat(LocalTimes.of(new PublicationTime.At(Instant.parse("2026-01-14T11:30:00Z")), CLOCKS))
        .contains("Beijing 19:30, New York 06:30, Tel Aviv 13:30");
    assertThat(LocalTimes.of(new PublicationTime.At(NIGHT), CLOCKS))
        .contains("Beijing 10:59:50, New York 14\u00A0Jan 21:59:50, Tel Aviv 04:59:50");
  }

  @Test
  void whatNothingBoundsFromBelowCameByThen() {
    assertThat(
            LocalTimes.of(
                new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:00Z")), CLOCKS))
        .contains("by Beijing 19:30, New York 06:30, Tel Aviv 13:30");
  }

  @Test
  void boundsAreWholeMinutesThatStillBound() {
    assertThat(LocalTimes.of(new PublicationTime.Between(NOON.plusSeconds(59), NIGHT), CLOCKS))
        .hasValueSatisfying(
            words -> assertThat(words).startsWith("Beijing 15\u00A0Jan 01:00 to 11:00"));
    assertThat(LocalTimes.of(new PublicationTime.NoLaterThan(NIGHT), CLOCKS))
        .hasValueSatisfying(words -> assertThat(words).startsWith("by Beijing 11:00"));
  }

  @Test
  void anIntervalNamesTheDayOnWhichItEndsWhereItIsAnother() {
    assertThat(LocalTimes.of(new PublicationTime.Between(NOON, NIGHT), CLOCKS))
        .contains(
            "Beijing 15\u00A0Jan 01:00 to 11:00, New York 12:00 to 22:00, Tel Aviv 19:00 to"
                + " 15\u00A0Jan 05:00");
  }

  @Test
  void withoutClocksOrWithoutAnHourNothingIsSaid() {
    assertThat(LocalTimes.of(new PublicationTime.At(NOON), Collections.emptySortedMap())).isEmpty();
    assertThat(LocalTimes.of(new PublicationTime.OnDate(LocalDate.of(2026, 1, 14)), CLOCKS))
        .isEmpty();
  }
}
