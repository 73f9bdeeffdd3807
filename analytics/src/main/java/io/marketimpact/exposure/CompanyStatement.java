package io.marketimpact.exposure;

import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Optional;

/**
 * What a company said of its business in the market when the news came, or says in its filings.
 *
 * @param security the company's stock
 * @param statement in the company's words
 * @param claim what it says about sales
 * @param source who reported it, and when
 */
public record CompanyStatement(
    SecurityId security, String statement, SalesClaim claim, DisclosureSource source)
    implements Serializable {

  /** What a statement says about sales. */
  public enum SalesClaim {
    /** No sales in the market; indirect resale is allowed for. */
    NO_SALES("sales"),
    /** No direct sales in the market. */
    NO_DIRECT_SALES("direct sales"),
    /** No direct revenue from the market. */
    NO_DIRECT_REVENUE("direct revenue exposure"),
    /** Every country above a tenth of revenue is named in its filings, by its own rule. */
    NAMES_COUNTRIES_ABOVE_A_TENTH(""),
    /** Nothing that bounds them. */
    NONE("");

    private final String denied;

    SalesClaim(String denied) {
      this.denied = denied;
    }

    /**
     * What a company denies by it.
     *
     * @return such as direct sales; empty where it denies nothing
     */
    public Optional<String> denied() {
      return denied.isEmpty() ? Optional.empty() : Optional.of(denied);
    }
  }
}
