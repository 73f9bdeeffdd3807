package io.marketimpact.simulation;

import io.marketimpact.base.Require;
import io.marketimpact.inference.group.TestId;
import java.io.Serializable;
import java.util.List;

/**
 * Draws groups and counts rejections. Draw number d depends on the seed and on d alone, so that any
 * split of the draws over threads or machines gives the same counts. Designs under one seed share
 * their shocks: differences between them are seen with less noise than each of them.
 *
 * @param design what a group looks like
 * @param tests ids of the tests to count
 * @param levels at which to count rejections
 * @param seed of the draws
 * @param windows over which a draw is tested
 */
public record Simulation(
    SimulationDesign design,
    List<TestId> tests,
    List<Double> levels,
    long seed,
    CountedWindows windows)
    implements Serializable {

  /** Levels at which sizes are quoted; two co-primary windows are tested at the second. */
  public static final List<Double> LEVELS = List.of(0.05, 0.025, 0.01);

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if a test is unknown or a level is out of (0, 1)
   */
  public Simulation {
    tests = List.copyOf(tests);
    levels = List.copyOf(levels);
    SimulatedTest.of(tests);
    new RejectionCount(tests, levels);
  }

  /**
   * A simulation over the design's window.
   *
   * @param design what a group looks like
   * @param tests ids of the tests to count
   * @param levels at which to count rejections
   * @param seed of the draws
   * @throws IllegalArgumentException if a test is unknown or a level is out of (0, 1)
   */
  public Simulation(SimulationDesign design, List<TestId> tests, List<Double> levels, long seed) {
    this(design, tests, levels, seed, CountedWindows.WHOLE);
  }

  /**
   * The same draws tested over other windows.
   *
   * @param other windows
   * @return the simulation
   */
  public Simulation over(CountedWindows other) {
    return new Simulation(design, tests, levels, seed, other);
  }

  /**
   * A simulation of every test that does not draw itself, at 5, 2.5 and 1 %.
   *
   * @param design what a group looks like
   * @param seed of the draws
   * @return the simulation
   */
  public static Simulation of(SimulationDesign design, long seed) {
    return new Simulation(
        design, SimulatedTest.standard().stream().map(SimulatedTest::id).toList(), LEVELS, seed);
  }

  /**
   * A count at zero.
   *
   * @return the count to which those of draws are merged
   */
  public RejectionCount none() {
    return new RejectionCount(tests, levels);
  }

  /**
   * Counts a range of draws.
   *
   * @param from number of the first draw
   * @param to number after the last
   * @return their count
   * @throws IllegalArgumentException if the range is turned round or begins below 0
   */
  public RejectionCount count(long from, long to) {
    Require.that(from >= 0 && from <= to, "draws must be in order, from 0: %s..%s", from, to);
    List<SimulatedTest> counted = SimulatedTest.of(tests);
    GroupDraws groups = new GroupDraws(design, seed);
    RejectionCount count = none();
    for (long number = from; number < to; number++) {
      List<SimulatedGroup> group = groups.draw(number, windows);
      count.add(counted.stream().map(test -> test.pValue(group)).toList());
    }
    return count;
  }
}
