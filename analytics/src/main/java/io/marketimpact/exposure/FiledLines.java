package io.marketimpact.exposure;

import io.marketimpact.base.Interval;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a fiscal year that bound a market's share: one of the market itself, or the regions
 * that may hold it. Their bounds need no rule by which a region is divided.
 */
record FiledLines(RevenueYear year, List<RevenueDisclosure> lines, boolean isReported) {

  /** The lines of a year, if it has any; a line of the market comes before regions. */
  static Optional<FiledLines> of(RevenueYear year, Market market) {
    List<RevenueDisclosure> inside = year.companyWide(market, AreaRelation.INSIDE);
    if (!inside.isEmpty()) {
      return Optional.of(new FiledLines(year, inside, true));
    }
    List<RevenueDisclosure> regions = year.companyWide(market, AreaRelation.MAY_HOLD);
    return regions.isEmpty() ? Optional.empty() : Optional.of(new FiledLines(year, regions, false));
  }

  RevenueDisclosure first() {
    return lines.get(0);
  }

  /** From and to, fractions of the company's revenue: to the last digit, or the whole regions. */
  Interval share() {
    return isReported ? reported(first()) : new Interval(0, RegionBounds.together(lines));
  }

  private static Interval reported(RevenueDisclosure line) {
    double share = RevenueYear.share(line).result().orElseThrow();
    double reach =
        line.revenue().result().isPresent() && line.totalRevenue().result().isPresent()
            ? line.rounding() / line.totalRevenue().result().get()
            : line.rounding();
    return new Interval(Math.max(0, share - reach), Math.min(1, share + reach));
  }
}
