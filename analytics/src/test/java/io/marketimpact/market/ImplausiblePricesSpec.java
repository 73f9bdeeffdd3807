package io.marketimpact.market;

import static io.marketimpact.market.RightPrices.AXIS;
import static io.marketimpact.market.RightPrices.DAY_ZERO;
import static io.marketimpact.market.RightPrices.LAST;
import static io.marketimpact.market.RightPrices.MEASURED;
import static io.marketimpact.market.RightPrices.ORDINARY;
import static io.marketimpact.market.RightPrices.RIGHT;
import static io.marketimpact.market.RightPrices.SESSIONS;
import static io.marketimpact.market.RightPrices.SHARE;
import static io.marketimpact.market.RightPrices.bars;
import static io.marketimpact.market.RightPrices.screen;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.support.Prices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One wrong positive price in a year of a share near 78, at every place and of every kind. */
class ImplausiblePricesSpec {

  static Stream<Arguments> wrongPrices() {
    List<String> kinds =
        List.of(
            "x10", "x100", "x0.1", "x0.01", "x2", "x0.5", "x3", "300", "1e6", "1e160", "0.01",
            "12");
    return Stream.of(ORDINARY, DAY_ZERO, 0, LAST)
        .flatMap(session -> kinds.stream().map(kind -> Arguments.of(session, kind)));
  }

  private static double wrong(int session, String kind) {
    return kind.startsWith("x")
        ? RIGHT[session] * Double.parseDouble(kind.substring(1))
        : Double.parseDouble(kind);
  }

  private static double[] with(int session, double price) {
    double[] closes = RIGHT.clone();
    closes[session] = price;
    return closes;
  }

  @Test
  void theRightPricesGiveNoFinding() {
    assertThat(screen(Role.SHARE, RIGHT).findings()).isEmpty();
  }

  @ParameterizedTest(name = "session {0}: {1}")
  @MethodSource("wrongPrices")
  void noWrongPricePassesInSilence(int session, String kind) {
    double price = wrong(session, kind);
    ScreenedPrices screened = screen(Role.SHARE, with(session, price));
    QualityFinding finding =
        screened.findings().stream()
            .filter(one -> one.rule() != QualityRule.MISSING_SESSION)
            .findFirst()
            .orElseThrow();

    assertThat(finding.day().date()).contains(Prices.day(session));
    boolean isHopeless = price > 1e9 || price < 1e-6;
    assertThat(finding.rule())
        .isEqualTo(isHopeless ? QualityRule.HOPELESS_PRICE : QualityRule.PRICE_SPIKE);
    if (session == DAY_ZERO) {
      assertThat(finding.action())
          .isEqualTo(isHopeless ? QualityAction.QUARANTINED_AT_EVENT : QualityAction.KEPT_AT_EVENT);
      assertThat(finding.detail()).endsWith("; day 0 is touched");
    } else {
      assertThat(finding.action()).isEqualTo(QualityAction.QUARANTINED);
      assertThat(screened.history().on(Prices.day(session))).isEmpty();
      assertThat(screened.history().size()).isEqualTo(SESSIONS - 1);
    }
  }

  @ParameterizedTest(name = "session {0}: {1}")
  @MethodSource("wrongPrices")
  void theBenchmarksWrongPriceSaysThatEveryFirmIsTouched(int session, String kind) {
    assertThat(screen(Role.BENCHMARK, with(session, wrong(session, kind))).findings())
        .anySatisfy(
            finding ->
                assertThat(finding.detail())
                    .endsWith("; it is the benchmark, and every firm is measured against it"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("causes")
  void theFindingNamesThePricesAroundAndTheLikelyCause(String kind, String cause) {
    double before = RIGHT[ORDINARY - 1];
    double after = RIGHT[ORDINARY + 1];
    double[] steady = with(ORDINARY, Math.sqrt(before * after));
    steady[ORDINARY] *= Double.parseDouble(kind.substring(1));

    assertThat(screen(Role.SHARE, steady).findings().get(0).detail())
        .isEqualTo(
            "the close goes from %s on %s to %s and back to %s on %s: %s",
            before,
            Prices.day(ORDINARY - 1),
            steady[ORDINARY],
            after,
            Prices.day(ORDINARY + 1),
            cause);
  }

  static Stream<Arguments> causes() {
    String units = "a switch of units (pence and pounds) or a decimal point moved by two places";
    return Stream.of(
        Arguments.of("x100", units),
        Arguments.of("x0.01", units),
        Arguments.of("x10", "a decimal point moved by one place"),
        Arguments.of("x0.001", "a decimal point moved by 3 places"),
        Arguments.of("x0.5", "a typing error, or a split that was not adjusted"),
        Arguments.of("x3.6", "a typing error"));
  }

  @ParameterizedTest
  @CsvSource({"120, x1.3", "120, x0.75", "280, x1.3", "280, x0.75"})
  void aPriceThatIsBackTheNextDayIsDoubtfulLongBeforeOneThatStays(int session, String kind) {
    for (Role role : Role.values()) {
      assertThat(screen(role, with(session, wrong(session, kind))).findings())
          .anySatisfy(
              finding -> {
                assertThat(finding.rule()).isEqualTo(QualityRule.PRICE_SPIKE);
                assertThat(finding.day().date()).contains(Prices.day(session));
              });
    }
  }

  @Test
  void whatTheWholeMarketDidIsNoError() {
    PriceHistory market = PriceHistory.of(SHARE, bars(with(ORDINARY, RIGHT[ORDINARY] * 0.6)));

    assertThat(
            PriceScreen.screen(
                    SHARE,
                    bars(with(ORDINARY, RIGHT[ORDINARY] * 0.55)),
                    AXIS,
                    new PriceContext(Role.SHARE, Optional.of(market), MEASURED, Set.of(), Map.of()))
                .findings())
        .isEmpty();
  }

  /** GARCH(1, 1) at 2 % a day with a persistence of 0.98 and normal innovations. */
  @Test
  void fewerThanOneInAThousandRightHistoriesGivesAFinding() {
    int histories = 3000;
    int alarms = 0;
    for (int seed = 0; seed < histories; seed++) {
      alarms += screen(Role.SHARE, garch(new Random(seed))).findings().isEmpty() ? 0 : 1;
    }

    assertThat(alarms).isLessThan(histories / 1000);
  }

  private static double[] garch(Random random) {
    double variance = 0.0004;
    double move = 0;
    double[] closes = new double[SESSIONS];
    closes[0] = 78;
    for (int i = 1; i < SESSIONS; i++) {
      variance = 0.02 * 0.0004 + 0.08 * move * move + 0.9 * variance;
      move = Math.sqrt(variance) * random.nextGaussian();
      closes[i] = closes[i - 1] * Math.exp(move);
    }
    return closes;
  }
}
