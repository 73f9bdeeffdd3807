package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.FIRM;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.market;
import static io.marketimpact.exposure.Disclosures.missing;
import static io.marketimpact.exposure.Disclosures.noSales;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.threeRegions;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What filings alone allow, how sure a part is, and a line that was read from a later filing. */
class ExposedRevenueSpec {

  private static ExposedRevenue of(List<RevenueDisclosure> lines, String... products) {
    return of(shares(lines), 1, products);
  }

  private static ExposedRevenue of(
      MarketDisclosures known, double probability, String... products) {
    ProductScope scope =
        new ProductScope(
            FIRM,
            List.of(products),
            probability,
            Outcome.excluded(ExclusionReason.MISSING_INPUT, "none are given"),
            "the restriction names them");
    return ExposedRevenue.of(known, scope, ASOF).result().orElseThrow();
  }

  private static Interval products(ExposedRevenue exposed) {
    return exposed.disclosed().result().orElseThrow().products();
  }

  @Test
  void filingsAloneAllowTheWholeRegionAndNothingNarrowsItWithoutAnAssumption() {
    ExposedRevenue exposed = of(threeRegions("AAA", 2024), ALL_PRODUCTS);

    assertThat(products(exposed).low()).isZero();
    assertThat(products(exposed).high()).isCloseTo(188, within(1e-9));
    assertThat(exposed.isNarrowed()).isFalse();
    assertThat(exposed.certainty()).isEqualTo(exposed.company().certainty());
  }

  @Test
  void theProbabilityOfTheScopeIsNoWordOfTheFilings() {
    ExposedRevenue exposed = of(shares(threeRegions("AAA", 2024)), 0.5, ALL_PRODUCTS);

    assertThat(products(exposed).high()).isCloseTo(188, within(1e-9));
    assertThat(exposed.bounds().high()).isCloseTo(94, within(1e-9));
    assertThat(exposed.atMost().result().orElseThrow()).isCloseTo(94, within(1e-9));
    assertThat(exposed.isNarrowed()).isTrue();
  }

  @Test
  void aStatementNarrowsWhatTheFilingsAllowAndIsNone() {
    ExposedRevenue exposed = of(shares(threeRegions("AAA", 2024), noSales("AAA")), 1, ALL_PRODUCTS);

    assertThat(products(exposed).high()).isCloseTo(188, within(1e-9));
    assertThat(exposed.bounds().high()).isCloseTo(5, within(1e-9));
    assertThat(exposed.isStated()).isTrue();
    assertThat(of(threeRegions("AAA", 2024), ALL_PRODUCTS).isStated()).isFalse();
  }

