package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.FIRM;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.missing;
import static io.marketimpact.exposure.Disclosures.threeRegions;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.SecurityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Disclosures as data: what fits together, what could be known when, what an area holds. */
class DisclosureSpec {

  @Test
  void regionsThatAddUpWithinTheirRoundingAreAYear() {
    RevenueYear year =
        new RevenueYear(
            List.of(
                line("AAA", 2024, ALL_PRODUCTS, "APAC", 188.0, 1000),
                line("AAA", 2024, ALL_PRODUCTS, "Americas", 410.1, 1000),
                line("AAA", 2024, ALL_PRODUCTS, "EMEA", 402, 1000)));
    assertThat(year.totalMillions()).isEqualTo(Outcome.of(1000.0));
    assertThat(year.fiscalYear()).isEqualTo("FY2024");
  }

  @Test
  void countriesMayStandBesideTheRegionsTheyLieIn() {
    List<RevenueDisclosure> lines = new ArrayList<>(threeRegions("AAA", 2024));
    lines.add(line("AAA", 2024, ALL_PRODUCTS, "Utopia", 60, 1000));
    assertThat(new RevenueYear(lines).companyWide(Disclosures.market(), AreaRelation.INSIDE))
        .hasSize(1);
  }

  @Test
  void aCountryMayStandBesideAllThatIsNotAtHome() {
    RevenueYear year =
        new RevenueYear(
            List.of(
                line("AAA", 2024, ALL_PRODUCTS, "US", 600, 1000),
                line("AAA", 2024, ALL_PRODUCTS, "Other than the United States", 400, 1000),
                line("AAA", 2024, ALL_PRODUCTS, "UT", 60, 1000)));
    assertThat(year.companyWide(Disclosures.market(), AreaRelation.INSIDE)).hasSize(1);
  }

  @Test
  void aYearWhoseLinesDoNotFitTogetherIsRefused() {
    refused(
        "areas must add up to the total 1000: 990",
        line("AAA", 2024, ALL_PRODUCTS, "APAC", 580, 1000),
        line("AAA", 2024, ALL_PRODUCTS, "Americas", 410, 1000));
    refused(
        "must have one total revenue",
        line("AAA", 2024, ALL_PRODUCTS, "APAC", 580, 1000),
        line("AAA", 2024, ALL_PRODUCTS, "Americas", 410, 990));
    refused(
        "must appear once",
        line("AAA", 2024, ALL_PRODUCTS, "APAC", 580, 1000),
        line("AAA", 2024, ALL_PRODUCTS, "APAC", 580, 1000));
    refused(
        "one company and year",
        line("AAA", 2024, ALL_PRODUCTS, "APAC", 580, 1000),
        line("BBB", 2024, ALL_PRODUCTS, "APAC", 580, 1000));
    refused(
        "one currency: USD and EUR",
        base("USD", MonetaryUnit.MILLION),
        base("EUR", MonetaryUnit.MILLION));
    refused(
        "one unit: MILLION and THOUSAND",
        base("USD", MonetaryUnit.MILLION),
        base("USD", MonetaryUnit.THOUSAND));
    assertThatIllegalArgumentException().isThrownBy(() -> new RevenueYear(List.of()));
  }

  @Test
  void impossibleLinesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line("AAA", 2024, ALL_PRODUCTS, "APAC", -1, 1000))
        .withMessage("revenue must be a number from 0: -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line("AAA", 2024, ALL_PRODUCTS, "APAC", 1001, 1000))
        .withMessage("revenue must not exceed the total 1000.0: 1001.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line("AAA", 2024, ALL_PRODUCTS, "APAC", 0, 0))
        .withMessageContaining("total revenue must be positive");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> share(1.2, "10-K"))
        .withMessage("a share must lie in [0, 1]: 1.2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> share(0.2, ""))
        .withMessageContaining("a figure must name its filing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> base("usd", MonetaryUnit.ONE))
        .withMessageContaining("three capital letters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SalesBasis.of("by feeling"))
        .withMessageContaining("ship-to, bill-to");
  }

  @Test
  void whatWasFiledAfterTheInstantIsNotKnown() {
    List<RevenueDisclosure> lines = new ArrayList<>(threeRegions("AAA", 2024));
    lines.addAll(threeRegions("AAA", 2025));
    lines.addAll(threeRegions("BBB", 2025));

    assertThat(RevenueYear.known(lines, FIRM, ASOF))
        .extracting(RevenueYear::fiscalYear)
        .containsExactly("FY2024");
    assertThat(RevenueYear.known(lines, FIRM, Instant.parse("2027-01-01T00:00:00Z")))
        .extracting(RevenueYear::fiscalYear)
        .containsExactly("FY2025", "FY2024");
    assertThat(RevenueYear.known(lines, new SecurityId("CCC"), ASOF)).isEmpty();
  }

  @Test
  void aDayIsOverWhenItIsOverEverywhere() {
    Instant over = DisclosureSource.endOf(LocalDate.of(2025, 12, 31));
    assertThat(over).isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
    DisclosureSource source = new DisclosureSource("10-K", over, "", "");
    assertThat(source.isKnown(over)).isTrue();
    assertThat(source.isKnown(over.minusNanos(1))).isFalse();
    assertThat(new DisclosureSource("10-K", Instant.MAX, "", "").isKnown(ASOF)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"ONE, 0.0000025", "THOUSAND, 0.0025", "MILLION, 2.5", "BILLION, 2500"})
  void amountsAreComparedInMillions(MonetaryUnit unit, double millions) {
    assertThat(unit.millions(2.5)).isEqualTo(millions);
  }

  @Test
  void aProductLineHasItsOwnWorldwideRevenueOrNone() {
    RevenueYear year =
        new RevenueYear(
            List.of(
                line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000),
                line("AAA", 2024, "software", "World", 423, 1000)));

    assertThat(year.productMillions(List.of("software"))).isEqualTo(Outcome.of(423.0));
    assertThat(year.productMillions(List.of(ALL_PRODUCTS))).isEqualTo(Outcome.of(1000.0));
    var none = year.productMillions(List.of("software", "chips")).exclusion().orElseThrow();
    assertThat(none.reason()).isEqualTo(ExclusionReason.NOT_DISCLOSED);
    assertThat(none.detail()).isEqualTo("AAA discloses no revenue of chips for FY2024");
    assertThat(year.lines().get(0).quoted())
        .isEqualTo("Utopia, all products, FY2024 (region), 10-K 2024");
  }

  private static void refused(String words, RevenueDisclosure... lines) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RevenueYear(List.of(lines)))
        .withMessageContaining(words);
  }

  private static RevenueDisclosure base(String currency, MonetaryUnit unit) {
    return row(missing(), "10-K", currency, unit);
  }

  private static RevenueDisclosure share(double share, String filing) {
    return row(Outcome.of(share), filing, "USD", MonetaryUnit.MILLION);
  }

  private static RevenueDisclosure row(
      Outcome<Double> share, String filing, String currency, MonetaryUnit unit) {
    return new RevenueDisclosure(
        FIRM,
        "FY2024",
        missing(),
        ALL_PRODUCTS,
        Disclosures.area("Utopia"),
        missing(),
        missing(),
        share,
        0.005,
        unit,
        currency,
        SalesBasis.SHIP_TO,
        new DisclosureSource(filing, Instant.EPOCH, "", ""));
  }
}
