package io.marketimpact.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventAligner;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.SecurityId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a published instant to day 0, on the real calendars: the golden cases. */
class DayZeroSpec {

  @ParameterizedTest
  @CsvSource({
    "2026-01-14T12:00:00Z, AVGO,      XNAS, PRE_OPEN,    2026-01-14",
    "2026-01-14T12:00:00Z, 601360.SS, XSHG, POST_CLOSE,  2026-01-15",
    "2026-01-14T12:00:00Z, 002439.SZ, XSHE, POST_CLOSE,  2026-01-15",
    "2026-01-14T12:00:00Z, HO.PA,     XPAR, REGULAR,     2026-01-14",
    "2026-01-14T18:30:00Z, RPD,       XNAS, REGULAR,     2026-01-14",
    "2026-01-14T18:30:00Z, HO.PA,     XPAR, POST_CLOSE,  2026-01-15",
    "2026-01-14T21:00:00Z, CHKP,      XNAS, POST_CLOSE,  2026-01-15",
    "2026-01-14T20:59:59Z, CHKP,      XNAS, REGULAR,     2026-01-14",
    "2026-01-14T14:30:00Z, CHKP,      XNAS, REGULAR,     2026-01-14",
    "2026-01-14T14:29:59Z, CHKP,      XNAS, PRE_OPEN,    2026-01-14",
    "2026-01-16T22:00:00Z, PANW,      XNAS, POST_CLOSE,  2026-01-20",
    "2026-01-19T15:00:00Z, PANW,      XNAS, NON_SESSION, 2026-01-20",
    "2026-11-27T18:30:00Z, FTNT,      XNAS, POST_CLOSE,  2026-11-30",
    "2026-11-27T17:59:59Z, FTNT,      XNAS, REGULAR,     2026-11-27",
    "2026-03-09T13:15:00Z, FTNT,      XNAS, PRE_OPEN,    2026-03-09",
    "2026-03-06T14:15:00Z, FTNT,      XNAS, PRE_OPEN,    2026-03-06",
    "2026-03-09T16:45:00Z, HO.PA,     XPAR, POST_CLOSE,  2026-03-10",
    "2026-01-11T10:00:00Z, TEVA.TA,   XTAE, NON_SESSION, 2026-01-12",
    "2025-12-28T09:00:00Z, TEVA.TA,   XTAE, REGULAR,     2025-12-28",
  })
  void instantsFallWhereTheExchangeSays(
      Instant published, String symbol, String exchange, PublicationPhase phase, LocalDate day0) {
    AlignedEvent aligned =
        align(EventAligner.IMMEDIATE, new PublicationTime.At(published), symbol, exchange);
    assertThat(aligned.phase()).isEqualTo(phase);
    assertThat(aligned.day0()).isEqualTo(day0);
    assertThat(aligned.otherDay0()).isEmpty();
  }

  @Test
  void aBareDateLeavesTwoDaysToStudy() {
    AlignedEvent aligned =
        align(
            EventAligner.IMMEDIATE,
            new PublicationTime.OnDate(LocalDate.parse("2026-01-14")),
            "AVGO",
            "XNAS");
    assertThat(aligned.day0()).isEqualTo("2026-01-14");
    assertThat(aligned.otherDay0()).containsExactly(LocalDate.parse("2026-01-15"));
    assertThat(aligned.phase()).isEqualTo(PublicationPhase.UNKNOWN);
    assertThat(aligned.note()).isNotBlank();
  }

  @Test
  void aBareDateWithoutSessionIsTheNextSessionAndSaysSo() {
    AlignedEvent aligned =
        align(
            EventAligner.IMMEDIATE,
            new PublicationTime.OnDate(LocalDate.parse("2026-01-17")),
            "AVGO",
            "XNAS");
    assertThat(aligned.day0()).isEqualTo("2026-01-20");
    assertThat(aligned.otherDay0()).isEmpty();
    assertThat(aligned.note()).contains("2026-01-17").contains("next");
  }

  @Test
  void anIntervalInsideOneSessionHasOneDayZero() {
    AlignedEvent aligned =
        align(
            EventAligner.IMMEDIATE,
            new PublicationTime.Between(
                Instant.parse("2026-01-14T17:00:00Z"), Instant.parse("2026-01-14T19:55:00Z")),
            "RPD",
            "XNAS");
    assertThat(aligned.day0()).isEqualTo("2026-01-14");
    assertThat(aligned.otherDay0()).isEmpty();
  }

  @Test
  void anIntervalAcrossACloseHasTwo() {
    AlignedEvent aligned =
        align(
            EventAligner.IMMEDIATE,
            new PublicationTime.Between(
                Instant.parse("2026-01-14T17:00:00Z"), Instant.parse("2026-01-15T02:59:50Z")),
            "RPD",
            "XNAS");
    assertThat(aligned.day0()).isEqualTo("2026-01-14");
    assertThat(aligned.otherDay0()).containsExactly(LocalDate.parse("2026-01-15"));
  }

  @Test
  void latencyMovesNewsJustBeforeTheCloseToTheNextSession() {
    AlignedEvent aligned =
        align(
            new EventAligner(Duration.ofMinutes(5)),
            new PublicationTime.At(Instant.parse("2026-01-14T20:56:00Z")),
            "AVGO",
            "XNAS");
    assertThat(aligned.day0()).isEqualTo("2026-01-15");
  }

  @Test
  void newsBeyondTheCalendarIsExcluded() {
    assertThat(
            outcome(
                    EventAligner.IMMEDIATE,
                    new PublicationTime.At(Instant.parse("2031-01-14T12:00:00Z")),
                    "AVGO",
                    "XNAS")
                .exclusion()
                .orElseThrow()
                .reason())
        .isEqualTo(ExclusionReason.OUTSIDE_CALENDAR);
  }

  private static AlignedEvent align(
      EventAligner aligner, PublicationTime time, String symbol, String exchange) {
    return outcome(aligner, time, symbol, exchange).result().orElseThrow();
  }

  private static Outcome<AlignedEvent> outcome(
      EventAligner aligner, PublicationTime time, String symbol, String exchange) {
    return aligner.align(
        new PlannedEvent(
            new EventId("golden"), new GroupId("golden"), new SecurityId(symbol), time),
        Calendars.rules(new Exchange(exchange)).orElseThrow().calendar());
  }
}
