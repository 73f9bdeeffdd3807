package io.marketimpact.intraday;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The bars of a day that jumped (Lee and Mykland 2008). L_k = x_k/σ̂_k with x_k = r_k/f_k and σ̂_k²
 * the mean of |x_j||x_{j-1}| over the K - 2 pairs before, never the bar itself; f_k is the
 * periodicity of the day, without which the open alone would jump every day.
 *
 * @param tested number of bars with a statistic
 * @param threshold what |L| must exceed
 * @param factorDays number of days from which the periodicity was estimated
 * @param factorBars number of adjacent bars that share a factor
 * @param largest the bar with the largest |L|
 * @param jumps the bars beyond the threshold, in order of time
 */
public record JumpScan(
    int tested,
    double threshold,
    int factorDays,
    int factorBars,
    PriceJump largest,
    List<PriceJump> jumps)
    implements Serializable {

  /** Keeps its own copy. */
  public JumpScan {
    jumps = List.copyOf(jumps);
  }

  /**
   * The jumps that share time with a stretch of the day.
   *
   * @param from its beginning
   * @param to its end
   * @return in order of time
   */
  public List<PriceJump> between(Instant from, Instant to) {
    return jumps.stream()
        .filter(jump -> jump.end().isAfter(from) && jump.start().isBefore(to))
        .toList();
  }
}
