package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.ASOF;
import static io.marketimpact.exposure.Disclosures.FIRM;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.missing;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.threeRegions;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What filings alone allow, how sure a part is, and a line that was read from a later filing. */
class ExposedRevenueSpec {

  private static ExposedRevenue of(List<RevenueDisclosure> lines, String... products) {
    ProductScope scope =
        new ProductScope(
            FIRM,
            List.of(products),
            1,
            Outcome.excluded(ExclusionReason.MISSING_INPUT, "none are given"),
            "the restriction names them");
    return ExposedRevenue.of(shares(lines), scope, ASOF).result().orElseThrow();
  }

  @Test
  void filingsAloneAllowTheWholeRegionAndNothingNarrowsItWithoutAnAssumption() {
    ExposedRevenue exposed = of(threeRegions("AAA", 2024), ALL_PRODUCTS);

    assertThat(exposed.disclosed().low()).isZero();
    assertThat(exposed.disclosed().high()).isCloseTo(188, within(1e-9));
    assertThat(exposed.isNarrowed()).isFalse();
    assertThat(exposed.certainty()).isEqualTo(exposed.company().certainty());
  }

  @Test
  void theShareOfAllProductsSaysLittleOfAPart() {
    List<RevenueDisclosure> lines = new ArrayList<>();
    lines.add(line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000));
    lines.add(line("AAA", 2024, "software", "World", 120, 1000));
    ExposedRevenue exposed = of(lines, "software");

    assertThat(exposed.company().certainty().grade()).isEqualTo(Certainty.Grade.B);
    assertThat(exposed.certainty().grade()).isEqualTo(Certainty.Grade.E);
    assertThat(exposed.disclosed().high()).isEqualTo(120);
  }

  @Test
  void aLineReadFromAFilingThatCameLaterSaysWhich() {
    RevenueDisclosure known = line("AAA", 2024, ALL_PRODUCTS, "Utopia", 175, 1000);
    DisclosureSource source =
        new DisclosureSource(
            "prior-year column of 10-K 2025", known.source().publicBy(), "good", "");
    RevenueDisclosure repeated =
        new RevenueDisclosure(
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
            source);
    RevenueDisclosure later =
        line("AAA", 2025, ALL_PRODUCTS, "total only", missing(), Outcome.of(1100.0), Instant.MAX);

    assertThat(of(List.of(repeated, later), ALL_PRODUCTS).company().laterFiling())
        .isEqualTo("10-K 2025");
    assertThat(of(List.of(known, later), ALL_PRODUCTS).company().laterFiling()).isEmpty();
  }
}
