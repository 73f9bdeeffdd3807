package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a company disclosed of one fiscal year.
 *
 * @param lines at least one, all of one company, year, unit and currency
 */
public record RevenueYear(List<RevenueDisclosure> lines) implements Serializable {

  /**
   * Checks that the lines fit together: one currency and unit, one total, and areas that add up to
   * it where two or more are listed. Countries may be listed beside the regions they lie in.
   *
   * @throws IllegalArgumentException if they do not
   */
  public RevenueYear {
    lines = List.copyOf(lines);
    Require.that(!lines.isEmpty(), "a fiscal year needs at least 1 line: %s", lines.size());
    RevenueDisclosure first = lines.get(0);
    for (RevenueDisclosure line : lines) {
      Require.that(
          line.security().equals(first.security()) && line.fiscalYear().equals(first.fiscalYear()),
          "lines must be of one company and year: %s",
          line.quoted());
      Require.that(
          line.currency().equals(first.currency()),
          "a fiscal year must have one currency: %s and %s",
          first.currency(),
          line.currency());
      Require.that(
          line.unit() == first.unit(),
          "a fiscal year must have one unit: %s and %s",
          first.unit(),
          line.unit());
    }
    requireOneTotal(lines);
    requireOneLinePerArea(lines);
    requireAreasThatAddUp(lines);
  }

  private static void requireOneTotal(List<RevenueDisclosure> lines) {
    List<Double> totals =
        lines.stream().flatMap(line -> line.totalRevenue().result().stream()).distinct().toList();
    Require.that(totals.size() <= 1, "a fiscal year must have one total revenue: %s", totals);
  }

  private static void requireOneLinePerArea(List<RevenueDisclosure> lines) {
    List<String> keys =
        lines.stream().map(line -> line.productLine() + " in " + line.area().name()).toList();
    Require.that(
        keys.stream().distinct().count() == keys.size(),
        "each product line and area must appear once: %s",
        keys);
  }

  private static void requireAreasThatAddUp(List<RevenueDisclosure> lines) {
    List<RevenueDisclosure> areas = areas(lines);
    if (areas.size() < 2) {
      return;
    }
    double total = areas.get(0).totalRevenue().result().orElseThrow();
    Require.that(
        addsUp(areas, total, area -> true)
            || addsUp(areas, total, Area::isRegion)
            || coversAll(areas, total),
        "areas must add up to the total %s: %s",
        plain(total),
        plain(areas.stream().mapToDouble(line -> line.revenue().result().orElseThrow()).sum()));
  }

  /** Countries may stand beside the areas that hold them, as all that is not at home does. */
  private static boolean coversAll(List<RevenueDisclosure> areas, double total) {
    double slack = areas.stream().mapToDouble(RevenueDisclosure::rounding).sum() + 1e-9 * total;
    return AreaCover.of(areas, total).orElse(0) >= total - slack - areas.get(0).rounding();
  }

  private static String plain(double amount) {
    return String.format(Locale.ROOT, "%.4f", amount).replaceAll("\\.?0+$", "");
  }

  private static boolean addsUp(
      List<RevenueDisclosure> areas, double total, Predicate<Area> counted) {
    double sum = 0;
    double rounding = 0;
    for (RevenueDisclosure line : areas) {
      if (counted.test(line.area())) {
        sum += line.revenue().result().orElseThrow();
        rounding += line.rounding();
      }
    }
    // The total is rounded too, to the same digit.
    return Math.abs(sum - total) <= rounding + areas.get(0).rounding() + 1e-9 * total;
  }

  /** Company-wide lines with an area's revenue and the total. */
  private static List<RevenueDisclosure> areas(List<RevenueDisclosure> lines) {
    return lines.stream()
        .filter(RevenueDisclosure::isCompanyWide)
        .filter(line -> !line.area().isWorld())
        .filter(line -> line.revenue().result().isPresent())
        .filter(line -> line.totalRevenue().result().isPresent())
        .toList();
  }

  /**
   * The years of a company that could be known, the latest first. Where several filings speak of a
   * year, as an annual report and its amendment do, the latest that could be known counts.
   *
   * @param disclosures of any companies
   * @param security the company's stock
   * @param asOf the instant; what was not public by then for certain is left out
   * @return the years
   */
  public static List<RevenueYear> known(
      List<RevenueDisclosure> disclosures, SecurityId security, Instant asOf) {
    SortedMap<String, List<RevenueDisclosure>> years = new TreeMap<>(Comparator.reverseOrder());
    disclosures.stream()
        .filter(line -> line.security().equals(security) && line.source().isKnown(asOf))
        .forEach(
            line -> years.computeIfAbsent(line.fiscalYear(), y -> new ArrayList<>()).add(line));
    return years.values().stream().map(FilingChoice::of).toList();
  }

  /**
   * The company's total revenue.
   *
   * @return in millions of the currency, or why there is no figure
   */
  public Outcome<Double> totalMillions() {
    return lines.stream()
        .map(RevenueDisclosure::totalMillions)
        .filter(total -> total.result().isPresent())
        .findFirst()
        .orElseGet(() -> notDisclosed("total revenue"));
  }

  /**
   * Company-wide lines whose area has the given relation to a market and that have a figure.
   *
   * @param market the market
   * @param relation the relation
   * @return the lines in their order
   */
  public List<RevenueDisclosure> companyWide(Market market, AreaRelation relation) {
    return lines.stream()
        .filter(RevenueDisclosure::isCompanyWide)
        .filter(line -> market.relation(line.security(), line.area()) == relation)
        .filter(line -> share(line).result().isPresent())
        .toList();
  }

  /**
   * A line's share of the company's total revenue: computed where amounts are disclosed, else as
   * printed.
   *
   * @param line one of the lines
   * @return the fraction, or why there is none
   */
  public static Outcome<Double> share(RevenueDisclosure line) {
    return line.revenue().result().isPresent() && line.totalRevenue().result().isPresent()
        ? line.totalRevenue().map(total -> line.revenue().result().get() / total)
        : line.share();
  }

  /**
   * World-wide revenue of product lines.
   *
   * @param productLines their names, or all products alone
   * @return their sum in millions of the currency, or why there is no figure
   */
  public Outcome<Double> productMillions(List<String> productLines) {
    Outcome<Double> sum = Outcome.of(0.0);
    for (String productLine : productLines) {
      Outcome<Double> revenue = productMillions(productLine);
      sum = sum.then(before -> revenue.map(more -> before + more));
    }
    return sum;
  }

  private Outcome<Double> productMillions(String productLine) {
    if (productLine.equals(RevenueDisclosure.ALL_PRODUCTS)) {
      return totalMillions();
    }
    return lines.stream()
        .filter(line -> line.productLine().equals(productLine))
        .filter(line -> line.area().isWorld())
        .map(RevenueDisclosure::revenueMillions)
        .filter(revenue -> revenue.result().isPresent())
        .findFirst()
        .orElseGet(() -> notDisclosed("revenue of " + productLine));
  }

  /**
   * The year's name.
   *
   * @return such as FY2025
   */
  public String fiscalYear() {
    return lines.get(0).fiscalYear();
  }

  /**
   * The currency of the year's amounts.
   *
   * @return ISO code
   */
  public String currency() {
    return lines.get(0).currency();
  }

  private Outcome<Double> notDisclosed(String what) {
    return Outcome.excluded(
        ExclusionReason.NOT_DISCLOSED,
        lines.get(0).security() + " discloses no " + what + " for " + fiscalYear());
  }
}
