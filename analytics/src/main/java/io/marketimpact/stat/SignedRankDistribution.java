package io.marketimpact.stat;

/**
 * The exact distribution of Wilcoxon's signed rank sum: every rank counts with probability ½. Found
 * by convolution over twice the ranks, which are whole numbers even where ties share a mean rank.
 */
public final class SignedRankDistribution {

  private final double[] probabilities;

  private SignedRankDistribution(double[] probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * The distribution for given ranks; takes time with the cube of their number.
   *
   * @param ranks multiples of ½, see {@link Ranks#average}
   * @return the distribution
   */
  public static SignedRankDistribution of(double[] ranks) {
    int total = 0;
    for (double rank : ranks) {
      total += doubled(rank);
    }
    double[] probabilities = new double[total + 1];
    probabilities[0] = 1;
    int reached = 0;
    for (double rank : ranks) {
      int step = doubled(rank);
      reached += step;
      for (int sum = reached; sum >= 0; sum--) {
        double without = probabilities[sum];
        double with = sum >= step ? probabilities[sum - step] : 0;
        probabilities[sum] = (without + with) / 2;
      }
    }
    return new SignedRankDistribution(probabilities);
  }

  /**
   * Lower tail.
   *
   * @param rankSum w, a multiple of ½
   * @return P(W ≤ w)
   */
  public double atMost(double rankSum) {
    double sum = 0;
    for (int i = 0; i <= doubled(rankSum); i++) {
      sum += probabilities[i];
    }
    return Math.min(1, sum);
  }

  /**
   * Upper tail; the distribution is symmetric about half the sum of the ranks.
   *
   * @param rankSum w, a multiple of ½
   * @return P(W ≥ w)
   */
  public double atLeast(double rankSum) {
    return atMost((probabilities.length - 1) / 2.0 - rankSum);
  }

  private static int doubled(double rank) {
    return Math.toIntExact(Math.round(2 * rank));
  }
}
