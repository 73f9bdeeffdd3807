package io.marketimpact.exposure;

import io.marketimpact.stat.SampleDensity;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated loss.
 *
 * @param exposed exposed revenue in millions
 * @param expectedLoss expected loss of revenue in millions a year
 * @param valueAtStake value lost in millions, by discounting
 * @param density how the value lost is spread
 * @param beyond probability that the value lost is above the threshold the draws were counted by
 */
public record SimulatedLoss(
    SampleSummary exposed,
    SampleSummary expectedLoss,
    SampleSummary valueAtStake,
    SampleDensity density,
    double beyond)
    implements Serializable {

  /** Standard error of the median, as a share of it, at which the number of draws is enough. */
  public static final double SETTLED = 0.01;

  /** How often the number of draws is doubled at most. */
  private static final int MOST_DOUBLINGS = 3;

  private static final int BLOCK = 50_000;

  /**
   * Simulates a company's loss, doubling the draws until the median of the value at stake is known
   * to 1 %, eightfold at most.
   *
   * @param model the company's loss
   * @param key whose draws they are
   * @param draws number of draws to begin with
   * @param threshold value at stake above which draws are counted, in millions
   * @return the summary
   */
  public static SimulatedLoss of(LossModel model, LossDraws.Key key, int draws, double threshold) {
    return of(model, key, LossDraws.of(model, key, 0, draws), threshold);
  }

  /** The same where the draws to begin with are at hand. */
  static SimulatedLoss of(LossModel model, LossDraws.Key key, LossDraws first, double threshold) {
    LossTally tally = new LossTally(threshold);
    List<LossDraws> blocks = new ArrayList<>(List.of(first));
    tally.add(first);
    int draws = first.size();
    int drawn = draws;
    int wanted = draws;
    SimulatedLoss result;
    do {
      while (drawn < wanted) {
        LossDraws block = LossDraws.of(model, key, drawn, Math.min(BLOCK, wanted - drawn));
        blocks.add(block);
        tally.add(block);
        drawn += block.size();
      }
      LossTally.Order order = tally.order();
      blocks.forEach(order::add);
      result = tally.summary(order);
      wanted *= 2;
    } while (!result.isSettled() && wanted <= draws << MOST_DOUBLINGS);
    return result;
  }

  /**
   * Whether more draws would hardly move the median of the value at stake.
   *
   * @return whether its standard error is within 1 % of it
   */
  public boolean isSettled() {
    return valueAtStake.isSettled(SETTLED);
  }
}
