package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Subject;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chart of the day and the table beside it give one number for one move. */
class DayLinesSpec {

  private static final Instant OPEN = Instant.parse("2026-01-14T14:30:00Z");
  private static final Instant CLOSE = Instant.parse("2026-01-14T21:00:00Z");
  private static final StudyResult STUDY = SampleStudy.of("sample", 2);
  private static final FirmStudy FIRM = STUDY.firms().findFirst().orElseThrow();
  private static final FirmWindow TABLE =
      FIRM.window(STUDY.plan().headline()).result().orElseThrow();

  private static IntradayDay day(LocalDate date) {
    return new IntradayDay(
        date,
        78,
        78,
        List.of(
            new IntradayPoint(OPEN, Math.log(1.01), 0, 0, 0.01),
            new IntradayPoint(CLOSE, Math.log(1.02), 0, 0, 0.01)),
        none(),
        none(),
        none());
  }

  private static StudyResult on(Exchange exchange) {
    Subject first = new Subject(FIRM.event().security(), "Firm", exchange);
    return STUDY.toBuilder().dossier(Dossier.titled("News").withSubjects(List.of(first))).build();
  }

  private static <T> Outcome<T> none() {
    return Outcome.excluded(ExclusionReason.MISSING_INPUT, "not part of this test");
  }

  private static IntradayLine line(SecurityId security, LocalDate date) {
    IntradayDay day = day(date);
    return DayLines.of(STUDY, day).of(security, day.path(), IntradayPoint::firm);
  }

  @Test
  void aStockEndsAtTheMoveOfTheTable() {
    IntradayLine line = line(FIRM.event().security(), FIRM.event().day0());
    assertThat(line.last()).isEqualTo(TABLE.actual(), within(1e-15));
    assertThat(line.points()).extracting(IntradayLine.Point::time).containsExactly(OPEN, CLOSE);
  }

  @Test
  void theTitleSaysTheMoveOfTheTable() {
    SecurityId security = FIRM.event().security();
    IntradayStudy bars =
        new IntradayStudy(
            security,
            STUDY.plan().benchmark(),
            none(),
            List.of(),
            List.of(day(FIRM.event().day0())));
    StudyResult study = STUDY.toBuilder().intraday(List.of(bars)).build();
    assertThat(DayOfNews.of("day", study).orElseThrow().title())
        .endsWith(": +1.0\u202F% at the open, " + Format.percent(TABLE.actual()) + " at the close");
  }

  @Test
  void noBarIsLeftOutWhereTheFirstFirmsExchangeClosesEarlier() {
    SecurityId security = FIRM.event().security();
    StudyResult paris = on(Exchange.XPAR);
    IntradayDay day = day(FIRM.event().day0());
    assertThat(DayLines.of(paris, day).of(security, day.path(), IntradayPoint::firm).points())
        .extracting(IntradayLine.Point::time)
        .containsExactly(OPEN, CLOSE);
  }

  @Test
  void theCloseOfAWholeDayIsThatOfItsBarsWhereTheFirstFirmsExchangeClosesLater() {
    IntradayDay day = day(FIRM.event().day0());
    IntradayDay early =
        new IntradayDay(
            day.day(),
            0,
            0,
            day.path().subList(0, 1),
            day.variation(),
            day.jumps(),
            day.benchmarkJumps());
    StudyResult newYork = on(Exchange.XNYS);
    assertThat(DayLines.of(newYork, early).close()).isEqualTo(OPEN);
    assertThat(DayLines.of(newYork, day).close()).isEqualTo(CLOSE);
  }

  @Test
  void barsAreSimpleReturnsAndTheLastIsTheEndWhereNoCloseIsKnown() {
    assertThat(line(new SecurityId("OTHER"), FIRM.event().day0()).points())
        .extracting(IntradayLine.Point::value)
        .satisfiesExactly(
            open -> assertThat(open).isEqualTo(0.01, within(1e-15)),
            close -> assertThat(close).isEqualTo(0.02, within(1e-15)));
    assertThat(line(FIRM.event().security(), FIRM.event().day0().plusYears(1)).last())
        .isEqualTo(0.02, within(1e-15));
  }
}
