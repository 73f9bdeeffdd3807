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
 * @param bounds of the exposed revenue in millions, under what is assumed of the other countries of
 *     a region
 * @param disclosed what the filings alone allow, or that none bounds the market's share and only
 *     the company's statement does
 * @param distribution what is assumed inside the bounds; none where the share is the company's and
 *     the restriction covers a part of its products
 */
public record ExposedRevenue(
    String currency,
    ProductScope scope,
    RevenueShare company,
    double total,
    Interval bounds,
    Outcome<FiledRevenue> disclosed,
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
                                  total ->
                                      of(
                                          year,
                                          scope,
                                          company,
                                          total,
                                          shares.filed(security, asOf),
                                          shares.market().name())))
                  .orElseGet(
                      () ->
                          Outcome.excluded(
                              ExclusionReason.NOT_DISCLOSED,
                              security + " discloses no total revenue, as of " + asOf));
            });
  }

  private static ExposedRevenue of(
      RevenueYear year,
      ProductScope scope,
      RevenueShare company,
      double total,
      Outcome<FiledLines> filed,
      String market) {
    ShareBounds bounds = company.bounds();
    return new ExposedRevenue(
        year.currency(),
        scope,
        company,
        total,
        products(year, scope, bounds.low() * total, bounds.high() * total)
            .times(scope.probability()),
        filed.map(found -> filed(year, scope, total, found)),
        scope.isPart()
            ? Outcome.excluded(
                ExclusionReason.NOT_DISCLOSED,
                scope.security()
                    + " does not disclose what it sells of "
                    + scope.products()
                    + " in "
                    + market
                    + ": its share of all products is a ceiling, so that only an upper bound"
                    + " follows from it")
            : Outcome.of(
                new ExposureDistribution(company.distribution(), total, scope.probability())));
  }

  private static FiledRevenue filed(
      RevenueYear year, ProductScope scope, double total, FiledLines filed) {
    Interval whole = filed.share().times(total);
    return new FiledRevenue(filed.first(), whole, products(year, scope, whole.low(), whole.high()));
  }

  /** Of a part no more than the part is worth everywhere, and perhaps nothing. */
  private static Interval products(
      RevenueYear year, ProductScope scope, double least, double most) {
    return scope.isPart()
        ? new Interval(
            0, Math.min(most, year.productMillions(scope.productLines()).result().orElse(most)))
        : new Interval(least, most);
  }

  /**
   * How sure the exposed share is. Of a part of the products, of which no share is disclosed, all
   * of it is estimated.
   *
   * @return the rank of the company's share, or of one that is all estimated
   */
  public Certainty certainty() {
    return scope.isPart() ? Certainty.of(1, 0, company.basis()) : company.certainty();
  }

  /**
   * Whether something beside the filings narrows the bounds: an assumption, a probability of the
   * scope, or what the company says.
   *
   * @return whether the filings alone allow more, or do not bound it
   */
  public boolean isNarrowed() {
    return disclosed.match(filed -> bounds.high() < filed.products().high(), why -> true);
  }

  /**
   * Whether the bounds are from what the company says, not from its filings.
   *
   * @return whether it says that it sells nothing in the market
   */
  public boolean isStated() {
    return company.origin() == RevenueShare.Origin.STATEMENT;
  }

  /**
   * The upper bound of the filings of what a restriction takes: π times what they allow of the
   * products.
   *
   * @return in millions, or that no filing bounds it
   */
  Outcome<Double> atMost() {
    return disclosed.map(filed -> scope.probability() * filed.products().high());
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
   * What the filings allow the company to sell in the market of all its products.
   *
   * @return from and to, in millions, or that no filing bounds it
   */
  public Outcome<Interval> wholeCompany() {
    return disclosed.map(FiledRevenue::wholeCompany);
  }
}
