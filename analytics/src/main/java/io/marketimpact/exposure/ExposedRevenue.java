package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Revenue from the products a restriction covers, in the market it closes.
 *
 * @param currency of all amounts
 * @param scope which products are covered
 * @param company the market's share of the company's whole revenue
 * @param total revenue of the company in millions
 * @param bounds of the exposed revenue in millions
 * @param ceiling in millions: what the company sells in the market of all products, if its filings
 *     are taken at their upper end and nothing else is known
 * @param distribution what is assumed inside the bounds; none where the share is the company's and
 *     the restriction covers a part of its products
 */
public record ExposedRevenue(
    String currency,
    ProductScope scope,
    RevenueShare company,
    double total,
    Interval bounds,
    double ceiling,
    Outcome<ExposureDistribution> distribution)
    implements Serializable {

  /**
   * Finds a company's exposed revenue.
   *
   * @param shares what is disclosed
   * @param scope which products are covered
   * @param asOf what was not public by then for certain is not used
   * @return the exposed revenue, or that the company does not disclose what it takes
   */
  public static Outcome<ExposedRevenue> of(
      MarketDisclosures shares, ProductScope scope, Instant asOf) {
    SecurityId security = scope.security();
    return shares
        .of(security, asOf)
        .then(
            company -> {
              List<RevenueYear> years = RevenueYear.known(shares.disclosures(), security, asOf);
              return years.stream()
                  .filter(year -> year.totalMillions().result().isPresent())
                  .findFirst()
                  .map(
                      year ->
                          year.totalMillions()
                              .map(
                                  total -> of(year, scope, company, total, shares.market().name())))
                  .orElseGet(
                      () ->
                          Outcome.excluded(
                              ExclusionReason.NOT_DISCLOSED,
                              security + " discloses no total revenue, as of " + asOf));
            });
  }

  private ExposedRevenue(
      RevenueYear year,
      ProductScope scope,
      RevenueShare company,
      double total,
      Interval bounds,
      Outcome<ExposureDistribution> distribution) {
    this(
        year.currency(),
        scope,
        company,
        total,
        bounds,
        company.bounds().ceiling() * total,
        distribution);
  }

  private static ExposedRevenue of(
      RevenueYear year, ProductScope scope, RevenueShare company, double total, String market) {
    double least = scope.isPart() ? 0 : company.bounds().low() * total;
    double most = company.bounds().high() * total;
    if (scope.isPart()) {
      most = Math.min(most, year.productMillions(scope.productLines()).result().orElse(most));
    }
    return new ExposedRevenue(
        year,
        scope,
        company,
        total,
        new Interval(least * scope.probability(), most * scope.probability()),
        scope.isPart()
            ? Outcome.excluded(
                ExclusionReason.NOT_DISCLOSED,
                scope.security()
                    + " does not disclose what it sells of "
                    + scope.products()
                    + " in "
                    + market
                    + ": its share of all products is a ceiling, and nothing is centered on it")
            : Outcome.of(
                new ExposureDistribution(company.distribution(), total, scope.probability())));
  }

  /**
   * Whether the restriction covers a part of the company's products only.
   *
   * @return whether the company-wide share is a ceiling and no more
   */
  public boolean isPart() {
    return scope.isPart();
  }

  /**
   * What the company sells in the market of all its products.
   *
   * @return from and to, in millions
   */
  public Interval wholeCompany() {
    return new Interval(company.bounds().low() * total, ceiling);
  }
}
