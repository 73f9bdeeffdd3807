package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The bounds of a market's share where a company reports only regions that may hold it: at most the
 * regions, less the countries that lie in them and are not the market, by their part of GDP; and at
 * most a tenth where the company says that it names every country above that.
 */
final class RegionBounds {

  private final Market market;
  private final SplitWeights weights;
  private final RevenueYear year;
  private final List<RevenueDisclosure> regions;
  private final Optional<CompanyStatement> custom;
  private final List<String> reasons = new ArrayList<>();
  private final Set<String> assumed = new LinkedHashSet<>();

  private RegionBounds(
      Market market,
      SplitWeights weights,
      RevenueYear year,
      List<RevenueDisclosure> regions,
      Optional<CompanyStatement> custom) {
    this.market = market;
    this.weights = weights;
    this.year = year;
    this.regions = regions;
    this.custom = custom;
  }

  /**
   * The bounds; {@code regions} are the lines of {@code year} that may hold the market, {@code
   * custom} is what the company says of the countries it names.
   */
  static ShareBounds of(
      Market market,
      SplitWeights weights,
      RevenueYear year,
      List<RevenueDisclosure> regions,
      Optional<CompanyStatement> custom) {
    return new RegionBounds(market, weights, year, regions, custom).bounds();
  }

  /** Lines of one filing, as shares of the company's revenue. */
  static double together(List<RevenueDisclosure> lines) {
    return Math.min(1, lines.stream().mapToDouble(RegionBounds::share).sum());
  }

  private ShareBounds bounds() {
    double ceiling = together(regions);
    reasons.add(
        String.format(
            Locale.ROOT,
            "at most the region's %s %%; no line for %s",
            tenthsAbove(ceiling),
            market.name()));
    double left = Math.min(ceiling, regions.stream().mapToDouble(this::left).sum());
    custom.ifPresent(
        said -> reasons.add("at most a tenth, as the company says: " + said.statement()));
    return new ShareBounds(
        0,
        custom.isPresent() ? Math.min(left, ShareBounds.CUSTOM) : left,
        ceiling,
        custom
            .map(said -> Outcome.of(ShareBounds.CUSTOM))
            .orElseGet(
                () ->
                    Outcome.excluded(
                        ExclusionReason.NOT_DISCLOSED,
                        "the company does not say that it names every country above a tenth")),
        String.join("; ", reasons),
        List.copyOf(assumed));
  }

  /** What is left of a region without the countries known to lie in it. */
  private double left(RevenueDisclosure line) {
    double share = share(line);
    return market.region(line.area()).map(region -> left(line, region, share)).orElse(share);
  }

  private double left(RevenueDisclosure line, MarketRegion region, double share) {
    List<String> codes =
        region.codesBeside(
            year.lines().stream()
                .filter(RevenueDisclosure::isCompanyWide)
                .map(RevenueDisclosure::area)
                .toList());
    double part = weights.dividing(line.area()).sizeOf(codes, SplitRule.GDP).result().orElse(0.0);
    if (part == 0) {
      return share;
    }
    assumed.add(region.reason());
    reasons.add(
        String.format(
            Locale.ROOT,
            "less %.1f %% of %s by GDP%s: %s",
            100 * part,
            line.area().name(),
            beside(region, codes),
            region.reason()));
    return share * (1 - part);
  }

  /** The reason names every country; of some of them alone the codes say which. */
  private static String beside(MarketRegion region, List<String> codes) {
    return codes.equals(region.codesBeside(List.of())) ? "" : " for " + String.join(", ", codes);
  }

  /** In percent; what bounds from above is never shown smaller than it is. */
  private static String tenthsAbove(double fraction) {
    return BigDecimal.valueOf(100 * fraction)
        .round(MathContext.DECIMAL32)
        .setScale(1, RoundingMode.CEILING)
        .toPlainString();
  }

  private static double share(RevenueDisclosure line) {
    return RevenueYear.share(line).result().orElseThrow();
  }
}
