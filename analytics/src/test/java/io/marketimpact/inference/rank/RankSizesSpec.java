package io.marketimpact.inference.rank;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.inference.group.TestId;
import io.marketimpact.simulation.RejectionRate;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import io.marketimpact.support.BenchmarkTables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /** Two simulations of 2,000 and 20,000 draws: four errors of their difference. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"ρ=0|0", ".3|0.3", ".5|0.5", ".3 L=3|0.3"})
  void fiveFirmsHaveTheSizesOfTheBenchmarks(String column, double correlation) {
    int length = column.endsWith("L=3") ? 3 : 1;
    Map<String, RankSizes> tests =
        Map.of(
            "grank_t", RankSizes.GRANK,
            "grank_t_adjusted", RankSizes.GRANK_ADJUSTED,
            "corrado_zivney_rank_z", RankSizes.CORRADO_ZIVNEY,
            "corrado_zivney_rank_adjusted_z", RankSizes.CORRADO_ZIVNEY_ADJUSTED);
    tests.forEach(
        (test, sizes) -> {
          double measured = BenchmarkTables.cell(test, column);
          double error = Math.sqrt(measured * (1 - measured) * (1 / 2_000.0 + 1 / 20_000.0));
          assertThat(sizes.at(5, correlation, length)).isCloseTo(measured, within(4 * error));
        });
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