  @Test
  void whereOnlyAStatementSpeaksOfTheMarketTheFilingsBoundNothing() {
    RevenueDisclosure total = line("AAA", 2024, ALL_PRODUCTS, "total only", 1000, 1000);
    ExposedRevenue exposed = of(shares(List.of(total), noSales("AAA")), 1, ALL_PRODUCTS);

    assertThat(exposed.disclosed().exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(exposed.atMost().result()).isEmpty();
    assertThat(exposed.wholeCompany().result()).isEmpty();
    assertThat(exposed.isNarrowed()).isTrue();
    assertThat(exposed.bounds().high()).isCloseTo(5, within(1e-9));
  }

  @Test
  void aRegionBoundsTheFilingsEvenIfNothingDividesIt() {
    MarketDisclosures undivided =
        new MarketDisclosures(
            market(),
            threeRegions("AAA", 2024),
            List.of(noSales("AAA")),
            new SplitWeights(List.of()));

    assertThat(products(of(undivided, 1, ALL_PRODUCTS)).high()).isCloseTo(188, within(1e-9));
  }

  @Test
  void theCeilingOfAPartIsOfTheFilingsWhateverTheCompanySays() {
    ExposedRevenue exposed = of(shares(threeRegions("AAA", 2024), noSales("AAA")), 1, "software");

    assertThat(exposed.wholeCompany().result().orElseThrow().high()).isCloseTo(188, within(1e-9));
    assertThat(exposed.bounds().high()).isCloseTo(5, within(1e-9));
  }

  @Test
  void theShareOfAllProductsSaysLittleOfAPart() {
    List<RevenueDisclosure> lines = new ArrayList<>();
    lines.add(line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000));
    lines.add(line("AAA", 2024, "software", "World", 120, 1000));
    ExposedRevenue exposed = of(lines, "software");

    assertThat(exposed.company().certainty().grade()).isEqualTo(Certainty.Grade.B);
    assertThat(exposed.certainty().grade()).isEqualTo(Certainty.Grade.E);
    assertThat(products(exposed).high()).isEqualTo(120);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prior-year column of 10-K 2025",
        "10-K 2025, prior-year column",
        "10-K 2025 (prior-year column)"
      })
  void aLineReadFromAFilingThatCameLaterSaysWhich(String filing) {
    RevenueDisclosure known = line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000);
    RevenueDisclosure repeated = from(filing, known);
    RevenueDisclosure later = total(2025, DisclosureSource.endOf(LocalDate.of(2026, 12, 31)));

    assertThat(of(List.of(repeated, later), ALL_PRODUCTS).company().laterFiling())
        .isEqualTo("10-K 2025");
    assertThat(of(List.of(known, later), ALL_PRODUCTS).company().laterFiling()).isEmpty();
    assertThat(
            of(List.of(repeated, total(2025, Instant.MAX)), ALL_PRODUCTS).company().laterFiling())
        .isEmpty();
    assertThat(of(List.of(from(filing + "1", known), later), ALL_PRODUCTS).company().laterFiling())
        .isEqualTo(filing.endsWith("2025") ? "" : "10-K 2025");
  }

  @ParameterizedTest
  @CsvSource({
    "prior-year column of annual report 2025, annual report 2025, true",
    "annual report 2025/26, annual report 2025, false",
    "10-K/A of 2025, 10-K, false",
    "10-K of 2025, 10-K, false",
    "prior-year column of 10-K FY25, 10-K FY25, true",
    "annual report 2025.2, annual report 2025, false"
  })
  void aNameThatIsAPartOfAnotherOrOfManyNamesNoFiling(
      String readFrom, String filed, boolean isNamed) {
    RevenueDisclosure known = line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000);
    RevenueDisclosure later =
        from(filed, total(2025, DisclosureSource.endOf(LocalDate.of(2026, 12, 31))));

    assertThat(of(List.of(from(readFrom, known), later), ALL_PRODUCTS).company().laterFiling())
        .isEqualTo(isNamed ? filed : "");
  }

  private static RevenueDisclosure from(String filing, RevenueDisclosure known) {
    return new RevenueDisclosure(
        known.security(),
        known.fiscalYear(),
        known.fiscalYearEnd(),
        known.productLine(),
        known.area(),
        known.revenue(),
        known.totalRevenue(),
        known.share(),
        known.rounding(),
        known.unit(),
        known.currency(),
        known.basis(),
        new DisclosureSource(filing, known.source().publicBy(), "good", ""));
  }

  @Test
  void noFilingIsLaterThanItself() {
    RevenueDisclosure known = line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000);
    RevenueDisclosure undated = total(2024, Instant.MAX);
    RevenueDisclosure amended = total(2024, DisclosureSource.endOf(LocalDate.of(2026, 12, 31)));

    assertThat(undated.source().filing()).isEqualTo(known.source().filing());
    assertThat(of(List.of(known, undated), ALL_PRODUCTS).company().laterFiling()).isEmpty();
    assertThat(of(List.of(known, amended), ALL_PRODUCTS).company().laterFiling()).isEmpty();
  }

  private static RevenueDisclosure total(int year, Instant publicBy) {
    return line("AAA", year, ALL_PRODUCTS, "total only", missing(), Outcome.of(1100.0), publicBy);
  }
}
