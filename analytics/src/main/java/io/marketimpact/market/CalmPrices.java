package io.marketimpact.market;

/**
 * Prices of which no rule of {@link PriceScreen} has anything to say, as those of most stocks are:
 * days in order, each a session after the one before; prices between which every move is small,
 * none stands still for long, and on every day somebody may have traded. Each bound is at or within
 * that of the rule it stands for, so that what is calm here would be found usable there, all of it
 * and without a finding; what is not calm is screened.
 */
final class CalmPrices {

  /** Moves within these are within {@link PriceMoves#LOW_FLOOR} and no split of any ratio. */
  private static final double MOST_DOWN = 0.87;

  private static final double MOST_UP = 1.15;

  /** No price is hopeless beside a median that lies between the lowest and the highest. */
  private static final double WIDEST = 1e5;

  private static final double HIGHEST = 1e11;
  private static final double LOWEST = 1e-11;

  private CalmPrices() {}

  /** Whether the prices of a security are calm. */
  static boolean are(BarColumns bars, SecurityId security, SessionAxis sessions) {
    return !bars.isEmpty()
        && bars.security().equals(security)
        && areInOrder(bars, sessions)
        && areOrdinary(bars)
        && areMoving(bars);
  }

  private static boolean areInOrder(BarColumns bars, SessionAxis sessions) {
    for (int i = 0; i < bars.size(); i++) {
      if (sessions.isBetweenSessions(bars.epochDay(i))) {
        return false;
      }
      if (i > 0 && !sessions.follow(bars.epochDay(i - 1), bars.epochDay(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean areOrdinary(BarColumns bars) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = 0;
    for (int i = 0; i < bars.size(); i++) {
      double price = bars.adjustedClose(i);
      if (!(price >= LOWEST && price <= HIGHEST) || bars.isUntraded(i)) {
        return false;
      }
      lowest = Math.min(lowest, price);
      highest = Math.max(highest, price);
    }
    return highest <= WIDEST * lowest;
  }

  private static boolean areMoving(BarColumns bars) {
    int same = 1;
    for (int i = 1; i < bars.size(); i++) {
      double factor = bars.adjustedClose(i) / bars.adjustedClose(i - 1);
      same = bars.adjustedClose(i) == bars.adjustedClose(i - 1) ? same + 1 : 1;
      if (factor < MOST_DOWN || factor > MOST_UP || same >= PriceScreen.STALE_SESSIONS) {
        return false;
      }
    }
    return true;
  }
}
