package io.marketimpact.exposure;

import io.marketimpact.stat.SampleCounts;
import io.marketimpact.stat.SampleDensity;
import io.marketimpact.stat.SampleOrder;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;

/**
 * Summarizes draws of a loss in two passes over them, in parts that may be merged in any order: the
 * same draws give the same bytes however they are split.
 */
public final class LossTally implements Serializable {

  private static final long serialVersionUID = 1;

  private final SampleCounts exposed = new SampleCounts();
  private final SampleCounts expectedLoss = new SampleCounts();
  private final SampleCounts valueAtStake = new SampleCounts();

  private final double threshold;
  private long beyond;

  /**
   * Counts nothing yet.
   *
   * @param threshold value at stake above which draws are counted, in millions
   */
  public LossTally(double threshold) {
    this.threshold = threshold;
  }

  /**
   * Counts draws: the first pass.
   *
   * @param draws some of the draws
   */
  public void add(LossDraws draws) {
    for (int i = 0; i < draws.size(); i++) {
      exposed.add(draws.exposed(i));
      expectedLoss.add(draws.expectedLoss(i));
      valueAtStake.add(draws.valueAtStake(i));
      beyond += draws.valueAtStake(i) > threshold ? 1 : 0;
    }
  }

  /**
   * Adds another part of the first pass.
   *
   * @param other the other part, with the same threshold
   */
  public void merge(LossTally other) {
    beyond += other.beyond;
    exposed.merge(other.exposed);
    expectedLoss.merge(other.expectedLoss);
    valueAtStake.merge(other.valueAtStake);
  }

  /**
   * Begins the second pass, once the first has seen every draw.
   *
   * @return the empty second pass
   */
  public Order order() {
    return new Order(exposed.order(), expectedLoss.order(), valueAtStake.order());
  }

  /** The second pass. */
  public static final class Order implements Serializable {

    private static final long serialVersionUID = 1;

    private final SampleOrder exposed;
    private final SampleOrder expectedLoss;
    private final SampleOrder valueAtStake;

    private Order(SampleOrder exposed, SampleOrder expectedLoss, SampleOrder valueAtStake) {
      this.exposed = exposed;
      this.expectedLoss = expectedLoss;
      this.valueAtStake = valueAtStake;
    }

    /**
     * Looks at draws again.
     *
     * @param draws some of the draws
     */
    public void add(LossDraws draws) {
      for (int i = 0; i < draws.size(); i++) {
        exposed.add(draws.exposed(i));
        expectedLoss.add(draws.expectedLoss(i));
        valueAtStake.add(draws.valueAtStake(i));
      }
    }

    /**
     * Adds another part of the second pass.
     *
     * @param other the other part, begun from the same first pass
     */
    public void merge(Order other) {
      exposed.merge(other.exposed);
      expectedLoss.merge(other.expectedLoss);
      valueAtStake.merge(other.valueAtStake);
    }
  }

  /**
   * The summary of all draws.
   *
   * @param order the second pass over all of them
   * @return the summary
   */
  public SimulatedLoss summary(Order order) {
    return new SimulatedLoss(
        SampleSummary.of(exposed, order.exposed),
        SampleSummary.of(expectedLoss, order.expectedLoss),
        SampleSummary.of(valueAtStake, order.valueAtStake),
        SampleDensity.of(valueAtStake),
        (double) beyond / valueAtStake.size());
  }
}
