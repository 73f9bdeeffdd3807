package io.marketimpact.data.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.AreaCover;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Makes a filed year's areas whole. Companies name the countries above a tenth of revenue only, and
 * gains of hedging belong to no area: what is left then is a line of its own. Areas that contradict
 * the total are left out, the countries among them last.
 */
final class AreaBreakdown {

  /** The area of revenue that is not broken down by area. */
  static final String REST = "not broken down by area";

  private final List<RevenueDisclosure> lines;
  private final Consumer<String> findings;

  private AreaBreakdown(List<RevenueDisclosure> lines, Consumer<String> findings) {
    this.lines = lines;
    this.findings = findings;
  }

  /** The lines of one year, of which one has the total, as far as they can be used. */
  static List<RevenueDisclosure> whole(List<RevenueDisclosure> lines, Consumer<String> findings) {
    return new AreaBreakdown(lines, findings).whole();
  }

  private List<RevenueDisclosure> whole() {
    String refused = contradiction(lines);
    if (refused.isEmpty() && areas(lines).size() != 1) {
      return lines;
    }
    List<RevenueDisclosure> best = withRest(lines);
    if (!best.isEmpty()) {
      return best;
    }
    findings.accept(refused);
    List<RevenueDisclosure> countries =
        lines.stream().filter(line -> !isArea(line) || line.area().isCountryCode()).toList();
    List<RevenueDisclosure> kept = areas(countries).isEmpty() ? List.of() : withRest(countries);
    return kept.isEmpty() ? lines.stream().filter(line -> !isArea(line)).toList() : kept;
  }

  /** Lines and what they do not cover; none where they contradict the total. */
  private List<RevenueDisclosure> withRest(List<RevenueDisclosure> some) {
    List<RevenueDisclosure> areas = areas(some);
    double total = areas.get(0).totalRevenue().result().orElseThrow();
    OptionalDouble covered = AreaCover.of(areas, total);
    if (covered.isEmpty()) {
      return List.of();
    }
    double rest = total - covered.getAsDouble();
    List<RevenueDisclosure> both = new ArrayList<>(some);
    if (areas.size() > 1 && rest > 0 && !contradiction(some).isEmpty()) {
      both.add(rest(areas.get(0), rest));
    }
    if (!contradiction(both).isEmpty()) {
      return List.of();
    }
    if (rest > areas.stream().mapToDouble(RevenueDisclosure::rounding).sum() * 2) {
      findings.accept(
          String.format(Locale.ROOT, "%.1f %% of the total belongs to no area", 100 * rest / total)
              + " it names; the areas are used as they are");
    }
    return both;
  }

  private static RevenueDisclosure rest(RevenueDisclosure like, double rest) {
    DisclosureSource source = like.source();
    String note = source.note().isEmpty() ? "" : "; " + source.note();
    return new RevenueDisclosure(
        like.security(),
        like.fiscalYear(),
        like.fiscalYearEnd(),
        like.productLine(),
        AreaNames.area(REST),
        Outcome.of(rest),
        like.totalRevenue(),
        like.share(),
        like.rounding(),
        like.unit(),
        like.currency(),
        like.basis(),
        new DisclosureSource(
            source.filing(),
            source.publicBy(),
            source.trust(),
            "computed: the total less the areas" + note));
  }

  private static List<RevenueDisclosure> areas(List<RevenueDisclosure> some) {
    return some.stream().filter(AreaBreakdown::isArea).toList();
  }

  private static boolean isArea(RevenueDisclosure line) {
    return line.isCompanyWide() && !line.area().isWorld();
  }

  private static String contradiction(List<RevenueDisclosure> some) {
    try {
      new RevenueYear(some);
      return "";
    } catch (IllegalArgumentException refused) {
      return refused.getMessage();
    }
  }
}
