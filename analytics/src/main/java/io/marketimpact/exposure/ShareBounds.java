package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * What is certain of a share of revenue: the identified set.
 *
 * @param low the share is at least this
 * @param customary the share is at most this if the company names every country above 10 % of
 *     revenue, as is the custom and not the law; equal to {@code high} where the custom says
 *     nothing
 * @param high the share is at most this
 * @param reason where the bounds are from
 */
public record ShareBounds(double low, double customary, double high, String reason)
    implements Serializable {

  /** Revenue share from which companies customarily name a country (ASC 280 says material). */
  public static final double CUSTOM = 0.10;

  /** How far the custom is relied on. */
  public static final double CUSTOM_WEIGHT = 0.9;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException unless 0 ≤ low ≤ customary ≤ high ≤ 1
   */
  public ShareBounds {
    Require.that(
        0 <= low && low <= customary && customary <= high && high <= 1,
        "bounds must satisfy 0 <= low <= customary <= high <= 1: %s, %s, %s",
        low,
        customary,
        high);
  }

  /**
   * Whether they leave nothing open.
   *
   * @return whether the ends coincide
   */
  public boolean isPoint() {
    return low == high;
  }
}
