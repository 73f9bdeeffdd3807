package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.CompanyStatement.SalesClaim;
import io.marketimpact.exposure.RevenueShare.Origin;
import io.marketimpact.market.SecurityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a market's share of a company's revenue from what could be known at an instant. A statement
 * of no sales comes first, then a reported figure, then a region; else the share is not disclosed.
 *
 * @param market the market
 * @param disclosures of any companies
 * @param statements of any companies
 * @param weights by which a region is divided
 */
public record MarketDisclosures(
    Market market,
    List<RevenueDisclosure> disclosures,
    List<CompanyStatement> statements,
    SplitWeights weights) {

  /** Room for resale by others where a company says it does not sell there itself. */
  public static final double INDIRECT_RESALE = 0.005;

  /** Months after which an annual report is overdue everywhere. */
  private static final int REPORTING_MONTHS = 4;

  /** What a type of form such as 10-K, which many filings have, is without. */
  private static final Pattern YEAR_OR_NUMBER = Pattern.compile("\\d{2,}+(?!-\\p{L})");

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if what is filed of a fiscal year's products contradicts what
   *     is filed of its areas, or a split lacks the market
   */
  public MarketDisclosures {
    disclosures = List.copyOf(disclosures);
    statements = List.copyOf(statements);
    weights.requireOf(market);
    disclosures.stream()
        .collect(
            Collectors.groupingBy(
                RevenueDisclosure::companyYear, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(FilingChoice::requireProductsThatFit);
  }

  /**
   * The market's share of a company's revenue.
   *
   * @param security the company's stock
   * @param asOf what was not public by then for certain is not used
   * @return the share, or that the company does not disclose it
   */
  public Outcome<RevenueShare> of(SecurityId security, Instant asOf) {
    return said(claim -> claim.denied().isPresent(), security, asOf)
        .map(denial -> Outcome.of(denied(denial)))
        .orElseGet(
            () ->
                filed(security, asOf)
                    .then(
                        found ->
                            found.isReported()
                                ? Outcome.of(reported(found, asOf))
                                : fromRegions(found.year(), found.lines(), asOf)));
  }

  /**
   * The lines that bound the market's share of a company's revenue, whatever it says elsewhere of
   * having no sales.
   *
   * @param security the company's stock
   * @param asOf what was not public by then for certain is not used
   * @return the lines of the latest year that has any, or that no filing speaks of the market
   */
  Outcome<FiledLines> filed(SecurityId security, Instant asOf) {
    return RevenueYear.known(disclosures, security, asOf).stream()
        .flatMap(year -> FiledLines.of(year, market).stream())
        .findFirst()
        .map(Outcome::of)
        .orElseGet(
            () ->
                Outcome.excluded(
                    ExclusionReason.NOT_DISCLOSED,
                    "the filings of "
                        + security
                        + " on record as of "
                        + asOf
                        + " give no revenue figure for "
                        + market.name()
                        + " or a region that includes it"));
  }

  /**
   * A market value that revenue can be held against.
   *
   * @param security the company's stock
   * @param value what the market paid for it
   * @return the value, or that the company's revenue is of another currency
   */
  public Outcome<MarketValue> comparable(SecurityId security, MarketValue value) {
    return disclosures.stream()
        .filter(line -> line.security().equals(security))
        .map(RevenueDisclosure::currency)
        .filter(currency -> !currency.equals(value.currency()))
        .findFirst()
        .map(
            currency ->
                Outcome.<MarketValue>excluded(
                    ExclusionReason.OTHER_CURRENCY,
                    "the market value is in "
                        + value.currency()
                        + " and the revenue in "
                        + currency
                        + ": nothing is converted"))
        .orElseGet(() -> Outcome.of(value));
  }

  private Optional<CompanyStatement> said(
      Predicate<SalesClaim> claim, SecurityId security, Instant asOf) {
    return statements.stream()
        .filter(statement -> statement.security().equals(security))
        .filter(statement -> claim.test(statement.claim()) && statement.source().isKnown(asOf))
        .findFirst();
  }

  private static RevenueShare denied(CompanyStatement said) {
    ShareBounds bounds =
        new ShareBounds(
            0,
            INDIRECT_RESALE,
            INDIRECT_RESALE,
            undisclosed("the company makes a statement of its own"),
            "the company says: " + said.statement());
    Certainty certainty = Certainty.of(0, 0, SalesBasis.NOT_STATED);
    ShareDistribution share =
        ShareDistribution.about(bounds, INDIRECT_RESALE / 2, certainty.grade().spread());
    return new RevenueShare(
        Origin.STATEMENT,
        bounds,
        Map.of(),
        certainty,
        undisclosed("no region is divided"),
        share,
        share.cases(),
        SalesBasis.NOT_STATED,
        said.statement() + " (" + said.source().filing() + ")",
        undisclosed("the company makes a statement of its own"),
        "");
  }

  private RevenueShare reported(FiledLines filed, Instant asOf) {
    RevenueDisclosure line = filed.first();
    double share = RevenueYear.share(line).result().orElseThrow();
    Interval ends = filed.share();
    ShareBounds bounds =
        new ShareBounds(
            ends.low(),
            ends.high(),
            ends.high(),
            undisclosed("the market is reported"),
            "reported, to its last digit");
    Certainty certainty = Certainty.of(0, missingYears(line, asOf), line.basis());
    return new RevenueShare(
        Origin.REPORTED,
        bounds,
        Map.of(),
        certainty,
        undisclosed("no region is divided"),
        ShareDistribution.about(bounds, share, certainty.grade().spread()),
        List.of(),
        line.basis(),
        line.quoted(),
        Outcome.of(line),
        laterFiling(line, asOf));
  }

  /**
   * The filing a line was read from, where that is another that came later for certain: figures of
   * one year are repeated in the next, and a copy of the repetition may be all that is at hand. The
   * line's own filing then names it, whatever stands around the name.
   */
  private String laterFiling(RevenueDisclosure line, Instant asOf) {
    return disclosures.stream()
        .filter(other -> other.security().equals(line.security()))
        .map(RevenueDisclosure::source)
        .filter(source -> !source.filing().isBlank() && !source.isKnown(asOf))
        .filter(source -> !source.publicBy().equals(Instant.MAX))
        .map(DisclosureSource::filing)
        .filter(filing -> names(line.source().filing(), filing))
        .findFirst()
        .orElse("");
  }

  /** Whether a text is more than a filing's name and holds it as a whole, no part of another. */
  private static boolean names(String text, String filing) {
    return !text.equals(filing)
        && YEAR_OR_NUMBER.matcher(filing).find()
        && Pattern.compile("(?<![\\w/-])" + Pattern.quote(filing) + "(?![\\w/-]|\\.\\w)")
            .matcher(text)
            .find();
  }

  private static <T> Outcome<T> undisclosed(String why) {
    return Outcome.excluded(ExclusionReason.NOT_DISCLOSED, why);
  }

  private Outcome<RevenueShare> fromRegions(
      RevenueYear year, List<RevenueDisclosure> regions, Instant asOf) {
    RevenueDisclosure line = regions.get(0);
    ShareBounds bounds =
        RegionBounds.of(
            market,
            weights,
            year,
            regions,
            said(SalesClaim.NAMES_COUNTRIES_ABOVE_A_TENTH::equals, line.security(), asOf));
    Certainty certainty = Certainty.of(1, missingYears(line, asOf), line.basis());
    double spread = certainty.grade().spread();
    Map<SplitRule, Outcome<Double>> splits = new EnumMap<>(SplitRule.class);
    SplitRule.all()
        .forEach(rule -> splits.put(rule, split(regions, weights -> weights.part(market, rule))));
    Outcome<Double> open = split(regions, weights -> weights.open().weightedPart(market));
    return split(regions, weights -> weights.weightedPart(market))
        .map(center -> ShareDistribution.about(bounds, center, spread))
        .map(
            share ->
                new RevenueShare(
                    Origin.REGION,
                    bounds,
                    splits,
                    certainty,
                    weights.dividing(line.area()).accessibility(market),
                    share,
                    Stream.concat(
                            share.cases().stream(),
                            open.result().stream()
                                .map(
                                    center ->
                                        new ShareCase(
                                            "market_open",
                                            "every country as open as the others",
                                            ShareDistribution.about(bounds, center, spread))))
                        .toList(),
                    line.basis(),
                    line.quoted(),
                    Outcome.of(line),
                    laterFiling(line, asOf)));
  }

  /** The market's part of each region, added up; regions divided alike are one. */
  private Outcome<Double> split(
      List<RevenueDisclosure> regions, Function<SplitWeights, Outcome<Double>> part) {
    Map<SplitWeights, List<RevenueDisclosure>> alike =
        regions.stream()
            .collect(
                Collectors.groupingBy(
                    line -> weights.dividing(line.area()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Outcome<Double> sum = Outcome.of(0.0);
    for (Map.Entry<SplitWeights, List<RevenueDisclosure>> group : alike.entrySet()) {
      double region = RegionBounds.together(group.getValue());
      sum = sum.then(before -> part.apply(group.getKey()).map(value -> before + value * region));
    }
    return sum;
  }

  /** Annual reports that were due since the one the line is from. */
  private static int missingYears(RevenueDisclosure line, Instant asOf) {
    return line.fiscalYearEnd().result().map(end -> missingYears(end, asOf)).orElse(0);
  }

  private static int missingYears(LocalDate end, Instant asOf) {
    int missing = 0;
    while (!DisclosureSource.endOf(end.plusYears(missing + 1L).plusMonths(REPORTING_MONTHS))
        .isAfter(asOf)) {
      missing++;
    }
    return missing;
  }
}
