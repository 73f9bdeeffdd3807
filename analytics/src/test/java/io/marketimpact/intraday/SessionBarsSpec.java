package io.marketimpact.intraday;

import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Serialized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars laid on sessions: what is used, what is left absent, and what is said about it. */
class SessionBarsSpec {

  private static final SecurityId SHARE = FifteenDays.SHARE;

  @Test
  void pricesStandAtTheBoundariesOfTheBars() {
    SessionBars bars =
        laidOut(
            FifteenDays.bar(SHARE, at("2026-01-05T14:30:00Z"), 10, 11),
            FifteenDays.bar(SHARE, at("2026-01-05T15:35:00Z"), 11.5, 12));

    assertThat(bars.size()).isEqualTo(1);
    assertThat(bars.intervals(0)).isEqualTo(6);
    assertThat(bars.present(0)).isEqualTo(2);
    assertThat(bars.price(0, ClockWindow.OPEN)).hasValue(10);
    assertThat(bars.price(0, 1)).hasValue(11);
    assertThat(bars.price(0, 2)).hasValue(12);
    assertThat(bars.price(0, 3)).isEmpty();
    assertThat(bars.price(0, ClockWindow.PREVIOUS_CLOSE)).isEmpty();
    assertThat(bars.logReturn(0, new ClockWindow(0, 2)).orElseThrow())
        .isCloseTo(Math.log(1.2), highPrecision(1));
    assertThat(bars.logReturn(0, new ClockWindow(1, 3))).isEmpty();
    assertThat(bars.logReturn(0, new ClockWindow(1, 7))).as("after the close").isEmpty();
    assertThat(bars.logReturns(0)).isEmpty();
    assertThat(bars.logRange(0)).isEmpty();
  }

  @Test
  void thePreviousCloseIsThatOfTheSessionBeforeAndOfNoOther() {
    SessionBars bars =
        laidOut(
            FifteenDays.bar(SHARE, at("2026-01-16T19:55:00Z"), 10, 11),
            FifteenDays.bar(SHARE, at("2026-01-20T14:30:00Z"), 12, 13),
            FifteenDays.bar(SHARE, at("2026-01-22T14:30:00Z"), 14, 15));

    assertThat(bars.size()).as("Friday, Tuesday, Wednesday, Thursday").isEqualTo(4);
    assertThat(bars.price(1, ClockWindow.PREVIOUS_CLOSE)).hasValue(11);
    assertThat(bars.price(3, ClockWindow.PREVIOUS_CLOSE)).as("no bar on Wednesday").isEmpty();
    assertThat(bars.indexOf(LocalDate.parse("2026-01-21"))).hasValue(2);
    assertThat(bars.before(LocalDate.parse("2026-01-20")).orElseThrow().date())
        .isEqualTo("2026-01-16");
    assertThat(bars.before(LocalDate.parse("2026-01-16"))).isEmpty();
    assertThat(bars.present(2)).isZero();
    assertThat(bars.indexOf(LocalDate.parse("2026-01-19"))).as("closed").isEmpty();
    assertThat(bars.indexOf(LocalDate.parse("2026-02-02"))).as("beyond").isEmpty();
  }

  @Test
  void everyBarThatIsNotUsedIsCountedByDay() {
    List<IntradayBar> bars = new ArrayList<>(FifteenDays.bars().get(0).subList(0, 6));
    bars.add(FifteenDays.bar(SHARE, at("2026-01-05T21:00:00Z"), 10, 10));
    bars.add(FifteenDays.bar(SHARE, at("2026-01-05T14:31:00Z"), 10, 10));
    bars.add(FifteenDays.bar(SHARE, at("2026-01-05T13:25:00Z"), 10, 10));
    bars.add(FifteenDays.bar(SHARE, at("2026-01-04T15:00:00Z"), 10, 10));
    bars.add(bars.get(2));
    bars.add(FifteenDays.bar(SHARE, bars.get(3).start(), 9, 10));
    bars.add(FifteenDays.bar(SHARE, at("2026-01-06T14:30:00Z"), Double.NaN, 10));
    bars.add(FifteenDays.bar(SHARE, at("2026-01-06T15:35:00Z"), 10, 10));
    SessionBars laidOut = laidOut(bars.toArray(IntradayBar[]::new));

    assertThat(laidOut.findings())
        .extracting(
            finding -> finding.day().date().orElseThrow().getDayOfMonth(),
            QualityFinding::rule,
            finding -> finding.value().toString(),
            QualityFinding::action)
        .containsExactly(
            tuple(4, QualityRule.EXTRA_SESSION, "1", QualityAction.QUARANTINED),
            tuple(5, QualityRule.DUPLICATE_EQUAL, "1", QualityAction.KEPT_ONE),
            tuple(5, QualityRule.DUPLICATE_CONTRADICTING, "1", QualityAction.QUARANTINED),
            tuple(5, QualityRule.OUTSIDE_HOURS, "3", QualityAction.QUARANTINED),
            tuple(5, QualityRule.MISSING_BAR, "1", QualityAction.LEFT_ABSENT),
            tuple(6, QualityRule.NON_POSITIVE_PRICE, "1", QualityAction.QUARANTINED),
            tuple(6, QualityRule.MISSING_BAR, "5", QualityAction.LEFT_ABSENT));
    assertThat(laidOut.findings().get(3).detail())
        .isEqualTo(
            "3 intervals with a bar that begins outside the session's hours or off its grid");
    assertThat(laidOut.price(0, 3)).as("equal twice").isPresent();
    assertThat(laidOut.price(0, 4)).as("contradicted").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2, 1, 1",
    "1, -2, 1, 1",
    "1, 2, 0, 1",
    "1, 2, 1, Infinity",
    "1, 2, 1, NaN",
    "1, 1, 2, 1"
  })
  void aBarNeedsFourPricesAndAHighThatIsNotBelowItsLow(
      double open, double high, double low, double close) {
    assertThat(new IntradayBar(SHARE, FifteenDays.OPEN, open, high, low, close).isUsable())
        .isFalse();
    assertThat(new IntradayBar(SHARE, FifteenDays.OPEN, 1, 2, 1, 1.5).isUsable()).isTrue();
  }

  @Test
  void orderOfTheRowsDoesNotMatter() {
    List<IntradayBar> reversed = new ArrayList<>(FifteenDays.bars().get(0));
    Collections.reverse(reversed);

    assertThat(Serialized.bytes(laidOut(reversed.toArray(IntradayBar[]::new))))
        .isEqualTo(Serialized.bytes(FifteenDays.share(bar -> true)));
  }

  @Test
  void withoutABarThereIsNoSession() {
    SessionBars none = laidOut();

    assertThat(none.size()).isZero();
    assertThat(none.findings()).isEmpty();
    assertThat(none.indexOf(FifteenDays.DAY)).isEmpty();
  }

  @Test
  void barsAreOfOneSecurity() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> laidOut(FifteenDays.bar(FifteenDays.BENCHMARK, FifteenDays.OPEN, 1, 1)))
        .withMessage("bars must be of AVGO: SPY");
  }

  private static SessionBars laidOut(IntradayBar... bars) {
    return SessionBars.of(SHARE, List.of(bars), FifteenDays.NEW_YORK, FifteenDays.GRID);
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
