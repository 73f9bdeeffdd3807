package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * One country's weight in the division of a region's revenue.
 *
 * @param rule by what it is divided
 * @param region the area of a report that is divided; {@link #ANY} for every area
 * @param country ISO 3166 alpha-3 code, or a name for the rest of a region
 * @param value GDP, exports or spending in any one unit of the rule
 * @param accessibility share of the country's market open to the vendors, in [0, 1]
 * @param source where the value is from, or that it is an assumption
 */
public record SplitWeight(
    SplitRule rule,
    String region,
    String country,
    double value,
    double accessibility,
    String source)
    implements Serializable {

  /** The region of a weight that serves every area. */
  public static final String ANY = "";

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the value is negative or the accessibility outside [0, 1]
   */
  public SplitWeight {
    Require.that(
        value >= 0 && Double.isFinite(value), "a split's value must be a number from 0: %s", value);
    Require.that(
        accessibility >= 0 && accessibility <= 1,
        "accessibility must lie in [0, 1]: %s",
        accessibility);
    region = Area.key(region);
    Require.text(country, "a country");
    Require.text(source, "the source of a split's value");
  }

  /**
   * The same country, open to the vendors.
   *
   * @return a weight with an accessibility of 1
   */
  public SplitWeight open() {
    return new SplitWeight(rule, region, country, value, 1, source);
  }

  /**
   * The weight.
   *
   * @return value times accessibility
   */
  public double product() {
    return value * accessibility;
  }
}
