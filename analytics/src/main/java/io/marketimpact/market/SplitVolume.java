package io.marketimpact.market;

import io.marketimpact.stat.RobustScale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What trading says of a price that changes by a factor like a split's. A split divides the price
 * and multiplies the number of shares traded, for good, and the amount of money traded on its day
 * is ordinary; on news that halves a price the amount is far from ordinary. Where no volume is
 * known, {@link SplitPrices} judges by prices alone.
 */
record SplitVolume(boolean isSplit, String words) {

  static final SplitVolume NONE = new SplitVolume(false, "");

  private static final int DAYS = 10;
  private static final int FEWEST = 5;

  /** Up to twice its median, the amount of a day is ordinary. */
  private static final double ORDINARY = 2;

  private static final double EXTRAORDINARY = 3;

  /** Medians of ten days' volumes differ by as much without a cause. */
  private static final double LIKE = 1.5;

  /**
   * Reads the volumes around a jump.
   *
   * @param bars usable bars in order of days
   * @param jump the first bar of the new level
   * @param context the market, and the days that may be looked at
   * @param scale robust standard deviation of the share's moves
   * @return the likely cause with its numbers, silent where nothing tells
   */
  static SplitVolume of(List<PriceBar> bars, int jump, PriceContext context, double scale) {
    Predicate<LocalDate> days = context::isStudied;
    if (traded(bars, jump - DAYS, jump + 1 + DAYS, days).isEmpty()) {
      return isLarge(bars, jump) ? NONE : SplitPrices.of(bars, jump, context, scale);
    }
    List<PriceBar> before = traded(bars, jump - DAYS, jump, days);
    List<PriceBar> after = traded(bars, jump + 1, jump + 1 + DAYS, days);
    if (before.size() < FEWEST
        || after.size() < FEWEST
        || traded(bars, jump, jump + 1, days).isEmpty()) {
      return NONE;
    }
    double amount =
        amount(bars.get(jump)) / median(before.stream().mapToDouble(SplitVolume::amount).toArray());
    if (amount >= EXTRAORDINARY) {
      return new SplitVolume(
          false,
          "; the amount traded that day is "
              + digits(amount)
              + " times its median of the days before, as on news and not as at a split");
    }
    double shares = volume(after) / volume(before);
    double price = bars.get(jump).adjustedClose() / bars.get(jump - 1).adjustedClose();
    return amount <= ORDINARY && Math.abs(Math.log(shares * price)) < Math.log(LIKE)
        ? new SplitVolume(
            true,
            "; from then on "
                + digits(shares)
                + " times as many shares are traded and the amount traded that day is ordinary, as"
                + " at a split")
        : NONE;
  }

  /** No real move in any case, and as likely a switch of units. */
  private static boolean isLarge(List<PriceBar> bars, int jump) {
    double factor = bars.get(jump).adjustedClose() / bars.get(jump - 1).adjustedClose();
    return Math.abs(Math.log(factor)) >= MoveRules.NO_REAL_MOVE;
  }

  private static List<PriceBar> traded(
      List<PriceBar> bars, int from, int to, Predicate<LocalDate> days) {
    return IntStream.range(Math.max(0, from), Math.min(to, bars.size()))
        .mapToObj(bars::get)
        .filter(bar -> days.test(bar.date()) && bar.volume().orElse(0) > 0)
        .toList();
  }

  private static double amount(PriceBar bar) {
    return bar.volume().getAsDouble() * bar.adjustedClose();
  }

  private static double volume(List<PriceBar> bars) {
    return median(bars.stream().mapToDouble(bar -> bar.volume().getAsDouble()).toArray());
  }

  private static double median(double... values) {
    return RobustScale.median(values);
  }

  private static String digits(double value) {
    return new BigDecimal(value).round(new MathContext(3)).toPlainString();
  }
}
