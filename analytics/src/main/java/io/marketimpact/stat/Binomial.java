package io.marketimpact.stat;

import io.marketimpact.base.Require;
import org.apache.commons.math3.special.Beta;

/**
 * The distribution of the number of successes in n independent trials.
 *
 * @param trials n, not negative
 * @param probability of a success, in (0, 1)
 */
public record Binomial(int trials, double probability) {

  /** Probabilities that differ by less than this share are the same but for rounding. */
  private static final double TIE = 1e-9;

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Binomial {
    Require.that(trials >= 0, "trials must not be negative: %s", trials);
    Require.that(
        probability > 0 && probability < 1,
        "a probability must lie inside (0, 1): %s",
        probability);
  }

  /**
   * Lower tail.
   *
   * @param successes w
   * @return P(X ≤ w)
   */
  public double atMost(int successes) {
    if (successes < 0) {
      return 0;
    }
    return successes >= trials
        ? 1
        : Beta.regularizedBeta(1 - probability, trials - successes, successes + 1.0);
  }

  /**
   * Upper tail.
   *
   * @param successes w
   * @return P(X ≥ w)
   */
  public double atLeast(int successes) {
    if (successes <= 0) {
      return 1;
    }
    return successes > trials
        ? 0
        : Beta.regularizedBeta(probability, successes, trials - successes + 1.0);
  }

  /**
   * Two-sided p-value: the probability of every outcome that is not more likely than the observed.
   *
   * @param successes w
   * @return ΣP(X = x) over all x with P(X = x) ≤ P(X = w)
   */
  public double asUnlikely(int successes) {
    double observed = exactly(successes) * (1 + TIE);
    double sum = 0;
    for (int x = 0; x <= trials; x++) {
      double single = exactly(x);
      sum += single <= observed ? single : 0;
    }
    return Math.min(1, sum);
  }

  private double exactly(int successes) {
    double product = 1;
    int failures = trials - successes;
    int failed = 0;
    for (int i = 1; i <= successes; i++) {
      product *= probability * (failures + i) / i;
      while (product > 1 && failed < failures) {
        product *= 1 - probability;
        failed++;
      }
    }
    return product * Math.pow(1 - probability, failures - failed);
  }
}
