package io.marketimpact.exposure;

import java.util.List;

/** By what a region's revenue is divided among its countries when the company does not say. */
public enum SplitRule {
  /** Nominal gross domestic product. */
  GDP("gdp", 0.4),
  /** Exports of services and software of the vendors' home country. */
  EXPORTS("exports", 0.3),
  /** National spending on security. */
  SECTOR("sector", 0.3);

  private final String id;
  private final double weight;

  SplitRule(String id, double weight) {
    this.id = id;
    this.weight = weight;
  }

  /**
   * The rule's name in files.
   *
   * @return lower case
   */
  public String id() {
    return id;
  }

  /**
   * Its weight in the central estimate while every rule has figures; the weights of those that have
   * are scaled to add up to 1.
   *
   * @return 0.4 for GDP, 0.3 for the others
   */
  public double weight() {
    return weight;
  }

  /**
   * All rules in order.
   *
   * @return GDP, exports, sector
   */
  public static List<SplitRule> all() {
    return List.of(values());
  }
}
