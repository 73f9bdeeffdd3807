package io.marketimpact.inference.crosssection;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.support.Firms;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A weighted portfolio is studied as one firm. */
class CrossSectionalRegressionPortfolioSpec {

  private static final List<FirmEvidence> FIRMS = Firms.onOneDate(5, 120, 0.3, 42);

  private static CrossSectionalRegressionPortfolio portfolio(List<FirmEvidence> firms) {
    return CrossSectionalRegressionPortfolio.of(firms).result().orElseThrow();
  }

  @Test
  void equalWeightsAreThePortfolioOfTheGroup() {
    double[] equal = new double[5];
    Arrays.fill(equal, 0.2);
    var portfolio = portfolio(FIRMS).weighted("all", equal).result().orElseThrow();
    PortfolioEffect effect = PortfolioEffect.of(GroupSample.of(FIRMS)).result().orElseThrow();

    assertThat(portfolio.car() / portfolio.standardError()).isCloseTo(effect.t(), law(effect.t()));
    assertThat(portfolio.sigma()).isCloseTo(effect.sigma(), law(effect.sigma()));
    assertThat(portfolio.degreesOfFreedom()).isEqualTo(effect.degreesOfFreedom());
    assertThat(portfolio.placebo().result().orElseThrow().twoSided())
        .isEqualTo(GroupSample.of(FIRMS).placebo().result().orElseThrow().twoSided());
  }

  @Test
  void oneFirmAloneIsItself() {
    var alone =
        portfolio(FIRMS).weighted("one", new double[] {0, 0, 1, 0, 0}).result().orElseThrow();

    assertThat(alone.car()).isEqualTo(FIRMS.get(2).car());
    assertThat(alone.sigma()).isPositive();
  }

  @Test
  void weightsThatCancelHaveNoVariance() {
    List<FirmEvidence> twins =
        List.of(FIRMS.get(0), FIRMS.get(0)); // the same residuals twice: their difference is zero

    assertThat(portfolio(twins).weighted("gap", new double[] {0.7, -0.7}))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.CONSTANT_RETURNS, "the portfolio of gap does not vary"));
  }
}
