package io.marketimpact.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.ExposureTables;
import io.marketimpact.data.result.OneNumber;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.SplitRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bundled study of another restriction in another market, from its files to its tables. */
class OtherMarketSpec {

  private static StudyResult study;
  private static StudyExposure exposure;

  @BeforeAll
  static void run() {
    study =
        StudyFunction.of(
            SpecificationFile.read(Path.of("events/2023-08-03-india-computer-imports.json")));
    exposure = study.exposure().orElseThrow();
  }

  @Test
  void theMarketAndTheRestrictionAreThoseOfTheFiles() {
    assertThat(exposure.market().name()).isEqualTo("India");
    assertThat(exposure.assumptions().restriction().name()).isEqualTo("an import license");
    assertThat(study.firms())
        .allSatisfy(firm -> assertThat(firm.event().day0()).isEqualTo(LocalDate.of(2023, 8, 3)));
  }

  @Test
  void theRegionThatHoldsTheMarketIsTheOneTheCompanySays() {
    RevenueShare share = exposed("AAPL").company();

    // Europe alone: Apple's Rest of Asia Pacific does not hold India.
    assertThat(share.origin()).isEqualTo(RevenueShare.Origin.REGION);
    assertThat(share.bounds().high()).isEqualTo(95118.0 / 394328);
    assertThat(share.bounds().reason()).isEqualTo("at most the region's 24.2 %; no line for India");
    assertThat(share.splits().get(SplitRule.GDP).result().orElseThrow())
        .isCloseTo(3353.5 / (3353.5 + 25389.3 + 4497.1 + 2061.1) * 95118 / 394328, within(1e-15));
  }

  @Test
  void theProductLinesInScopeAreAddedUp() {
    ExposedRevenue revenue = exposed("AAPL");

    assertThat(revenue.scope().products()).isEqualTo("Mac and iPad");
    assertThat(revenue.bounds().high()).isEqualTo(40177.0 + 29292);
    assertThat(revenue.distribution().result()).isEmpty();
    assertThat(firm("AAPL").study().detectable().result()).isPresent();
    assertThat(firm("AAPL").price().exclusion().orElseThrow().detail())
        .startsWith("AAPL does not disclose what it sells of Mac and iPad in India");
  }

  @Test
  void everyFigureOfOneQuestionIsTheSame() {
    OneNumber.holds(exposure);
  }

  @Test
  void whatWasNotFoundStaysUnknown() {
    for (String symbol : List.of("DELL", "HPQ")) {
      Outcome<ExposedRevenue> unknown = firm(symbol).study().exposed();
      assertThat(unknown.exclusion().orElseThrow().detail())
          .startsWith("the filings of " + symbol + " on record as of ")
          .endsWith(" give no revenue figure for India or a region that includes it");
    }
  }

  @Test
  void quantitiesAreNamedAfterTheMarketAndNoOtherIsMentioned() {
    List<Table.Row> rows = ExposureTables.quantities(exposure).rows();

    assertThat(rows)
        .extracting(row -> row.cells().get(2))
        .contains(
            new Cell.Code("india_share"),
            new Cell.Code("india_share.gdp_split"),
            new Cell.Code("india_share.ceiling"),
            new Cell.Code("india_share.accessibility"),
            new Cell.Code("implied_probability"));
    assertThat(rows).noneSatisfy(row -> assertThat(row.toString()).containsIgnoringCase("china"));
  }

  private static ExposedRevenue exposed(String symbol) {
    return firm(symbol).study().exposed().result().orElseThrow();
  }

  private static FirmExposure firm(String symbol) {
    return exposure.of(new SecurityId(symbol)).orElseThrow();
  }
}
