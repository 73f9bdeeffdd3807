package io.marketimpact.inference.meta;

import io.marketimpact.stat.Distributions;
import java.util.List;

/**
 * The mean over all shares of all events, every share counting once, with errors clustered by event
 * date: m = Σn_e·y_e/N and SE² = G/(G - 1)·Σ(n_e(y_e - m))²/N², t with G - 1 degrees of freedom
 * (Liang and Zeger 1986; Cameron and Miller 2015).
 *
 * @param events number of dates G
 * @param shares number of shares N
 * @param mean m
 * @param standardError SE
 */
public record ClusteredMean(int events, int shares, double mean, double standardError) {

  /**
   * Pools events.
   *
   * @param effects at least 2, on different dates
   * @return the mean with its error
   */
  public static ClusteredMean of(List<EventEffect> effects) {
    int shares = effects.stream().mapToInt(EventEffect::shares).sum();
    double sum = 0;
    for (EventEffect event : effects) {
      sum += event.shares() * event.study().effect();
    }
    double mean = sum / shares;
    double squares = 0;
    for (EventEffect event : effects) {
      double score = event.shares() * (event.study().effect() - mean);
      squares += score * score;
    }
    int events = effects.size();
    return new ClusteredMean(
        events, shares, mean, Math.sqrt(squares * events / (events - 1)) / shares);
  }

  /**
   * The mean in its standard errors.
   *
   * @return t
   */
  public double t() {
    return mean / standardError;
  }

  /**
   * Whether the mean is zero.
   *
   * @return two-sided p with G - 1 degrees of freedom
   */
  public double pValue() {
    return Distributions.studentTwoSided(t(), events - 1);
  }
}
