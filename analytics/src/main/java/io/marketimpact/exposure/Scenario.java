package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import java.io.Serializable;

/**
 * A named set of assumptions.
 *
 * @param id such as {@code base}
 * @param title one line
 * @param policy how much is lost
 * @param valuation what a loss is worth
 */
public record Scenario(String id, String title, PolicyTerms policy, ValuationTerms valuation)
    implements Serializable {

  /** The scenario whose valuation is used where one set of terms is needed. */
  public static final String BASE = "base";

  /** The scenario in which everything is lost at once; no other may be named so. */
  public static final String FULL_LOSS = "full_loss";

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it has others than lower-case letters, digits and _
   */
  public Scenario {
    Require.that(
        id.matches("[a-z][a-z0-9_]*"),
        "a scenario's id must be lower-case letters, digits and '_': '%s'",
        id);
    Require.text(title, "a scenario's title");
  }
}
