package io.marketimpact.market;

import io.marketimpact.stat.RobustScale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What prices alone say of a fall by a factor like a split's, where no volume is known. It is taken
 * for a split only where nothing else is thinkable: it is {@value #UNTHINKABLE} robust deviations s
 * of the share's moves or more; what is left of it beside the split and the market's move of the
 * day is an ordinary move, at most {@value #ROUNDING}·s; and the {@value #DAYS} moves that follow
 * are ordinary too, their median at most {@value #CALM}·s, where news leaves a share restless. A
 * rise is never taken for one: takeovers double shares and pin them.
 */
final class SplitPrices {

  static final double UNTHINKABLE = 25;
  static final double ROUNDING = 1.5;
  static final double CALM = 2;
  static final int DAYS = 5;

  private SplitPrices() {}

  /**
   * Judges a jump that looks like a split.
   *
   * @param bars usable bars in order of days
   * @param jump the first bar of the new level
   * @param context the market, and the days that may be looked at
   * @param scale robust standard deviation s of the share's moves
   * @return that it was a split, with the numbers, or silence
   */
  static SplitVolume of(List<PriceBar> bars, int jump, PriceContext context, double scale) {
    double move = move(bars, jump);
    OptionalDouble market = context.move(bars.get(jump - 1).date(), bars.get(jump).date());
    double[] after =
        IntStream.rangeClosed(jump + 1, jump + DAYS)
            .filter(i -> i < bars.size() && context.isStudied(bars.get(i).date()))
            .mapToDouble(i -> Math.abs(move(bars, i)))
            .toArray();
    if (move > -UNTHINKABLE * scale || market.isEmpty() || after.length < DAYS) {
      return SplitVolume.NONE;
    }
    double left = move + Math.log(PriceFactors.split(Math.exp(-move))) - market.getAsDouble();
    return Math.abs(left) <= ROUNDING * scale && RobustScale.median(after) <= CALM * scale
        ? new SplitVolume(
            true,
            "; volume is unknown, but the fall is "
                + digits(-move / scale)
                + " robust deviations of this stock's moves, what a split and the market leave of"
                + " it is of usual size, and so are the days that follow: treated as a split")
        : SplitVolume.NONE;
  }

  private static double move(List<PriceBar> bars, int i) {
    return Math.log(bars.get(i).adjustedClose() / bars.get(i - 1).adjustedClose());
  }

  private static String digits(double value) {
    return new BigDecimal(value).round(new MathContext(2)).toPlainString();
  }
}
