package io.marketimpact.intraday;

import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.support.Serialized;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Jumps of a day, against the volatility of the bars before each. */
class JumpScanSpec {

  @Test
  void statisticsAreThoseWorkedOutElsewhere() {
    double[] golden = FifteenDays.GOLDEN.row("jump_statistics");
    JumpScan scan = scan(FifteenDays.share(bar -> true));
    double threshold = FifteenDays.GOLDEN.value("threshold_6_half");

    assertThat(scan.tested()).isEqualTo(6);
    assertThat(scan.factorDays()).isEqualTo(12);
    assertThat(scan.threshold()).isCloseTo(threshold, reference(threshold));
    assertThat(scan.largest().statistic()).isCloseTo(golden[3], reference(golden[3]));
    assertThat(scan.largest().start()).isEqualTo("2026-01-22T17:45:00Z");
    assertThat(scan.jumps()).containsExactly(scan.largest());
    assertThat(DoubleStream.of(golden).filter(l -> Math.abs(l) > threshold)).hasSize(1);
  }

  @Test
  void aJumpDoesNotRaiseItsOwnVolatility() {
    Instant third = Instant.parse("2026-01-22T16:40:00Z");
    JumpScan calm = scan(FifteenDays.share(bar -> true));
    JumpScan jumpy =
        scan(
            SessionBars.of(
                FifteenDays.SHARE, jumped(third, 1.10), FifteenDays.NEW_YORK, FifteenDays.GRID));

    assertThat(jumpy.largest().start()).isEqualTo(third);
    assertThat(jumpy.largest().logReturn()).isGreaterThan(0.09);
    assertThat(jumpy.largest().statistic()).isGreaterThan(8 * calm.largest().statistic());
  }

  @Test
  void jumpsNearTheNewsStandBesideIt() {
    Instant open = FifteenDays.OPEN;
    Instant third = open.plus(FifteenDays.BAR.multipliedBy(2));
    IntradayStudy study =
        IntradayStudy.of(
            SessionBars.of(
                FifteenDays.SHARE, jumped(third, 1.10), FifteenDays.NEW_YORK, FifteenDays.GRID),
            FifteenDays.benchmark(bar -> true),
            FifteenDays.NEW_YORK,
            List.of(
                new NewsMark("W1", FifteenDays.at("2026-01-22T12:00:00Z")),
                new NewsMark("W2", FifteenDays.at("2026-01-22T15:00:00Z"))),
            FifteenDays.SETTINGS);
    JumpScan scan = study.days().get(0).jumps().result().orElseThrow();

    assertThat(scan.jumps()).containsExactly(scan.largest());
    assertThat(scan.largest().start()).isEqualTo(third);
    assertThat(jumps(study, 0)).as("the jump comes after the opening of two bars").isEmpty();
    assertThat(jumps(study, 1)).containsExactly(scan.largest());
    assertThat(scan.between(open, third)).isEmpty();
    assertThat(scan.between(open, third.plusSeconds(1))).hasSize(1);
    assertThat(scan.between(third.plus(FifteenDays.BAR), open.plusSeconds(86_400))).isEmpty();
  }

  private static List<PriceJump> jumps(IntradayStudy study, int mark) {
    return study
        .reactions()
        .get(mark)
        .reaction()
        .result()
        .orElseThrow()
        .jumps()
        .result()
        .orElseThrow();
  }

  @Test
  void aLocalVolatilityNeedsBarsBefore() {
    IntradaySettings settings =
        new IntradaySettings(
            FifteenDays.GRID,
            FifteenDays.SETTINGS.latency(),
            FifteenDays.SETTINGS.opening(),
            FifteenDays.SETTINGS.horizons(),
            FifteenDays.SETTINGS.excludedDays(),
            10,
            74,
            0.01);

    assertThat(new JumpTest(FifteenDays.share(bar -> true), even(), settings).scan(12))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "72 of 73 bars before the session for its local volatility"));
  }

  @Test
  void aSessionOfSingleBarsIsNotTested() {
    Instant open = FifteenDays.OPEN;
    SessionBars lonely =
        FifteenDays.share(
            bar ->
                bar.start().isBefore(open)
                    || bar.start().equals(open.plus(FifteenDays.BAR))
                    || bar.start().equals(open.plus(FifteenDays.BAR.multipliedBy(3))));

    assertThat(scanOutcome(lonely).exclusion().orElseThrow().detail())
        .isEqualTo("0 of at least 3 bars have a return and a local volatility");
  }

  @Test
  void pricesThatStoodStillBeforeHaveNoVolatility() {
    List<IntradayBar> still = new ArrayList<>();
    for (IntradayBar bar : FifteenDays.bars().get(0)) {
      still.add(FifteenDays.bar(FifteenDays.SHARE, bar.start(), 50, 50));
    }

    assertThat(
            scanOutcome(
                    SessionBars.of(
                        FifteenDays.SHARE, still, FifteenDays.NEW_YORK, FifteenDays.GRID))
                .exclusion()
                .orElseThrow()
                .reason())
        .isEqualTo(ExclusionReason.UNDEFINED_STATISTIC);
  }

  @Test
  void travelsWhole() {
    JumpScan scan = scan(FifteenDays.share(bar -> true));

    assertThat(Serialized.traveled(scan)).isEqualTo(scan);
  }

  private static JumpScan scan(SessionBars bars) {
    double[][] whole = new double[12][];
    for (int d = 0; d < whole.length; d++) {
      whole[d] = bars.logReturns(d).orElseThrow();
    }
    return new JumpTest(bars, Periodicity.of(whole, 1).result().orElseThrow(), FifteenDays.SETTINGS)
        .scan(12)
        .result()
        .orElseThrow();
  }

  private static Outcome<JumpScan> scanOutcome(SessionBars bars) {
    return new JumpTest(bars, even(), FifteenDays.SETTINGS).scan(12);
  }

  private static Periodicity even() {
    return new Periodicity(Collections.nCopies(FifteenDays.BARS, 1.0), 12, 6);
  }

  private static List<IntradayBar> jumped(Instant from, double factor) {
    return FifteenDays.bars().get(0).stream()
        .map(
            bar ->
                bar.start().isBefore(from)
                    ? bar
                    : FifteenDays.bar(
                        FifteenDays.SHARE,
                        bar.start(),
                        bar.start().equals(from) ? bar.open() : factor * bar.open(),
                        factor * bar.close()))
        .toList();
  }
}
