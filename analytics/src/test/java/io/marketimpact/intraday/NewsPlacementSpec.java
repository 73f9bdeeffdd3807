package io.marketimpact.intraday;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.PublicationTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which session and which windows a publication leads to. Bars are of five minutes. */
class NewsPlacementSpec {

  private static final IntradaySettings SETTINGS = IntradaySettings.FIVE_MINUTES;

  @ParameterizedTest
  @CsvSource({
    "2026-01-14T11:30:00Z, 2026-01-14, 0",
    "2026-01-14T14:30:00Z, 2026-01-14, 0",
    "2026-01-14T14:30:01Z, 2026-01-14, 1",
    "2026-01-14T17:00:00Z, 2026-01-14, 30",
    "2026-01-14T17:02:00Z, 2026-01-14, 31",
    "2026-01-14T20:55:00Z, 2026-01-14, 77",
    "2026-01-14T21:00:00Z, 2026-01-15, 0",
    "2026-01-16T22:00:00Z, 2026-01-20, 0",
    "2026-01-17T12:00:00Z, 2026-01-20, 0",
    "2026-07-14T13:31:00Z, 2026-07-14, 1",
    "2026-11-27T18:30:00Z, 2026-11-30, 0",
  })
  void windowsBeginWithTheFirstBarAfterTheNews(String instant, LocalDate day, int start) {
    NewsPlacement placed = placed(FifteenDays.at(instant));

    assertThat(placed.session().date()).isEqualTo(day);
    assertThat(placed.start()).isEqualTo(start);
  }

  @Test
  void newsBeforeTheOpenIsLookedForInTheGapAndTheOpening() {
    assertThat(placed(FifteenDays.at("2026-01-14T11:30:00Z")).windows())
        .containsExactly(
            new ClockWindow(-1, 0),
            new ClockWindow(0, 6),
            new ClockWindow(-1, 6),
            new ClockWindow(-1, 78),
            new ClockWindow(0, 1),
            new ClockWindow(0, 3),
            new ClockWindow(0, 12),
            new ClockWindow(0, 24),
            new ClockWindow(0, 78));
  }

  @Test
  void newsOfTheSessionIsLookedForFromItsFirstWholeBar() {
    assertThat(placed(FifteenDays.at("2026-01-14T17:02:00Z")).windows())
        .containsExactly(
            new ClockWindow(31, 32),
            new ClockWindow(31, 34),
            new ClockWindow(31, 37),
            new ClockWindow(31, 43),
            new ClockWindow(31, 55),
            new ClockWindow(31, 78));
  }

  @Test
  void betweenTwoInstantsAWindowHoldsTheNewsForCertain() {
    NewsPlacement placed = placed(between("2026-01-14T17:01:00Z", "2026-01-14T19:52:00Z"));

    assertThat(placed.earliest()).isEqualTo(30);
    assertThat(placed.start()).isEqualTo(65);
    assertThat(placed.windows())
        .startsWith(new ClockWindow(30, 65), new ClockWindow(30, 78))
        .endsWith(new ClockWindow(65, 78));
  }

  @Test
  void withoutALowerBoundTheWindowReachesBackToThePreviousClose() {
    PublicationTime bound = new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T17:00:00Z"));

    assertThat(placed(bound).windows())
        .startsWith(new ClockWindow(-1, 30), new ClockWindow(-1, 78), new ClockWindow(30, 31));
    assertThat(placed(bound).earliest()).isEqualTo(ClockWindow.PREVIOUS_CLOSE);
  }

  @Test
  void anIntervalThatEndsInTheLastBarStillHasTheWindowThatHoldsTheNews() {
    assertThat(placed(between("2026-01-14T20:30:00Z", "2026-01-14T20:58:00Z")).windows())
        .containsExactly(new ClockWindow(72, 78));
  }

  @Test
  void newsInTheLastBarHasNoWindow() {
    assertThat(place(FifteenDays.at("2026-01-14T20:57:00Z")))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "no bar begins between 2026-01-14T20:57:00Z and the close of 2026-01-14"));
  }

  @Test
  void latencyMovesTheStartAndCanMoveTheSession() {
    IntradaySettings slow = SETTINGS.withLatency(Duration.ofMinutes(2));

    assertThat(start("2026-01-14T17:00:00Z", slow)).isEqualTo(31);
    assertThat(start("2026-01-14T16:58:00Z", slow)).isEqualTo(30);
    NewsPlacement late =
        NewsPlacement.of(FifteenDays.at("2026-01-14T20:59:00Z"), FifteenDays.NEW_YORK, slow)
            .result()
            .orElseThrow();
    assertThat(late.session().date()).isEqualTo("2026-01-15");
    assertThat(late.windows()).startsWith(new ClockWindow(-1, 0));
  }

  @Test
  void newsThatIsNotDatedCloselyEnoughIsNamed() {
    assertThat(place(new PublicationTime.OnDate(LocalDate.parse("2026-01-14"))))
        .isEqualTo(
            Outcome.excluded(ExclusionReason.UNCERTAIN_TIME, "only the date is known, 2026-01-14"));
    assertThat(place(between("2026-01-14T17:00:00Z", "2026-01-15T02:59:50Z")))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.UNCERTAIN_TIME,
                "the news became public between 2026-01-14T17:00:00Z and 2026-01-15T02:59:50Z, on"
                    + " the trading day 2026-01-14 or 2026-01-15"));
    assertThat(place(FifteenDays.at("2031-01-14T17:00:00Z")).exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.OUTSIDE_CALENDAR);
  }

  @Test
  void theEarliestBoundSaysWhichSessionsCameBefore() {
    for (PublicationTime time :
        List.of(
            between("2026-01-14T17:00:00Z", "2026-01-15T02:59:50Z"),
            new PublicationTime.OnDate(LocalDate.parse("2026-01-14")),
            new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:30:00Z")))) {
      assertThat(NewsPlacement.firstTouched(time, FifteenDays.NEW_YORK))
          .contains(LocalDate.parse("2026-01-14"));
    }
  }

  private static int start(String instant, IntradaySettings settings) {
    return NewsPlacement.of(FifteenDays.at(instant), FifteenDays.NEW_YORK, settings)
        .result()
        .orElseThrow()
        .start();
  }

  private static PublicationTime between(String earliest, String latest) {
    return new PublicationTime.Between(Instant.parse(earliest), Instant.parse(latest));
  }

  private static NewsPlacement placed(PublicationTime time) {
    return place(time).result().orElseThrow();
  }

  private static Outcome<NewsPlacement> place(PublicationTime time) {
    return NewsPlacement.of(time, FifteenDays.NEW_YORK, SETTINGS);
  }
}
