package io.marketimpact.stat;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * A number between two ends whose log odds are normal: x = low + (high - low)·Λ(μ + σZ) with Λ the
 * logistic function, so that its median is low + (high - low)·Λ(μ). The density vanishes at both
 * ends; with σ² of at most 2 it has one mode, wherever the median lies (Johnson 1949, system
 * S<sub>B</sub>).
 *
 * @param low lower end
 * @param high upper end
 * @param median between the ends
 * @param sigma σ, standard deviation of the log odds
 */
public record LogitNormal(double low, double high, double median, double sigma)
    implements Serializable {

  /** Beyond so many standard deviations the normal density is below rounding. */
  private static final int REACH = 9;

  /** The trapezoid rule converges faster than any power of its step here. */
  private static final int STEPS_PER_DEVIATION = 16;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException unless low &lt; median &lt; high and σ is positive
   */
  public LogitNormal {
    Require.that(
        low < median && median < high && Double.isFinite(high - low),
        "a median must lie between the ends: %s, %s, %s",
        low,
        median,
        high);
    Require.that(
        sigma > 0 && Double.isFinite(sigma), "a standard deviation must be positive: %s", sigma);
  }

  /**
   * The quantile.
   *
   * @param probability in (0, 1)
   * @return the number below which the distribution has that probability
   * @throws IllegalArgumentException if the probability is not inside (0, 1)
   */
  public double quantile(double probability) {
    Require.that(
        probability > 0 && probability < 1, "a probability must lie in (0, 1): %s", probability);
    return at(NormalQuantile.at(probability));
  }

  private double at(double normal) {
    double odds = (median - low) / (high - median) * Math.exp(sigma * normal);
    return odds <= 1 ? low + (high - low) * odds / (1 + odds) : high - (high - low) / (1 + odds);
  }

  /**
   * The mean.
   *
   * @return ∫ x(z)φ(z) dz
   */
  public double mean() {
    return expectation(0, 1);
  }

  /**
   * The variance.
   *
   * @return ∫ (x(z) - mean)²φ(z) dz
   */
  public double variance() {
    return expectation(mean(), 2);
  }

  private double expectation(double about, int power) {
    double sum = 0;
    double weights = 0;
    int steps = REACH * STEPS_PER_DEVIATION;
    for (int i = -steps; i <= steps; i++) {
      double z = (double) i / STEPS_PER_DEVIATION;
      double weight = Math.exp(-z * z / 2);
      double distance = at(z) - about;
      sum += weight * (power == 1 ? distance : distance * distance);
      weights += weight;
    }
    return sum / weights;
  }
}
