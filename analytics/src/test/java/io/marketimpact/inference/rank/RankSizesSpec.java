package io.marketimpact.inference.rank;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.inference.group.TestId;
import io.marketimpact.simulation.RejectionRate;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measured sizes, between and beyond their cells. */
class RankSizesSpec {

  @Test
  void aCellIsItsOwnSizeAndBetweenCellsLiesTheLine() {
    double at3 = RankSizes.GRANK.at(12, 0.3, 1);
    double at5 = RankSizes.GRANK.at(12, 0.5, 1);
    double longer = RankSizes.GRANK.at(12, 0.3, 5);

    assertThat(at3).isEqualTo(0.093);
    assertThat(at5).isEqualTo(0.112);
    assertThat(longer).isEqualTo(0.087);
    assertThat(RankSizes.GRANK.at(12, 0.4, 1)).isCloseTo((at3 + at5) / 2, law(1));
    assertThat(RankSizes.GRANK.at(12, 0.3, 3)).isCloseTo((at3 + longer) / 2, law(1));
    assertThat(RankSizes.GRANK.at(12, 0.99, 40)).isEqualTo(RankSizes.GRANK.at(12, 0.9, 21));
    assertThat(RankSizes.GRANK.at(1, 0, 1)).isEqualTo(RankSizes.GRANK.at(2, 0, 1));
  }

  /** Another program measured 9 to 12 % at 12 to 30 firms, and 6.5 % once corrected. */
  @Test
  void theCorrectionBringsBackTheSizeThatCorrelationTakes() {
    for (int firms : new int[] {12, 20, 30}) {
      assertThat(RankSizes.GRANK.at(firms, 0.5, 1)).isBetween(0.09, 0.125);
      assertThat(RankSizes.CORRADO_ZIVNEY.at(firms, 0.5, 1)).isBetween(0.09, 0.125);
      assertThat(RankSizes.GRANK_ADJUSTED.at(firms, 0.5, 1)).isCloseTo(0.065, within(0.015));
      assertThat(RankSizes.CORRADO_ZIVNEY_ADJUSTED.at(firms, 0.5, 1))
          .isCloseTo(0.065, within(0.015));
    }
  }

  @Test
  void theFirstDrawsOfACellGiveItsSizeAgain() {
    List<RejectionRate> rates =
        new Simulation(
                SimulationDesign.of(12, 0.5),
                List.of(new TestId("grank_t"), new TestId("grank_t_adjusted")),
                List.of(0.05),
                0)
            .count(0, 300)
            .rates();

    assertThat(rates.get(0).rate().orElseThrow())
        .isCloseTo(RankSizes.GRANK.at(12, 0.5, 1), within(0.05));
    assertThat(rates.get(1).rate().orElseThrow())
        .isCloseTo(RankSizes.GRANK_ADJUSTED.at(12, 0.5, 1), within(0.04));
  }
}
