package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.text.Words;
import java.awt.Dimension;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where an instant lies on a timeline, and how it is marked. */
class TimeAxisSpec {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static Instant at(String time) {
    return Instant.parse("2026-01-" + time + ":00Z");
  }

  private static Wave wave(PublicationTime time) {
    return new Wave("W", time, "what", List.of(), "source");
  }

  private static List<String> words(TimeAxis axis) {
    return Drawing.of(
            new Figure(
                "t",
                "Time",
                "words",
                new Dimension(900, 200),
                canvas -> axis.draw(canvas, 20, 100)))
        .words();
  }

  @Test
  void theLineBeginsAndEndsFourHoursAroundTheNews() {
    TimeAxis axis =
        TimeAxis.around(
            List.of(
                wave(new PublicationTime.Between(at("14T17:00"), at("14T19:55"))),
                wave(new PublicationTime.NoLaterThan(at("14T11:30"))),
                wave(new PublicationTime.At(at("15T02:00")))),
            NEW_YORK,
            100,
            800);
    assertThat(axis.first()).isEqualTo(at("14T07:30"));
    assertThat(axis.last()).isEqualTo(at("15T06:00"));
  }

  @Test
  void anInstantLiesAtItsShareOfTheLineAndNeverOutside() {
    TimeAxis axis = new TimeAxis(at("14T10:00"), at("14T20:00"), NEW_YORK, 100, 800);
    assertThat(axis.x(at("14T10:00"))).isEqualTo(100);
    assertThat(axis.x(at("14T15:00"))).isEqualTo(450);
    assertThat(axis.x(at("14T16:00"))).isCloseTo(520, within(1e-9));
    assertThat(axis.x(at("14T20:00"))).isEqualTo(800);
    assertThat(axis.x(at("13T00:00"))).isEqualTo(100);
    assertThat(axis.x(at("16T00:00"))).isEqualTo(800);
  }

  @Test
  void aSessionIsShownWhereAnyOfItLiesOnTheLine() {
    TimeAxis axis = new TimeAxis(at("14T10:00"), at("14T20:00"), NEW_YORK, 100, 800);
    assertThat(axis.shows(at("14T14:30"), at("14T21:00"))).isTrue();
    assertThat(axis.shows(at("14T05:00"), at("14T10:00"))).isFalse();
    assertThat(axis.shows(at("14T20:00"), at("14T22:00"))).isFalse();
  }

  @Test
  void hoursAreMarkedInTheMarketsTimeAndInUtcWithTheDayOnce() {
    List<String> words = words(new TimeAxis(at("14T10:00"), at("14T15:00"), NEW_YORK, 100, 800));
    assertThat(words)
        .containsExactly(
            "New York",
            "UTC",
            "05:00",
            "10:00",
            "14 Jan",
            "06:00",
            "11:00",
            "07:00",
            "12:00",
            "08:00",
            "13:00",
            "09:00",
            "14:00");
  }

  @Test
  void aLongLineIsMarkedByDaysAlone() {
    List<String> words =
        words(new TimeAxis(at("05T00:00"), at("09T00:00"), ZoneOffset.UTC, 100, 800));
    assertThat(words).contains("5 Jan", "5 Jan", "6 Jan", "7 Jan", "8 Jan").doesNotContain("9 Jan");
  }

  @Test
  void aPlaceIsTheZonesCity() {
    assertThat(Words.city(NEW_YORK)).isEqualTo("New York");
    assertThat(Words.city(ZoneId.of("Asia/Tokyo"))).isEqualTo("Tokyo");
    assertThat(Words.city(ZoneId.of("America/Argentina/Buenos_Aires"))).isEqualTo("Buenos Aires");
    assertThat(Words.city(ZoneOffset.UTC)).isEqualTo("Z");
  }

  @Test
  void aWaveBeginsAtItsEarliestTimeWhereOneIsKnown() {
    Wave between = wave(new PublicationTime.Between(at("14T17:00"), at("14T19:55")));
    assertThat(TimeAxis.earliest(between)).isEqualTo(at("14T17:00"));
    assertThat(TimeAxis.latest(between)).isEqualTo(at("14T19:55"));
    Wave bound = wave(new PublicationTime.NoLaterThan(at("14T11:30")));
    assertThat(TimeAxis.earliest(bound)).isEqualTo(at("14T11:30"));
  }
}
