package io.marketimpact.exposure;

import static io.marketimpact.exposure.Disclosures.assumptions;
import static io.marketimpact.exposure.Disclosures.line;
import static io.marketimpact.exposure.Disclosures.noSales;
import static io.marketimpact.exposure.Disclosures.request;
import static io.marketimpact.exposure.Disclosures.shares;
import static io.marketimpact.exposure.Disclosures.simulation;
import static io.marketimpact.exposure.RevenueDisclosure.ALL_PRODUCTS;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.stat.Distributions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the price could show of a company that says it sells nothing in the market. */
class StatedExposureSpec {

  private static final Outcome<ObservedMove> MOVE =
      Outcome.of(
          new ObservedMove(
              -0.03,
              0.02,
              248,
              0.0562,
              5_000,
              Distributions.studentInterval(-0.03, 0.02, 248, 0.95),
              0.05));

  /** Filings of 0.1 % below the 0.5 % of a statement, then a total that bounds nothing. */
  @Test
  void theLossAtTheBoundOfTheFilingsIsNeverThatOfAStatement() {
    ExposureStudy low = denied(line("AAA", 2024, ALL_PRODUCTS, "Utopia", 0.95, 1000));
    double stated = low.detectable().result().orElseThrow().atHigh().effect();

    assertThat(low.detectableAtMost().result().orElseThrow().effect())
        .isCloseTo(stated / 5, highPrecision(stated));
    assertThat(
            denied(line("AAA", 2024, ALL_PRODUCTS, "total only", 1000, 1000))
                .detectableAtMost()
                .exclusion()
                .orElseThrow()
                .reason())
        .isEqualTo(ExclusionReason.NOT_DISCLOSED);
  }

  private static ExposureStudy denied(RevenueDisclosure line) {
    return ExposureStudy.of(
        request("AAA", MOVE), shares(List.of(line), noSales("AAA")), assumptions(simulation()));
  }
}
