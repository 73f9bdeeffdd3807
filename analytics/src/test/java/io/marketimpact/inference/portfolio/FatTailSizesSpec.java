package io.marketimpact.inference.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import io.marketimpact.support.BenchmarkTables;
import io.marketimpact.support.Firms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that are exact for normal returns are trusted by what fat tails were measured to do. */
class FatTailSizesSpec {

  private static final int DRAWS = 400;

  @ParameterizedTest
  @MethodSource
  void sizesAreThoseOfASimulation(FatTailSizes sizes, TestId test) {
    double measured =
        new Simulation(SimulationDesign.of(12, 0.7), List.of(test), List.of(0.05), 7)
            .count(0, DRAWS)
            .rates()
            .get(0)
            .rate()
            .orElseThrow();
    double size = sizes.at(12);

    assertThat(measured).isCloseTo(size, within(4 * Math.sqrt(size * (1 - size) / DRAWS)));
  }

  static List<Arguments> sizesAreThoseOfASimulation() {
    return List.of(
        Arguments.of(FatTailSizes.JOINT, new TestId("mvrm_joint_f")),
        Arguments.of(FatTailSizes.EQUALITY, new TestId("mvrm_equality_f")),
        Arguments.of(FatTailSizes.GLS_MEAN, new TestId("gls_mean_t")));
  }

  @ParameterizedTest
  @MethodSource("sizesAreThoseOfASimulation")
  void sizesAreThoseOfTheBenchmarks(FatTailSizes sizes, TestId test) {
    for (int firms : new int[] {3, 5, 8, 12, 30}) {
      assertThat(sizes.at(firms))
          .isEqualTo(BenchmarkTables.cell(test.value(), "ρ=0.7, N=" + firms));
    }
  }

  @Test
  void sizesAreInterpolatedAndEndAtTheEdge() {
    assertThat(FatTailSizes.JOINT.at(1)).isEqualTo(0.073);
    assertThat(FatTailSizes.JOINT.at(4)).isCloseTo(0.0765, within(1e-12));
    assertThat(FatTailSizes.JOINT.at(500)).isEqualTo(0.135);
  }

  @Test
  void manyFirmsMakeATestOneForComparison() {
    GroupSample few = GroupSample.of(Firms.onOneDate(5, 60, 0.3, 1));
    GroupSample many = GroupSample.of(Firms.onOneDate(12, 60, 0.3, 1));

    assertThat(FatTailSizes.JOINT.trust(few, "it").level()).isEqualTo(TrustLevel.VALID);
    Trust trust = FatTailSizes.JOINT.trust(many, "it");
    assertThat(trust.level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
    assertThat(trust.reason())
        .startsWith("it; exact for normal returns, but simulated with 12 firms")
        .contains("a 5 % test rejects about 11 % of the time");
    assertThat(FatTailSizes.GLS_MEAN.trust(many, "it").level()).isEqualTo(TrustLevel.VALID);
  }
}
