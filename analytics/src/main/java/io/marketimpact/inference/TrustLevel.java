package io.marketimpact.inference;

/** How far a test can be trusted for the sample at hand. */
public enum TrustLevel {
  /** The result to quote. */
  HEADLINE("headline"),
  /** May be quoted: its false-positive rate is near the nominal one here. */
  VALID("valid"),
  /** Assumes what does not hold here: shown for comparison with other tools. */
  COMPARISON_ONLY("comparison_only"),
  /** No sample of this size can reach 5 %. */
  CANNOT_REJECT("cannot_reject");

  private final String id;

  TrustLevel(String id) {
    this.id = id;
  }

  /**
   * The level's name in results.
   *
   * @return lower case
   */
  public String id() {
    return id;
  }
}
