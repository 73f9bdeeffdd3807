package io.marketimpact.intraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.PublicationTime;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be studied within a day, and what is said of it. */
class IntradayExclusionsSpec {

  private static final PublicationTime PREMARKET = FifteenDays.at("2026-01-22T12:00:00Z");

  private final IntradayStudy premarket = FifteenDays.study(PREMARKET, FifteenDays.SETTINGS);

  @Test
  void tooFewDaysBeforeAreNamed() {
    IntradayStudy early =
        FifteenDays.study(FifteenDays.at("2026-01-13T12:00:00Z"), FifteenDays.SETTINGS);

    assertThat(early.reference())
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "5 of 10 earlier days have bars and an overnight gap of both AVGO and SPY"));
    assertThat(early.reactions().get(0).reaction().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.SHORT_ESTIMATION);
    assertThat(early.days()).isEmpty();
  }

  @Test
  void aBenchmarkWithoutBarsIsNamed() {
    IntradayStudy study =
        IntradayStudy.of(
            FifteenDays.share(bar -> true),
            FifteenDays.benchmark(bar -> bar.start().isBefore(FifteenDays.OPEN)),
            FifteenDays.NEW_YORK,
            List.of(new NewsMark("W1", PREMARKET)),
            FifteenDays.SETTINGS);

    assertThat(FifteenDays.reaction(study).windows())
        .extracting(WindowReaction::move)
        .containsOnly(
            Outcome.excluded(ExclusionReason.INCOMPLETE_WINDOW, "SPY has no bar on 2026-01-22"));
    assertThat(study.days().get(0).benchmarkJumps().exclusion()).isPresent();
    assertThat(study.days().get(0).path()).isEmpty();
  }

  @Test
  void aShareWithoutBarsOnTheDayIsNamed() {
    IntradayStudy study =
        IntradayStudy.of(
            FifteenDays.share(bar -> bar.start().isBefore(FifteenDays.OPEN)),
            FifteenDays.benchmark(bar -> true),
            FifteenDays.NEW_YORK,
            List.of(new NewsMark("W1", PREMARKET)),
            FifteenDays.SETTINGS);
    IntradayDay day = study.days().get(0);
    WindowReaction gap = FifteenDays.reaction(study).window(new ClockWindow(-1, 0));

    assertThat(gap.move().exclusion().orElseThrow().detail())
        .isEqualTo("AVGO has no bar on 2026-01-22");
    assertThat(gap.from()).as("by the benchmark's sessions").isEqualTo("2026-01-21T21:00:00Z");
    assertThat(day.bars()).isZero();
    assertThat(day.variation().exclusion().orElseThrow().detail())
        .isEqualTo("AVGO has 0 of 6 bars on 2026-01-22");
    assertThat(day.jumps().exclusion().orElseThrow().detail())
        .isEqualTo("AVGO has no bar on 2026-01-22");
    assertThat(day.benchmarkJumps().result()).isPresent();
  }

  @Test
  void earlierDaysWithoutEveryBarMeasureNoVariation() {
    IntradayStudy study =
        IntradayStudy.of(
            FifteenDays.share(
                bar ->
                    !bar.start().isBefore(FifteenDays.OPEN)
                        || bar.start().atZone(FifteenDays.NEW_YORK.zone()).getHour() != 11),
            FifteenDays.benchmark(bar -> true),
            FifteenDays.NEW_YORK,
            List.of(new NewsMark("W1", PREMARKET)),
            FifteenDays.SETTINGS);
    IntradayDay day = study.days().get(0);

    assertThat(day.variation().exclusion().orElseThrow().detail())
        .isEqualTo("0 of 10 earlier days have every bar of AVGO");
    assertThat(day.jumps().exclusion().orElseThrow().detail())
        .isEqualTo("0 of 10 earlier days have every bar of AVGO");
    assertThat(FifteenDays.reaction(study).window(new ClockWindow(0, 3)).move().exclusion())
        .as("no earlier day has the price at the end of the window")
        .map(Outcome.Excluded::detail)
        .contains("0 of 10 earlier days have the same window");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 130, 65, 10, 20, 0.5, a latency must not be negative",
    "0, 100, 65, 10, 20, 0.5, a horizon must be a positive multiple",
    "0, 130, 66, 10, 20, 0.5, a horizon must be a positive multiple",
    "0, 130, 65, 1, 20, 0.5, the minimum of earlier days must be at least 2",
    "0, 130, 65, 10, 2, 0.5, the window of a jump test must be at least 3",
    "0, 130, 65, 10, 20, 1, a level must lie strictly in",
  })
  void settingsThatCannotBeAreRefused(
      int latency, int opening, int horizon, int minimum, int window, double level, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new IntradaySettings(
                    FifteenDays.GRID,
                    Duration.ofMinutes(latency),
                    Duration.ofMinutes(opening),
                    List.of(Duration.ofMinutes(horizon)),
                    new TreeMap<>(),
                    minimum,
                    window,
                    level))
        .withMessageContaining(words);
  }

  @Test
  void aWindowThatWouldEndAfterTheCloseIsNamed() {
    assertThat(
            FifteenDays.reaction(
                    FifteenDays.study(FifteenDays.at("2026-01-22T18:00:00Z"), FifteenDays.SETTINGS))
                .window(new ClockWindow(4, 7))
                .move())
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "the window would end after the close of 2026-01-22"));
  }

  @Test
  void aStudyNeedsNewsAndBarsOfItsOwnLength() {
    SessionBars share = FifteenDays.share(bar -> true);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                IntradayStudy.of(
                    share, share, FifteenDays.NEW_YORK, List.of(), FifteenDays.SETTINGS))
        .withMessage("a study needs at least 1 publication: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                IntradayStudy.of(
                    share,
                    share,
                    FifteenDays.NEW_YORK,
                    List.of(new NewsMark("W1", PREMARKET)),
                    IntradaySettings.FIVE_MINUTES))
        .withMessageContaining("bars must be of the settings' length PT5M: PT1H5M");
    assertThatIllegalArgumentException().isThrownBy(() -> new NewsMark(" ", PREMARKET));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FifteenDays.reaction(premarket).window(new ClockWindow(2, 3)))
        .withMessageContaining("a window must be one of the study's");
  }
}
