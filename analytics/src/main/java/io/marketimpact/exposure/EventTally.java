package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.SampleCounts;
import io.marketimpact.stat.SampleOrder;
import io.marketimpact.stat.SampleSummary;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Summarizes draws of all firms of an event, each firm's and what they lose together, in two passes
 * over the draws and in parts that may be merged in any order.
 */
public final class EventTally implements Serializable {

  private static final long serialVersionUID = 1;

  private final List<LossTally> firms = new ArrayList<>();
  private final SampleCounts together = new SampleCounts();

  /**
   * Counts nothing yet.
   *
   * @param thresholds of each firm, value at stake above which draws are counted, in millions
   * @throws IllegalArgumentException if there is no firm
   */
  public EventTally(List<Double> thresholds) {
    Require.that(!thresholds.isEmpty(), "a tally needs at least 1 firm: %s", thresholds.size());
    thresholds.forEach(threshold -> firms.add(new LossTally(threshold)));
  }

  /**
   * Counts draws: the first pass.
   *
   * @param draws the same draws of each firm, in the order of the firms
   * @throws IllegalArgumentException if the firms or their numbers of draws differ
   */
  public void add(List<LossDraws> draws) {
    requireSame(draws, firms.size());
    for (int i = 0; i < draws.size(); i++) {
      firms.get(i).add(draws.get(i));
    }
    for (int i = 0; i < draws.get(0).size(); i++) {
      together.add(sum(draws, i));
    }
  }

  /**
   * Adds another part of the first pass.
   *
   * @param other the other part, of the same firms and thresholds
   */
  public void merge(EventTally other) {
    for (int i = 0; i < firms.size(); i++) {
      firms.get(i).merge(other.firms.get(i));
    }
    together.merge(other.together);
  }

  /**
   * Number of draws counted.
   *
   * @return n
   */
  public long draws() {
    return together.size();
  }

  /**
   * Begins the second pass, once the first has seen every draw.
   *
   * @return the empty second pass
   */
  public Order order() {
    return new Order(firms.stream().map(LossTally::order).toList(), together.order());
  }

  /** The second pass. */
  public static final class Order implements Serializable {

    private static final long serialVersionUID = 1;

    private final ArrayList<LossTally.Order> firms;
    private final SampleOrder together;
    private long draws;

    private Order(List<LossTally.Order> firms, SampleOrder together) {
      this.firms = new ArrayList<>(firms);
      this.together = together;
    }

    /**
     * Looks at draws again.
     *
     * @param again the same draws of each firm, in the order of the firms
     * @throws IllegalArgumentException if the firms or their numbers of draws differ
     */
    public void add(List<LossDraws> again) {
      requireSame(again, firms.size());
      for (int i = 0; i < again.size(); i++) {
        firms.get(i).add(again.get(i));
      }
      for (int i = 0; i < again.get(0).size(); i++) {
        together.add(sum(again, i));
      }
      draws += again.get(0).size();
    }

    /**
     * Adds another part of the second pass.
     *
     * @param other the other part, begun from the same first pass
     */
    public void merge(Order other) {
      for (int i = 0; i < firms.size(); i++) {
        firms.get(i).merge(other.firms.get(i));
      }
      together.merge(other.together);
      draws += other.draws;
    }

    /**
     * Number of draws looked at again.
     *
     * @return n
     */
    public long draws() {
      return draws;
    }
  }

  /**
   * The summary of all draws.
   *
   * @param order the second pass over all of them
   * @return the summary
   */
  public EventLoss summary(Order order) {
    List<SimulatedLoss> losses = new ArrayList<>();
    for (int i = 0; i < firms.size(); i++) {
      losses.add(firms.get(i).summary(order.firms.get(i)));
    }
    return new EventLoss(losses, SampleSummary.of(together, order.together));
  }

  private static void requireSame(List<LossDraws> draws, int firms) {
    Require.that(draws.size() == firms, "there must be draws of %s firms: %s", firms, draws.size());
    for (LossDraws firm : draws) {
      Require.that(
          firm.size() == draws.get(0).size(),
          "firms must have the same draws: %s and %s",
          draws.get(0).size(),
          firm.size());
    }
  }

  private static double sum(List<LossDraws> firms, int draw) {
    double sum = 0;
    for (LossDraws firm : firms) {
      sum += firm.valueAtStake(draw);
    }
    return sum;
  }
}
