package io.marketimpact.intraday;

import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.support.GoldenTable;
import io.marketimpact.support.Serialized;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A share after news within the day, against the same hours of the days before. */
class IntradayStudySpec {

  private static final GoldenTable GOLDEN = FifteenDays.GOLDEN;
  private static final PublicationTime PREMARKET = FifteenDays.at("2026-01-22T12:00:00Z");
  private static final PublicationTime MIDDAY = FifteenDays.at("2026-01-22T17:45:00Z");

  private final IntradayStudy premarket = FifteenDays.study(PREMARKET, FifteenDays.SETTINGS);
  private final IntradayStudy midday = FifteenDays.study(MIDDAY, FifteenDays.SETTINGS);

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 1", "-1, 2", "-1, 6"})
  void premarketNewsIsMeasuredFromThePreviousClose(int from, int to) {
    assertGolden(premarket, new ClockWindow(from, to));
  }

  @Test
  void newsOfTheSessionIsMeasuredFromItsFirstWholeBar() {
    assertGolden(midday, new ClockWindow(3, 6));
    assertThat(FifteenDays.reaction(midday).start()).isEqualTo("2026-01-22T17:45:00Z");
  }

  private static void assertGolden(IntradayStudy study, ClockWindow window) {
    double[] golden = GOLDEN.row("window_" + window.from() + "_" + window.to());
    WindowMove move = FifteenDays.reaction(study).window(window).move().result().orElseThrow();

    assertThat(move.firm()).isCloseTo(golden[0], reference(0.01));
    assertThat(move.benchmark()).isCloseTo(golden[1], reference(0.01));
    assertThat(move.car()).isCloseTo(golden[2], reference(0.01));
    assertThat(move.reference().twoSided()).isCloseTo(golden[3], reference(1));
    assertThat(move.reference().count()).isEqualTo((int) golden[4]);
    assertThat(move.reference().smallestPValue()).isEqualTo(1 / (1 + golden[4]));
    assertThat(move.reference().ordinary()).isCloseTo(golden[5], reference(0.01));
  }

  @Test
  void everyEarlierDayIsAForecastFromTheOthers() {
    PlaceboWindows comparison =
        FifteenDays.reaction(premarket)
            .window(new ClockWindow(-1, 2))
            .move()
            .result()
            .orElseThrow()
            .reference();

    assertThat(comparison.placebos()).containsExactly(GOLDEN.row("placebos"), reference(0.01));
  }

  @Test
  void betasAreThoseOfTheDaysBefore() {
    IntradayReference intradayReference = premarket.reference().result().orElseThrow();

    assertThat(intradayReference.days()).hasSize(12).startsWith(FifteenDays.FIRST);
    assertThat(intradayReference.days()).allMatch(day -> day.isBefore(FifteenDays.DAY));
    assertThat(intradayReference.betas().trading()).isCloseTo(GOLDEN.row("betas")[0], reference(1));
    assertThat(intradayReference.betas().overnight())
        .isCloseTo(GOLDEN.row("betas")[1], reference(1));
  }

  @Test
  void daysAfterTheNewsChangeNothing() {
    IntradayStudy shorter =
        IntradayStudy.of(
            FifteenDays.share(upTo(FifteenDays.DAY)),
            FifteenDays.benchmark(upTo(FifteenDays.DAY)),
            FifteenDays.NEW_YORK,
            List.of(new NewsMark("W1", PREMARKET)),
            FifteenDays.SETTINGS);

    assertThat(shorter).isEqualTo(premarket);
  }

  @Test
  void aSecondPublicationDoesNotTurnTheDayOfTheFirstIntoAnOrdinaryOne() {
    IntradayStudy both =
        IntradayStudy.of(
            FifteenDays.share(bar -> true),
            FifteenDays.benchmark(bar -> true),
            FifteenDays.NEW_YORK,
            List.of(
                new NewsMark("W2", FifteenDays.at("2026-01-23T12:00:00Z")),
                new NewsMark("W1", PREMARKET)),
            FifteenDays.SETTINGS);

    assertThat(both.reference()).isEqualTo(premarket.reference());
    assertThat(both.reactions())
        .extracting(reaction -> reaction.mark().id())
        .containsExactly("W2", "W1");
    assertThat(both.reactions().get(1)).isEqualTo(premarket.reactions().get(0));
    assertThat(both.days())
        .extracting(IntradayDay::day)
        .containsExactly(FifteenDays.DAY, LocalDate.parse("2026-01-23"));
  }

  @Test
  void anExcludedDayIsNoOrdinaryOne() {
    LocalDate earnings = LocalDate.parse("2026-01-14");
    IntradayStudy without =
        FifteenDays.study(PREMARKET, FifteenDays.SETTINGS.excluding(earnings, "earnings"));

    assertThat(without.reference().result().orElseThrow().days())
        .hasSize(11)
        .doesNotContain(earnings);
    assertThat(gap(without).reference().count()).isEqualTo(10);
  }

