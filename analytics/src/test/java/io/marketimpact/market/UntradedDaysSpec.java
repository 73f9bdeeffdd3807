package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.market.PriceContext.Touch;
import io.marketimpact.support.Prices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A day without a trade is no observation of a return of zero. */
class UntradedDaysSpec {

  private static final SecurityId SHARE = new SecurityId("AAA");
  private static final int SESSIONS = 300;
  private static final int DAY_ZERO = 280;
  private static final SessionAxis AXIS = Prices.axis(SESSIONS);

  /** Alternating closes, carried forward with volume 0 on days without a trade. */
  private static List<PriceBar> bars(IntPredicate isUntraded) {
    return IntStream.range(0, SESSIONS)
        .mapToObj(
            i ->
                new PriceBar(
                    SHARE,
                    Prices.day(i),
                    (isUntraded.test(i) ? i - 1 : i) % 2 == 0 ? 78 : 79,
                    OptionalDouble.empty(),
                    OptionalDouble.of(isUntraded.test(i) ? 0 : 1000)))
        .toList();
  }

  @Test
  void aCarriedCloseWithoutVolumeIsNoReturnOfZero() {
    ScreenedPrices screened =
        PriceScreen.screen(
            SHARE,
            bars(day -> day == DAY_ZERO),
            AXIS,
            new PriceContext(
                Role.SHARE,
                Optional.empty(),
                Map.of(Prices.day(DAY_ZERO), Touch.DAY_ZERO),
                Set.of(),
                Map.of()));

    assertThat(screened.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.NO_TRADE);
              assertThat(finding.action()).isEqualTo(QualityAction.QUARANTINED_AT_EVENT);
              assertThat(finding.detail()).contains("did not trade").contains("day 0 is touched");
            });
    assertThat(ReturnSeries.of(screened.history(), AXIS, ReturnKind.SIMPLE).has(DAY_ZERO))
        .isFalse();
  }

  @Test
  void volumesThatAreMostlyZeroSayNothing() {
    assertThat(PriceScreen.screen(SHARE, bars(day -> day % 4 != 0), AXIS).findings()).isEmpty();
  }
}
