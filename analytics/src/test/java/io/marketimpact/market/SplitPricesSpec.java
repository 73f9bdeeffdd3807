package io.marketimpact.market;

import static io.marketimpact.market.RightPrices.AXIS;
import static io.marketimpact.market.RightPrices.DAY_ZERO;
import static io.marketimpact.market.RightPrices.MEASURED;
import static io.marketimpact.market.RightPrices.RIGHT;
import static io.marketimpact.market.RightPrices.SESSIONS;
import static io.marketimpact.market.RightPrices.SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fall like a split's where no volume is known. */
class SplitPricesSpec {

  private static final int JUMP = 160;
  private static final SecurityId MARKET = new SecurityId("MKT");
  private static final Set<LocalDate> STUDIED =
      IntStream.range(0, SESSIONS).mapToObj(Prices::day).collect(Collectors.toSet());
  private static final double[] FLAT = IntStream.range(0, SESSIONS).mapToDouble(i -> 100).toArray();

  private static QualityFinding found(Optional<PriceHistory> market, double... closes) {
    return PriceScreen.screen(
            SHARE,
            RightPrices.bars(closes),
            AXIS,
            new PriceContext(Role.SHARE, market, MEASURED, STUDIED, Map.of()))
        .findings()
        .stream()
        .filter(finding -> finding.rule() == QualityRule.SPLIT_LIKE_JUMP)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<PriceHistory> market(double... closes) {
    return Optional.of(
        PriceHistory.of(
            MARKET,
            IntStream.range(0, SESSIONS)
                .mapToObj(i -> PriceBar.of(MARKET, Prices.day(i), closes[i]))
                .toList()));
  }

  /** The share's other moves have a standard deviation of 1 %. */
  private static double[] closes(int jump, double factor) {
    double[] closes = new double[SESSIONS];
    for (int i = 0; i < SESSIONS; i++) {
      closes[i] = 100 * Math.pow(RIGHT[i] / RIGHT[0], 2 / 3.0) * (i >= jump ? factor : 1);
    }
    closes[jump - 1] = closes[jump] / factor;
    return closes;
  }

  @ParameterizedTest
  @CsvSource({"0.5, 2:1", "0.6666667, 3:2"})
  void aFallThatOnlyASplitExplainsIsSetAside(double factor, String split) {
    QualityFinding finding = found(market(FLAT), closes(JUMP, factor));

    assertThat(finding.action()).as(split).isEqualTo(QualityAction.QUARANTINED);
    assertThat(finding.detail())
        .contains("volume is unknown, but the fall is ")
        .endsWith("treated as a split");
  }

  @Test
  void aFallThatLeavesMoreThanAnOrdinaryMoveIsKept() {
    assertThat(found(market(FLAT), closes(JUMP, 0.5 * 1.025)).action())
        .isEqualTo(QualityAction.KEPT);
  }

  @Test
  void aFactorOfHundredIsASwitchOfUnitsAndNoSplit() {
    QualityFinding finding = found(market(FLAT), closes(JUMP, 0.01));

    assertThat(finding.action()).isEqualTo(QualityAction.QUARANTINED);
    assertThat(finding.detail())
        .isEqualTo(
            "the adjusted close changes by a factor of 100: a switch of units (pence and pounds) or"
                + " a decimal point moved by two places");
  }

  @Test
  void aRiseIsKeptForTakeoversDoubleShares() {
    assertThat(found(market(FLAT), closes(JUMP, 2)).action()).isEqualTo(QualityAction.KEPT);
  }

  @Test
  void aFallThatLeavesTheShareRestlessIsKept() {
    double[] closes = closes(JUMP, 0.5);
    for (int i = JUMP + 1; i < JUMP + 7; i++) {
      closes[i] = closes[JUMP] * (i % 2 == 0 ? 1 : 1.06);
    }

    assertThat(found(market(FLAT), closes).action()).isEqualTo(QualityAction.KEPT);
  }

  @Test
  void whatTheMarketDidIsNoRemainderOfASplit() {
    double[] fell = FLAT.clone();
    Arrays.fill(fell, JUMP, SESSIONS, 97.5);

    assertThat(found(market(fell), closes(JUMP, 0.5 * 0.975)).action())
        .isEqualTo(QualityAction.QUARANTINED);
    assertThat(found(Optional.empty(), closes(JUMP, 0.5)).action())
        .as("no market to ask")
        .isEqualTo(QualityAction.KEPT);
  }

  @Test
  void atTheEventItStaysAndIsSaid() {
    QualityFinding finding = found(market(FLAT), closes(DAY_ZERO, 0.5));

    assertThat(finding.action()).isEqualTo(QualityAction.KEPT_AT_EVENT);
    assertThat(finding.detail()).endsWith("treated as a split; day 0 is touched");
  }
}
