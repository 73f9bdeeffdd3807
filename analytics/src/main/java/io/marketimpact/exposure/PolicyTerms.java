package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * How much of the exposed revenue a restriction takes.
 *
 * @param breadth b, share of customers it covers
 * @param enforcement e, share of those on whom it is enforced
 * @param severity ℓ, share of their spending that is lost
 * @param rebooking r, share of the loss that comes back by way of other entities
 * @param contagion χ, further loss elsewhere as a multiple of this one
 * @param yearsToFull years over which the loss grows evenly to its full size
 */
public record PolicyTerms(
    double breadth,
    double enforcement,
    double severity,
    double rebooking,
    double contagion,
    double yearsToFull)
    implements Serializable {

  /** Everything is lost at once and nothing comes back. */
  public static final PolicyTerms FULL_LOSS = new PolicyTerms(1, 1, 1, 0, 0, 0);

  /**
   * Checks the shares.
   *
   * @throws IllegalArgumentException if a share is outside [0, 1] or a multiple or time is negative
   */
  public PolicyTerms {
    requireShare(breadth, "breadth");
    requireShare(enforcement, "enforcement");
    requireShare(severity, "severity");
    requireShare(rebooking, "rebooking");
    Require.that(
        contagion >= 0 && Double.isFinite(contagion), "contagion must be from 0: %s", contagion);
    Require.that(
        yearsToFull >= 0 && Double.isFinite(yearsToFull),
        "years to full must be from 0: %s",
        yearsToFull);
  }

  private static void requireShare(double value, String name) {
    if (!(value >= 0 && value <= 1)) {
      Require.that(false, "%s must lie in [0, 1]: %s", name, value);
    }
  }

  /**
   * Share of the exposed revenue that is lost at home.
   *
   * @return b·e·ℓ·(1 - r)
   */
  public double lossRate() {
    return breadth * enforcement * severity * (1 - rebooking);
  }

  /**
   * Mean of the growing loss over a year, as a share of its full size.
   *
   * @param year from 1
   * @return ∫ min(1, x/yearsToFull) dx over the year
   */
  public double ramp(int year) {
    return grown(year) - grown(year - 1.0);
  }

  private double grown(double time) {
    if (time <= yearsToFull) {
      return yearsToFull == 0 ? 0 : time * time / (2 * yearsToFull);
    }
    return time - yearsToFull / 2;
  }
}
