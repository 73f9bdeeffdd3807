package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;

/**
 * Which of a company's products the ban covers, and how the market values its sales.
 *
 * @param security the company's share
 * @param productLine as the disclosures name it; {@link RevenueDisclosure#ALL_PRODUCTS} for a pure
 *     vendor
 * @param probability π that the line is covered
 * @param multiples of the company, or why they are not at hand
 * @param reason why this line
 */
public record FirmScope(
    SecurityId security,
    String productLine,
    double probability,
    Outcome<Multiples> multiples,
    String reason)
    implements Serializable {

  /**
   * Checks the scope.
   *
   * @throws IllegalArgumentException if the probability is outside [0, 1] or a text is blank
   */
  public FirmScope {
    Require.text(productLine, "a product line");
    Require.text(reason, "the reason of a scope");
    Require.that(
        probability >= 0 && probability <= 1,
        "a probability of scope must lie in [0, 1]: %s",
        probability);
  }

  /**
   * Whether every product of the company is covered for certain.
   *
   * @return whether the company's share is the exposed share
   */
  public boolean coversEverything() {
    return productLine.equals(RevenueDisclosure.ALL_PRODUCTS) && probability == 1;
  }
}
