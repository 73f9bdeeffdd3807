package io.marketimpact.market;

import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.market.PriceContext.Touch;
import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** A year of right prices of a share near 78, to put wrong ones into. */
final class RightPrices {

  static final SecurityId SHARE = new SecurityId("AAA");
  static final int SESSIONS = 300;
  static final int ORDINARY = 120;
  static final int DAY_ZERO = 280;
  static final int LAST = SESSIONS - 1;
  static final SessionAxis AXIS = Prices.axis(SESSIONS);
  static final Map<LocalDate, Touch> MEASURED =
      Map.of(
          Prices.day(DAY_ZERO - 1), Touch.DAY_ZERO,
          Prices.day(DAY_ZERO), Touch.DAY_ZERO,
          Prices.day(DAY_ZERO + 1), Touch.WINDOW);
  static final double[] RIGHT = right();

  private RightPrices() {}

  private static double[] right() {
    Random random = new Random(12);
    double[] closes = new double[SESSIONS];
    closes[0] = 78;
    for (int i = 1; i < SESSIONS; i++) {
      closes[i] = closes[i - 1] * Math.exp(0.015 * random.nextGaussian());
    }
    return closes;
  }

  static List<PriceBar> bars(double... closes) {
    return IntStream.range(0, closes.length)
        .mapToObj(i -> PriceBar.of(SHARE, Prices.day(i), closes[i]))
        .toList();
  }

  static ScreenedPrices screen(Role role, double... closes) {
    return PriceScreen.screen(
        SHARE,
        bars(closes),
        AXIS,
        new PriceContext(role, Optional.empty(), MEASURED, Set.of(), Map.of()));
  }
}
