package io.marketimpact.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which filing counts where several speak of one fiscal year, as an annual report, its amendment
 * and the prior-year columns of the next do. For the company as a whole: the latest of those that
 * break its revenue down by area, for a later total must not hide an earlier breakdown; the latest
 * of all where none does. For its products: the latest that names them and agrees with the former.
 * Areas of different filings are never mixed: a restated region and an old one make no whole.
 */
final class FilingChoice {

  private FilingChoice() {}

  /** What to use of the lines of one company's fiscal year, of which there is at least one. */
  static RevenueYear of(List<RevenueDisclosure> year) {
    List<RevenueDisclosure> whole = whole(year);
    return new RevenueYear(
        products(year).stream()
            .map(products -> together(whole, products))
            .filter(FilingChoice::fits)
            .findFirst()
            .orElse(whole));
  }

  /**
   * Products that agree with no areas would go unused in silence. They need agree only with one
   * filing of the areas: a later one may restate them all.
   *
   * @throws IllegalArgumentException if all that is filed of the year's products contradicts all
   *     that is filed of its areas
   */
  static void requireProductsThatFit(List<RevenueDisclosure> year) {
    List<List<RevenueDisclosure>> wholes =
        filings(year.stream().filter(RevenueDisclosure::isCompanyWide).toList());
    List<List<RevenueDisclosure>> filed =
        products(year).stream()
            .flatMap(products -> wholes.stream().map(whole -> together(whole, products)))
            .toList();
    if (!filed.isEmpty() && filed.stream().noneMatch(FilingChoice::fits)) {
      throw new IllegalArgumentException(
          "products of "
              + year.get(0).companyYear()
              + " contradict its areas: "
              + contradiction(filed.get(0)).orElseThrow());
    }
  }

  private static List<RevenueDisclosure> whole(List<RevenueDisclosure> year) {
    return filings(year.stream().filter(RevenueDisclosure::isCompanyWide).toList()).stream()
        .findFirst()
        .orElse(List.of());
  }

  private static List<List<RevenueDisclosure>> products(List<RevenueDisclosure> year) {
    return filings(year.stream().filter(line -> !line.isCompanyWide()).toList());
  }

  /** Lines filing by filing, the one to prefer first. */
  private static List<List<RevenueDisclosure>> filings(List<RevenueDisclosure> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(line -> line.source().filing()))
        .values()
        .stream()
        .sorted(
            Comparator.comparing((List<RevenueDisclosure> filing) -> hasAreas(filing))
                .thenComparing(FilingChoice::publicBy)
                .thenComparing(filing -> filing.get(0).source().filing())
                .reversed())
        .toList();
  }

  private static boolean hasAreas(List<RevenueDisclosure> filing) {
    return filing.stream()
        .anyMatch(
            line ->
                line.isCompanyWide()
                    && !line.area().isWorld()
                    && (line.revenue().result().isPresent() || line.share().result().isPresent()));
  }

  private static Instant publicBy(List<RevenueDisclosure> filing) {
    return filing.stream()
        .map(line -> line.source().publicBy())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static List<RevenueDisclosure> together(
      List<RevenueDisclosure> whole, List<RevenueDisclosure> products) {
    List<RevenueDisclosure> both = new ArrayList<>(whole);
    both.addAll(products);
    boolean isOneUnit = both.stream().map(RevenueDisclosure::unit).distinct().count() == 1;
    return isOneUnit ? both : both.stream().map(FilingChoice::inMillions).toList();
  }

  /** One filing may print millions, another tag every unit. */
  private static RevenueDisclosure inMillions(RevenueDisclosure line) {
    boolean isAmount = line.revenue().result().isPresent();
    return new RevenueDisclosure(
        line.security(),
        line.fiscalYear(),
        line.fiscalYearEnd(),
        line.productLine(),
        line.area(),
        line.revenueMillions(),
        line.totalMillions(),
        line.share(),
        isAmount ? line.unit().millions(line.rounding()) : line.rounding(),
        MonetaryUnit.MILLION,
        line.currency(),
        line.basis(),
        line.source());
  }

  private static boolean fits(List<RevenueDisclosure> lines) {
    return contradiction(lines).isEmpty();
  }

  private static Optional<String> contradiction(List<RevenueDisclosure> lines) {
    try {
      new RevenueYear(lines);
      return Optional.empty();
    } catch (IllegalArgumentException refused) {
      return Optional.of(refused.getMessage());
    }
  }
}
