package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;

/**
 * What closes a market to some products.
 *
 * @param name with its article, such as a ban
 * @param scopes which products it covers, each company once
 */
public record Restriction(String name, List<ProductScope> scopes) implements Serializable {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if the name is blank or a company comes twice
   */
  public Restriction {
    Require.text(name, "a restriction");
    scopes = List.copyOf(scopes);
    List<SecurityId> named = scopes.stream().map(ProductScope::security).toList();
    Require.that(
        named.stream().distinct().count() == named.size(), "name each company once: %s", named);
  }

  /**
   * A company's products that are covered.
   *
   * @param security its stock
   * @return as assumed; all products where nothing is said
   */
  public ProductScope scope(SecurityId security) {
    return scopes.stream()
        .filter(scope -> scope.security().equals(security))
        .findFirst()
        .orElseGet(
            () ->
                new ProductScope(
                    security,
                    List.of(RevenueDisclosure.ALL_PRODUCTS),
                    1,
                    Outcome.excluded(
                        ExclusionReason.NOT_DISCLOSED,
                        "no multiples of " + security + " are given"),
                    "not stated: every product is assumed to be covered"));
  }
}
