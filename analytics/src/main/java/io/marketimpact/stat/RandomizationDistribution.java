package io.marketimpact.stat;

/**
 * The rank of an observed statistic among draws of it to which nothing happened: p = (1 + #{as
 * far})/(1 + B), so that the observed statistic is one of its own draws and p is never 0 (Davison
 * and Hinkley 1997). Draws are counted one at a time and not kept.
 */
public final class RandomizationDistribution {

  private final double observed;
  private int draws;
  private int asFar;
  private int asLow;
  private int asHigh;

  /**
   * Nothing drawn yet.
   *
   * @param observed the statistic to rank, S₀
   */
  public RandomizationDistribution(double observed) {
    this.observed = observed;
  }

  /**
   * Ranks a statistic among all its draws.
   *
   * @param observed the statistic to rank, S₀
   * @param draws of it, S_b
   * @return the distribution
   */
  public static RandomizationDistribution of(double observed, double[] draws) {
    RandomizationDistribution distribution = new RandomizationDistribution(observed);
    for (double draw : draws) {
      distribution.add(draw);
    }
    return distribution;
  }

  /**
   * Counts a draw.
   *
   * @param statistic of the draw, S_b
   */
  public void add(double statistic) {
    draws++;
    asFar += Math.abs(statistic) >= Math.abs(observed) ? 1 : 0;
    asLow += statistic <= observed ? 1 : 0;
    asHigh += statistic >= observed ? 1 : 0;
  }

  /**
   * The statistic that is ranked.
   *
   * @return S₀
   */
  public double observed() {
    return observed;
  }

  /**
   * Number of draws counted.
   *
   * @return B
   */
  public int draws() {
    return draws;
  }

  /**
   * Number of draws that are as large.
   *
   * @return #{S_b ≥ S₀}
   */
  public int asHigh() {
    return asHigh;
  }

  /**
   * How unusual the distance from zero is.
   *
   * @return (1 + #{|S_b| ≥ |S₀|})/(1 + B)
   */
  public double twoSided() {
    return share(asFar);
  }

  /**
   * How unusual a value this small is.
   *
   * @return (1 + #{S_b ≤ S₀})/(1 + B)
   */
  public double lowerTail() {
    return share(asLow);
  }

  /**
   * How unusual a value this large is.
   *
   * @return (1 + #{S_b ≥ S₀})/(1 + B)
   */
  public double upperTail() {
    return share(asHigh);
  }

  /**
   * The smallest p-value so many draws can give.
   *
   * @param draws their number B
   * @return 1/(1 + B)
   */
  public static double smallestPValue(long draws) {
    return 1.0 / (1.0 + draws);
  }

  private double share(int count) {
    return (1.0 + count) / (1.0 + draws);
  }
}
