package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;

/**
 * Which of a company's product lines a restriction covers, and how the stock market values its
 * sales.
 *
 * @param security the company's stock
 * @param productLines as the disclosures name them; {@link RevenueDisclosure#ALL_PRODUCTS} alone
 *     where every product is covered
 * @param probability π that the lines are covered
 * @param multiples of the company, or why they are not at hand
 * @param reason why these lines
 */
public record ProductScope(
    SecurityId security,
    List<String> productLines,
    double probability,
    Outcome<Multiples> multiples,
    String reason)
    implements Serializable {

  /**
   * Checks the scope.
   *
   * @throws IllegalArgumentException if there is no product line or one comes twice, the
   *     probability is outside [0, 1] or a text is blank
   */
  public ProductScope {
    productLines = List.copyOf(productLines);
    Require.that(
        !productLines.isEmpty()
            && productLines.stream().distinct().count() == productLines.size()
            && (productLines.size() == 1 || !productLines.contains(RevenueDisclosure.ALL_PRODUCTS)),
        "name each product line once, or all products: %s",
        productLines);
    productLines.forEach(line -> Require.text(line, "a product line"));
    Require.text(reason, "the reason of a scope");
    Require.that(
        probability >= 0 && probability <= 1,
        "a probability of scope must lie in [0, 1]: %s",
        probability);
  }

  /**
   * Whether a part of the company's products is covered, or all of them.
   *
   * @return whether it is a part
   */
  public boolean isPart() {
    return !productLines.contains(RevenueDisclosure.ALL_PRODUCTS);
  }

  /**
   * The product lines in words.
   *
   * @return their names
   */
  public String products() {
    return String.join(" and ", productLines);
  }
}
