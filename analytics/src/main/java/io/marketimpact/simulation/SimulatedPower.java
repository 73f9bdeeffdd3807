package io.marketimpact.simulation;

import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The power of tests by simulation: how often they reject as the effect grows. All effects are seen
 * on the same shocks, so that a curve is as smooth as its draws allow.
 */
public final class SimulatedPower {

  private SimulatedPower() {}

  /**
   * A point of a power curve.
   *
   * @param effect abnormal return of every firm
   * @param rate how often the test rejected
   */
  public record Point(double effect, RejectionRate rate) {}

  /**
   * The power curves of a simulation's tests.
   *
   * @param simulation whose design is taken with each of the effects
   * @param effects abnormal returns, at least one
   * @param draws per effect
   * @return one point per effect, test and level, in this order
   * @throws IllegalArgumentException if there is no effect or fewer than one draw
   */
  public static List<Point> curve(Simulation simulation, List<Double> effects, long draws) {
    Require.that(!effects.isEmpty(), "a power curve needs at least 1 effect: %s", effects.size());
    Require.that(draws >= 1, "a power curve needs at least 1 draw: %s", draws);
    List<Point> points = new ArrayList<>();
    for (double effect : effects) {
      points.addAll(points(simulation.withEffect(effect).count(0, draws), effect).toList());
    }
    return points;
  }

  private static Stream<Point> points(RejectionCount count, double effect) {
    return count.rates().stream().map(rate -> new Point(effect, rate));
  }
}
