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
 * @param bounds identified set of the exposed revenue in millions
 * @param naive posterior median of the company-wide share times total revenue: the figure that must
 *     not be used where the restriction covers a part of the products
 * @param distribution what is believed inside the bounds, or why nothing can be
 */
public record ExposedRevenue(
    String currency,
    ProductScope scope,
    RevenueShare company,
    double total,
    Interval bounds,
    double naive,
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
                  .map(year -> year.totalMillions().map(total -> of(year, scope, company, total)))
                  .orElseGet(
                      () ->
                          Outcome.excluded(
                              ExclusionReason.NOT_DISCLOSED,
                              security + " discloses no total revenue, as of " + asOf));
            });
  }

  private static ExposedRevenue of(
      RevenueYear year, ProductScope scope, RevenueShare company, double total) {
    double most = company.bounds().high() * total;
    double naive = company.posterior().quantiles().applyAsDouble(0.5) * total;
    if (!scope.isPart()) {
      double factor = total * scope.probability();
      return new ExposedRevenue(
          year.currency(),
          scope,
          company,
          total,
          new Interval(company.bounds().low() * factor, company.bounds().high() * factor),
          naive,
          Outcome.of(new ExposureDistribution(company.posterior(), total, 1, scope.probability())));
    }
    Outcome<Double> line = year.productMillions(scope.productLines());
    return new ExposedRevenue(
        year.currency(),
        scope,
        company,
        total,
        new Interval(0, scope.probability() * Math.min(most, line.result().orElse(most))),
        naive,
        line.map(
            revenue ->
                new ExposureDistribution(
                    company.posterior(), revenue, part(revenue, total), scope.probability())));
  }

  /** A line without revenue is the smallest part there is: its exposure is zero all the same. */
  private static double part(double revenue, double total) {
    return Math.min(1, Math.max(revenue / total, Double.MIN_NORMAL));
  }

  /**
   * Whether the restriction covers a part of the company's products only.
   *
   * @return whether the company-wide share is the wrong one
   */
  public boolean isPart() {
    return scope.isPart();
  }

  /**
   * How many times too large the company-wide figure is.
   *
   * @param exposed a central figure of the exposed revenue, positive
   * @return naive over exposed
   */
  public double naiveRatio(double exposed) {
    return naive / exposed;
  }
}