  @Test
  void aHalfDayIsNoOrdinaryOneButItsCloseStartsTheNextGap() {
    List<IntradayBar> ours = HalfDay.bars(FifteenDays.SHARE, 3);
    List<IntradayBar> theirs = HalfDay.bars(FifteenDays.BENCHMARK, 4);
    IntradayStudy study = HalfDay.study(ours, theirs);

    assertThat(study.reference().result().orElseThrow().days())
        .doesNotContain(HalfDay.DAY)
        .contains(HalfDay.DAY.plusDays(3));
    assertThat(gap(study).reference().count()).as("every day but the first").isEqualTo(10);
  }

  @Test
  void aMissingEndIsNamedAndAMissingBarInsideIsNot() {
    Instant third = FifteenDays.OPEN.plus(FifteenDays.BAR.multipliedBy(2));
    IntradayStudy study =
        IntradayStudy.of(
            FifteenDays.share(bar -> !bar.start().equals(third)),
            FifteenDays.benchmark(bar -> true),
            FifteenDays.NEW_YORK,
            List.of(new NewsMark("W1", PREMARKET)),
            FifteenDays.SETTINGS);

    assertThat(FifteenDays.reaction(study).window(new ClockWindow(0, 3)).move())
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "AVGO has no bar at an end of the window on 2026-01-22"));
    assertGolden(study, new ClockWindow(-1, 6));
    IntradayDay day = study.days().get(0);
    assertThat(day.bars()).isEqualTo(5);
    assertThat(day.path()).hasSize(6).noneMatch(point -> point.time().equals(third.plus(BAR)));
    assertThat(day.variation())
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW, "AVGO has 5 of 6 bars on 2026-01-22"));
    assertThat(day.jumps().result().orElseThrow().tested())
        .as("neither the missing bar nor the one after it has a return")
        .isEqualTo(4);
  }

  private static final Duration BAR = FifteenDays.BAR;

  @Test
  void thePathEndsWhereTheWholeDayDoes() {
    IntradayDay day = premarket.days().get(0);
    WindowMove whole =
        FifteenDays.reaction(premarket)
            .window(new ClockWindow(-1, 6))
            .move()
            .result()
            .orElseThrow();

    assertThat(day.path()).hasSize(7);
    assertThat(day.path().get(0).time()).isEqualTo(FifteenDays.OPEN);
    IntradayPoint last = day.path().get(6);
    assertThat(last.time()).isEqualTo("2026-01-22T21:00:00Z");
    assertThat(last.abnormal()).isEqualTo(whole.car());
    assertThat(last.firm()).isEqualTo(whole.firm());
    assertThat(last.benchmark()).isEqualTo(whole.benchmark());
    assertThat(last.ordinary()).isEqualTo(whole.reference().ordinary());
  }

  @Test
  void adjoiningWindowsAddUp() {
    double gap = car(premarket, new ClockWindow(-1, 0));
    double opening = car(premarket, new ClockWindow(0, 2));

    assertThat(gap + opening).isCloseTo(car(premarket, new ClockWindow(-1, 2)), law(0.001));
  }

  @Test
  void theCurrencyOfPricesChangesNothing() {
    SessionBars dearer =
        SessionBars.of(
            FifteenDays.SHARE,
            FifteenDays.bars().get(0).stream().map(bar -> times(1024, bar)).toList(),
            FifteenDays.NEW_YORK,
            FifteenDays.GRID);
    IntradayStudy study =
        IntradayStudy.of(
            dearer,
            FifteenDays.benchmark(bar -> true),
            FifteenDays.NEW_YORK,
            List.of(new NewsMark("W1", PREMARKET)),
            FifteenDays.SETTINGS);

    assertThat(study).isEqualTo(premarket);
  }

  @Test
  void travelsWhole() {
    assertThat(Serialized.traveled(premarket)).isEqualTo(premarket);
  }

  private static IntradayBar times(double factor, IntradayBar bar) {
    return new IntradayBar(
        bar.security(),
        bar.start(),
        factor * bar.open(),
        factor * bar.high(),
        factor * bar.low(),
        factor * bar.close());
  }

  private static double car(IntradayStudy study, ClockWindow window) {
    return FifteenDays.reaction(study).window(window).move().result().orElseThrow().car();
  }

  private static WindowMove gap(IntradayStudy study) {
    return FifteenDays.reaction(study).window(new ClockWindow(-1, 0)).move().result().orElseThrow();
  }

  private static java.util.function.Predicate<IntradayBar> upTo(LocalDate day) {
    Instant end = FifteenDays.NEW_YORK.on(day).orElseThrow().close();
    return bar -> bar.start().isBefore(end);
  }
}
