package io.marketimpact.market;

import static io.marketimpact.market.RightPrices.AXIS;
import static io.marketimpact.market.RightPrices.DAY_ZERO;
import static io.marketimpact.market.RightPrices.ORDINARY;
import static io.marketimpact.market.RightPrices.RIGHT;
import static io.marketimpact.market.RightPrices.SESSIONS;
import static io.marketimpact.market.RightPrices.screen;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.support.Prices;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A level that stays, or passes after some days: a split, a switch of units or a real move. */
class LastingLevelsSpec {

  @Test
  void aCrashThatStaysIsKeptAndNamed() {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < SESSIONS; i++) {
      closes[i] *= 0.6;
    }

    ScreenedPrices screened = screen(Role.SHARE, closes);

    assertThat(screened.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.EXTRAORDINARY_MOVE);
              assertThat(finding.action()).isEqualTo(QualityAction.KEPT);
              assertThat(finding.detail()).contains("does not return: a real move or an error");
            });
    assertThat(screened.quarantined()).isEmpty();
  }

  @Test
  void aFactorOfFourThatStaysDoesNotWidenTheEstimate() {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < SESSIONS; i++) {
      closes[i] *= 4;
    }

    ScreenedPrices screened = screen(Role.SHARE, closes);

    assertThat(screened.findings())
        .anySatisfy(finding -> assertThat(finding.action()).isEqualTo(QualityAction.QUARANTINED));
    assertThat(screened.history().on(Prices.day(ORDINARY))).isEmpty();
  }

  @ParameterizedTest(name = "times {0} for {1} sessions")
  @CsvSource({"2, 4", "1.8, 4", "0.5, 15", "100, 18"})
  void aLevelThatPassesDoesNotWidenTheEstimate(double factor, int sessions) {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < ORDINARY + sessions; i++) {
      closes[i] *= factor;
    }

    ScreenedPrices screened = screen(Role.SHARE, closes);

    assertThat(screened.findings())
        .filteredOn(finding -> finding.action() == QualityAction.QUARANTINED)
        .extracting(finding -> finding.day().date().orElseThrow())
        .containsExactly(Prices.day(ORDINARY), Prices.day(ORDINARY + sessions));
    noReturnIsFarOff(screened);
  }

  /** Varonis fell by 48.7 % on its results of October 2025: a factor of two that was none. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2, 1.5})
  void aFactorLikeThatOfASplitIsKeptAndNamed(double factor) {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < SESSIONS; i++) {
      closes[i] *= factor;
    }

    assertThat(screen(Role.SHARE, closes).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.SPLIT_LIKE_JUMP);
              assertThat(finding.action()).isEqualTo(QualityAction.KEPT);
            });
  }

  private static void noReturnIsFarOff(ScreenedPrices screened) {
    ReturnSeries returns = ReturnSeries.of(screened.history(), AXIS, ReturnKind.LOG);
    assertThat(IntStream.range(0, SESSIONS).filter(returns::has).mapToDouble(returns::at))
        .allMatch(move -> Math.abs(move) < 0.1);
  }

  @Test
  void aSplitAtTheEventIsKeptAndSaid() {
    double[] closes = RIGHT.clone();
    for (int i = DAY_ZERO; i < SESSIONS; i++) {
      closes[i] *= 0.5;
    }

    assertThat(screen(Role.SHARE, closes).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.action()).isEqualTo(QualityAction.KEPT_AT_EVENT);
              assertThat(finding.detail()).endsWith("; day 0 is touched");
            });
  }

  @Test
  void aMoveThatIsUsualForAShareAfterResultsIsNoneForAMarket() {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < SESSIONS; i++) {
      closes[i] *= 1.28;
    }

    assertThat(screen(Role.SHARE, closes).findings()).isEmpty();
    assertThat(screen(Role.BENCHMARK, closes).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.EXTRAORDINARY_MOVE);
              assertThat(finding.detail()).contains("it is the benchmark");
            });
  }

  /** A share's results may halve it; of a market it can only be a split or an error. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.7, 2})
  void aMarketThatHalvesIsNotEstimatedFrom(double factor) {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < SESSIONS; i++) {
      closes[i] *= factor;
    }

    ScreenedPrices screened = screen(Role.BENCHMARK, closes);

    assertThat(ReturnSeries.of(screened.history(), AXIS, ReturnKind.LOG).has(ORDINARY)).isFalse();
    assertThat(screened.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.action()).isEqualTo(QualityAction.QUARANTINED));
    assertThat(
            ReturnSeries.of(screen(Role.SHARE, closes).history(), AXIS, ReturnKind.LOG)
                .has(ORDINARY))
        .isTrue();
  }

  @Test
  void aSwitchOfUnitsThatStaysLeavesNoReturnAcrossIt() {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < SESSIONS; i++) {
      closes[i] *= 100;
    }

    ScreenedPrices screened = screen(Role.SHARE, closes);

    ReturnSeries returns = ReturnSeries.of(screened.history(), AXIS, ReturnKind.LOG);
    assertThat(returns.has(ORDINARY)).isFalse();
    assertThat(returns.has(ORDINARY + 1)).isFalse();
    assertThat(returns.count()).isEqualTo(SESSIONS - 3);
    assertThat(IntStream.range(0, SESSIONS).filter(returns::has).mapToDouble(returns::at))
        .allMatch(move -> Math.abs(move) < 0.1);
  }

  /** One cell may be mistyped, a level that stays is none. */
  @ParameterizedTest
  @CsvSource({
    "4.7, 'a split that was not adjusted, or a switch of units'",
    "0.104, 'a split that was not adjusted, or a switch of units'"
  })
  void aLevelThatStaysIsNoTypingError(double factor, String cause) {
    double[] closes = RIGHT.clone();
    for (int i = ORDINARY; i < SESSIONS; i++) {
      closes[i] *= factor;
    }

    assertThat(screen(Role.SHARE, closes).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.detail()).endsWith("does not return: " + cause));
  }
}
