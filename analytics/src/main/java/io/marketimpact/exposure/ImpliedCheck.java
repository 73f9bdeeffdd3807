package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;

/**
 * What a move implied beside what the company later said: the model of {@link ImpliedLoss} with the
 * whole revenue taken as exposed, so that λ is the share of all revenue whose permanent loss would
 * be worth the move.
 *
 * @param implied λ
 * @param said between what the share of revenue lies that the company later said it lost
 */
public record ImpliedCheck(SampleSummary implied, Interval said) implements Serializable {

  /**
   * Reads the move by the model.
   *
   * @param move what the market did
   * @param revenue of a year, in millions
   * @param inputs what is assumed of margin, cost of capital and growth
   * @param key whose draws they are
   * @param draws how many
   * @param said the company's later figure, fractions
   * @return both
   * @throws IllegalArgumentException if the revenue is not positive
   */
  public static ImpliedCheck of(
      ObservedMove move,
      double revenue,
      SimulationInputs inputs,
      LossDraws.Key key,
      int draws,
      Interval said) {
    Require.that(revenue > 0, "revenue must be positive: %s", revenue);
    ShareBounds all =
        new ShareBounds(
            1,
            1,
            1,
            Outcome.excluded(ExclusionReason.NOT_COMPUTED, "all revenue is exposed"),
            "all revenue");
    LossModel model =
        new LossModel(
            new ExposureDistribution(new ShareDistribution(all, 1, 1), revenue, 1), inputs);
    return new ImpliedCheck(ImpliedLoss.of(model, move, key, draws).lossShare(), said);
  }

  /**
   * Middle of what was said.
   *
   * @return a fraction
   */
  public double middle() {
    return (said.low() + said.high()) / 2;
  }

  /**
   * Where the move says the loss lies.
   *
   * @return 95 % interval of λ
   */
  public Interval interval() {
    return new Interval(implied.p025(), implied.p975());
  }

  /**
   * Whether the interval holds the middle of what was said.
   *
   * @return whether it does
   */
  public boolean isCovered() {
    return !interval().excludes(middle());
  }

  /**
   * Whether more was said than the move implied.
   *
   * @return whether the middle of what was said is above the median of λ
   */
  public boolean isMoreThanImplied() {
    return middle() > implied.median();
  }

  /**
   * Whether the move is also compatible with no loss.
   *
   * @return whether the interval reaches 0
   */
  public boolean reachesNothing() {
    return implied.p025() <= 0;
  }
}
