package io.marketimpact.study;

import io.marketimpact.base.Require;
import io.marketimpact.stat.RandomStreams;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Draws of markets in which the choice of firms or of the day may depend on a factor
 * (Goldsmith-Pinkham and Lyu 2025, Table 1).
 *
 * <p>Returns are β_m·MKT + β_s·SMB + rf + ε with loadings from N(1, 0.3²) and Var ε equal to the
 * variance of the systematic part. MKT and SMB have a bivariate Student t distribution with 3
 * degrees of freedom, daily standard deviations of 1.08 % and 0.59 % and means of 0.03 % and 0.005
 * %, about those of the US factors over the last century, and no correlation; rf is 0.012 %. 239
 * estimation days, the event day and 10 days after; the effect is on the event day alone.
 *
 * <p>A firm is treated with probability 1/(1 + exp(2.20)), 10 %, or where {@link
 * Selection#selectsFirms} with 1/(1 + exp(2.33 + 2(β_s - 1))), 10 % on average. Where {@link
 * Selection#selectsDay} the event day is the one with the largest SMB of 250 candidates.
 *
 * @param firms number of firms
 * @param estimationDays number of estimation days
 * @param daysAfter number of days after the event day
 * @param effect what the event adds to the treated on its day
 */
record SelectionDesign(int firms, int estimationDays, int daysAfter, double effect) {

  /** The published design. */
  static final SelectionDesign PUBLISHED = new SelectionDesign(500, 239, 10, 0.03);

  private static final double MARKET_MEAN = 0.0003;
  private static final double MARKET_DEVIATION = 0.0108;
  private static final double SIZE_MEAN = 0.00005;
  private static final double SIZE_DEVIATION = 0.0059;
  private static final double RISK_FREE = 0.00012;
  private static final double LOADING_DEVIATION = 0.3;
  private static final int CANDIDATES = 250;
  private static final double PLAIN_LOGIT = -2.20;
  private static final double SELECTED_LOGIT = -2.33;
  private static final double LOGIT_SLOPE = -2;

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if there are fewer than 100 firms or 30 estimation days, or no
   *     day after
   */
  SelectionDesign {
    Require.that(firms >= 100, "the design needs at least 100 firms: %s", firms);
    Require.that(estimationDays >= 30, "the design needs at least 30 days: %s", estimationDays);
    Require.that(daysAfter >= 1, "the design needs at least 1 day after: %s", daysAfter);
  }

  int days() {
    return estimationDays + 1 + daysAfter;
  }

  /** Who is treated, and every day's factors and returns. */
  static final class Draw {

    private final BitSet treated;
    private final double[] market;
    private final double[] size;
    private final double[][] returns;

    Draw(BitSet treated, double[] market, double[] size, double[][] returns) {
      this.treated = treated;
      this.market = market;
      this.size = size;
      this.returns = returns;
    }

    boolean treated(int firm) {
      return treated.get(firm);
    }

    double[] market() {
      return market;
    }

    double[] size() {
      return size;
    }

    double[][] returns() {
      return returns;
    }
  }

  Draw draw(Selection selection, long seed, int number) {
    SplittableRandom stream = RandomStreams.of(seed, "selection-" + selection, number);
    double[] market = new double[days()];
    double[] size = new double[days()];
    for (int t = 0; t < days(); t++) {
      double[] day =
          t == estimationDays && selection.selectsDay() ? largestOfCandidates(stream) : day(stream);
      market[t] = day[0];
      size[t] = day[1];
    }
    BitSet treated = new BitSet(firms);
    double[][] returns = new double[firms][];
    for (int i = 0; i < firms; i++) {
      double onMarket = loading(stream);
      double onSize = loading(stream);
      treated.set(i, RandomStreams.uniform(stream) < probability(selection, onSize));
      returns[i] = returns(stream, market, size, onMarket, onSize);
      if (treated.get(i)) {
        returns[i][estimationDays] += effect;
      }
    }
    return new Draw(treated, market, size, returns);
  }

  private static double probability(Selection selection, double onSize) {
    double logit =
        selection.selectsFirms() ? SELECTED_LOGIT + LOGIT_SLOPE * (onSize - 1) : PLAIN_LOGIT;
    return 1 / (1 + Math.exp(-logit));
  }

  private static double[] returns(
      SplittableRandom stream, double[] market, double[] size, double onMarket, double onSize) {
    double noise = Math.hypot(onMarket * MARKET_DEVIATION, onSize * SIZE_DEVIATION);
    double[] returns = new double[market.length];
    for (int t = 0; t < returns.length; t++) {
      returns[t] =
          RISK_FREE
              + onMarket * market[t]
              + onSize * size[t]
              + noise * RandomStreams.normal(stream);
    }
    return returns;
  }

  private static double loading(SplittableRandom stream) {
    return 1 + LOADING_DEVIATION * RandomStreams.normal(stream);
  }

  private static double[] largestOfCandidates(SplittableRandom stream) {
    double[] largest = day(stream);
    for (int candidate = 1; candidate < CANDIDATES; candidate++) {
      double[] day = day(stream);
      largest = day[1] > largest[1] ? day : largest;
    }
    return largest;
  }

  /**
   * A day of Student's t distribution with 3 degrees of freedom, both factors on one scale, of
   * variance 1.
   */
  private static double[] day(SplittableRandom stream) {
    double squares = 0;
    for (int k = 0; k < 3; k++) {
      double normal = RandomStreams.normal(stream);
      squares += normal * normal;
    }
    double scale = 1 / Math.sqrt(squares);
    return new double[] {
      MARKET_MEAN + MARKET_DEVIATION * scale * RandomStreams.normal(stream),
      SIZE_MEAN + SIZE_DEVIATION * scale * RandomStreams.normal(stream)
    };
  }

  /** The risk-free return of a day, of which nothing is random. */
  static double riskFree() {
    return RISK_FREE;
  }
}
