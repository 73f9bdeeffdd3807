package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.List;

/**
 * Between what a share of revenue lies.
 *
 * @param low the share is at least this
 * @param high the share is at most this, by the reason
 * @param ceiling what the filing's arithmetic alone allows: nothing taken out, no custom relied on
 * @param custom the bound of the custom to name every country above a tenth of revenue, or why it
 *     says nothing here
 * @param reason where the bounds are from
 * @param assumed why other countries hold a part of each region out of which one was taken; empty
 *     where the upper bound rests on nothing of the kind
 */
public record ShareBounds(
    double low,
    double high,
    double ceiling,
    Outcome<Double> custom,
    String reason,
    List<String> assumed)
    implements Serializable {

  /** Revenue share from which companies customarily name a country (ASC 280 says material). */
  public static final double CUSTOM = 0.10;

  /**
   * Checks the order and keeps its own copy.
   *
   * @throws IllegalArgumentException unless 0 ≤ low ≤ high ≤ ceiling ≤ 1
   */
  public ShareBounds {
    Require.that(
        0 <= low && low <= high && high <= ceiling && ceiling <= 1,
        "bounds must satisfy 0 <= low <= high <= ceiling <= 1: %s, %s, %s",
        low,
        high,
        ceiling);
    Require.text(reason, "the reason of bounds");
    assumed = List.copyOf(assumed);
  }

  /**
   * Bounds that rest on nothing assumed of other countries.
   *
   * @param low the share is at least this
   * @param high the share is at most this, by the reason
   * @param ceiling what the filing's arithmetic alone allows
   * @param custom the bound of the custom, or why it says nothing here
   * @param reason where the bounds are from
   */
  public ShareBounds(
      double low, double high, double ceiling, Outcome<Double> custom, String reason) {
    this(low, high, ceiling, custom, reason, List.of());
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
