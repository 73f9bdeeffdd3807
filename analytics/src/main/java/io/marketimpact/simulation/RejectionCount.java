package io.marketimpact.simulation;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.group.TestId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts how often each test rejects. Counts of disjoint draws may be merged in any order: only
 * whole numbers are added.
 */
public final class RejectionCount implements Serializable {

  private static final long serialVersionUID = 1;

  private final List<TestId> tests;
  private final List<Double> levels;
  private final long[][] rejected;
  private final long[] excluded;
  private long draws;

  /**
   * A count at zero.
   *
   * @param tests ids of the tests
   * @param levels at which to count, each in (0, 1)
   * @throws IllegalArgumentException if there is no test or level or a level is out of its range
   */
  public RejectionCount(List<TestId> tests, List<Double> levels) {
    Require.that(!tests.isEmpty(), "at least 1 test must be counted: %s", tests.size());
    Require.that(
        !levels.isEmpty() && levels.stream().allMatch(level -> level > 0 && level < 1),
        "levels must lie in (0, 1): %s",
        levels);
    this.tests = List.copyOf(tests);
    this.levels = List.copyOf(levels);
    this.rejected = new long[tests.size()][levels.size()];
    this.excluded = new long[tests.size()];
  }

  /**
   * Adds one draw.
   *
   * @param pValues of the tests, in their order, or why a test had none
   * @return this count
   */
  public RejectionCount add(List<Outcome<Double>> pValues) {
    Require.that(
        pValues.size() == tests.size(),
        "a draw needs one outcome per test: %s of %s",
        pValues.size(),
        tests.size());
    for (int test = 0; test < tests.size(); test++) {
      Optional<Double> pValue = pValues.get(test).result();
      if (pValue.isEmpty()) {
        excluded[test]++;
        continue;
      }
      for (int level = 0; level < levels.size(); level++) {
        rejected[test][level] += pValue.get() <= levels.get(level) ? 1 : 0;
      }
    }
    draws++;
    return this;
  }

  /**
   * Adds the draws of another count.
   *
   * @param other of the same tests at the same levels
   * @return this count
   * @throws IllegalArgumentException if tests or levels differ
   */
  public RejectionCount merge(RejectionCount other) {
    Require.that(
        tests.equals(other.tests) && levels.equals(other.levels),
        "counts must be of the same tests at the same levels: %s at %s",
        other.tests,
        other.levels);
    for (int test = 0; test < tests.size(); test++) {
      excluded[test] += other.excluded[test];
      for (int level = 0; level < levels.size(); level++) {
        rejected[test][level] += other.rejected[test][level];
      }
    }
    draws += other.draws;
    return this;
  }

  /**
   * Number of draws so far.
   *
   * @return the number
   */
  public long draws() {
    return draws;
  }

  /**
   * What was counted.
   *
   * @return one rate per test and level, ordered by test, then by level
   */
  public List<RejectionRate> rates() {
    List<RejectionRate> rates = new ArrayList<>();
    for (int test = 0; test < tests.size(); test++) {
      for (int level = 0; level < levels.size(); level++) {
        rates.add(
            new RejectionRate(
                tests.get(test), levels.get(level), draws, excluded[test], rejected[test][level]));
      }
    }
    return rates;
  }
}
