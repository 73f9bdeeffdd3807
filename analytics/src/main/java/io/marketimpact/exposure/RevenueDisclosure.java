package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One line of a company's disclosure of revenue by product and area.
 *
 * @param security the company's stock
 * @param fiscalYear as the company names it, such as FY2025
 * @param fiscalYearEnd its last day, or why it is not known
 * @param productLine which products; {@link #ALL_PRODUCTS} for the company as a whole
 * @param area where
 * @param revenue of the line in the area, or why there is no figure
 * @param totalRevenue of the company in the year, or why there is no figure
 * @param share revenue over total revenue as the company prints it, or why there is no figure
 * @param rounding half a unit of the last digit in which the revenue is printed
 * @param unit of all amounts
 * @param currency of all amounts, ISO 4217
 * @param basis by what sales are assigned to the area
 * @param source where the figures are from
 */
public record RevenueDisclosure(
    SecurityId security,
    String fiscalYear,
    Outcome<LocalDate> fiscalYearEnd,
    String productLine,
    Area area,
    Outcome<Double> revenue,
    Outcome<Double> totalRevenue,
    Outcome<Double> share,
    double rounding,
    MonetaryUnit unit,
    String currency,
    SalesBasis basis,
    DisclosureSource source)
    implements Serializable {

  /** The product line of a figure for the company as a whole. */
  public static final String ALL_PRODUCTS = "all products";

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if a revenue is negative, a total not positive, a share
   *     outside [0, 1], the currency is no ISO code, or there is a figure without a source
   */
  public RevenueDisclosure {
    Require.text(fiscalYear, "a fiscal year");
    Require.text(productLine, "a product line");
    revenue.result().ifPresent(value -> requireAmount(value, "revenue"));
    totalRevenue
        .result()
        .ifPresent(
            value ->
                Require.that(
                    value > 0 && Double.isFinite(value),
                    "total revenue must be positive: %s",
                    value));
    share
        .result()
        .ifPresent(
            value ->
                Require.that(value >= 0 && value <= 1, "a share must lie in [0, 1]: %s", value));
    Require.that(rounding >= 0, "a rounding must not be negative: %s", rounding);
    Require.that(
        currency.matches("[A-Z]{3}"), "a currency must be three capital letters: '%s'", currency);
    Require.that(
        !source.filing().isBlank()
            || (revenue.result().isEmpty()
                && totalRevenue.result().isEmpty()
                && share.result().isEmpty()),
        "a figure must name its filing: %s of %s",
        area.name(),
        fiscalYear);
    if (revenue.result().isPresent() && totalRevenue.result().isPresent()) {
      double part = revenue.result().get();
      double whole = totalRevenue.result().get();
      Require.that(
          part <= whole + rounding, "revenue must not exceed the total %s: %s", whole, part);
    }
  }

  private static void requireAmount(double value, String name) {
    Require.that(
        value >= 0 && Double.isFinite(value), "%s must be a number from 0: %s", name, value);
  }

  /**
   * Whether the line speaks of the company as a whole.
   *
   * @return whether it does
   */
  public boolean isCompanyWide() {
    return productLine.equals(ALL_PRODUCTS);
  }

  /**
   * What the line is part of: filings may speak of one fiscal year several times, each of them as a
   * whole.
   *
   * @return company, fiscal year and filing
   */
  public String filingOfYear() {
    return companyYear() + " " + source.filing();
  }

  /**
   * The year the line is of.
   *
   * @return company and fiscal year
   */
  public String companyYear() {
    return security + " " + fiscalYear;
  }

  /**
   * The revenue in millions.
   *
   * @return millions of the currency, or why there is no figure
   */
  public Outcome<Double> revenueMillions() {
    return revenue.map(unit::millions);
  }

  /**
   * The company's total revenue in millions.
   *
   * @return millions of the currency, or why there is no figure
   */
  public Outcome<Double> totalMillions() {
    return totalRevenue.map(unit::millions);
  }

  /**
   * The line in words, as a report quotes it.
   *
   * @return area, products, year and filing
   */
  public String quoted() {
    return area.name()
        + ", "
        + productLine
        + ", "
        + fiscalYear
        + " ("
        + basis.label()
        + "), "
        + (source.filing().isBlank() ? "no filing" : source.filing());
  }
}
