package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Simulates the losses of the firms of an event. Draw number d of a firm depends on the seed, the
 * event, the firm and d alone, and what is counted of the draws does not depend on their order: any
 * split over threads or machines gives the same summary to the last digit.
 *
 * <p>A pass needs 8 MB for each counted quantity, three a firm and one for the firms together, and
 * holds {@value #BLOCK} draws of each at a time. The second pass adds 16 bytes for every different
 * value that lies within 0.4 % of a wanted percentile.
 *
 * @param firms whose losses, in a fixed order
 */
public record LossSimulation(List<Firm> firms) implements Serializable {

  private static final int BLOCK = 10_000;

  /**
   * A firm.
   *
   * @param key whose draws are its
   * @param exposure what is assumed of its exposed revenue
   * @param inputs what is assumed of the uncertain inputs
   * @param threshold value at stake above which draws are counted, in millions
   */
  public record Firm(
      LossDraws.Key key, ExposureDistribution exposure, SimulationInputs inputs, double threshold)
      implements Serializable {}

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if there is no firm or one comes twice
   */
  public LossSimulation {
    firms = List.copyOf(firms);
    List<LossDraws.Key> keys = firms.stream().map(Firm::key).toList();
    Require.that(!keys.isEmpty(), "a simulation needs at least 1 firm: %s", keys.size());
    Require.that(keys.stream().distinct().count() == keys.size(), "name each firm once: %s", keys);
  }

  /**
   * A first pass that has seen nothing.
   *
   * @return the tally to which those of ranges are merged
   */
  public EventTally none() {
    return new EventTally(firms.stream().map(Firm::threshold).toList());
  }

  /**
   * The first pass over a range of draws.
   *
   * @param from number of the first draw
   * @param to number after the last
   * @return what was counted
   * @throws IllegalArgumentException if the range is turned round or begins below 0
   */
  public EventTally count(long from, long to) {
    EventTally tally = none();
    eachBlock(from, to, tally::add);
    return tally;
  }

  /**
   * The second pass over a range of draws.
   *
   * @param begun an empty second pass of the whole first one; it is filled
   * @param from number of the first draw
   * @param to number after the last
   * @return the filled second pass
   * @throws IllegalArgumentException if the range is turned round or begins below 0
   */
  public EventTally.Order order(EventTally.Order begun, long from, long to) {
    eachBlock(from, to, begun::add);
    return begun;
  }

  /**
   * Both passes in this thread.
   *
   * @param draws their number
   * @return the summary
   * @throws IllegalArgumentException if there is not at least one draw
   */
  public EventLoss run(long draws) {
    EventTally tally = count(0, draws);
    return tally.summary(order(tally.order(), 0, draws));
  }

  private void eachBlock(long from, long to, Consumer<List<LossDraws>> use) {
    Require.that(from >= 0 && from <= to, "draws must be in order, from 0: %s..%s", from, to);
    List<LossModel> models =
        firms.stream().map(firm -> new LossModel(firm.exposure(), firm.inputs())).toList();
    for (long first = from; first < to; first += BLOCK) {
      use.accept(block(models, first, (int) Math.min(BLOCK, to - first)));
    }
  }

  /** The policy is drawn once for all firms of an event. */
  private List<LossDraws> block(List<LossModel> models, long first, int size) {
    Map<LossDraws.Key, double[]> policies = new HashMap<>();
    List<LossDraws> draws = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      LossDraws.Key key = firms.get(i).key();
      double[] policy =
          policies.computeIfAbsent(
              new LossDraws.Key(key.seed(), key.event(), ""),
              event -> LossDraws.policy(event, first, size));
      draws.add(LossDraws.of(models.get(i), key, first, policy));
    }
    return draws;
  }
}
