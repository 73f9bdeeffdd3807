package io.marketimpact.inference.catalog;

import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Samples on which a test has no statistic, and what it says instead. */
class UndefinedStatisticSpec {

  @Test
  void aSpreadBetweenFirmsNeedsTwoOfThem() {
    GroupSample one = GroupSample.of(Firms.onOneDate(1, 60, 0, 5));

    assertThat(Stream.of("cross_sectional_t", "bmp_t", "adjusted_bmp_t"))
        .allSatisfy(
            id ->
                assertThat(test(id).assess(one))
                    .isEqualTo(
                        Outcome.excluded(
                            ExclusionReason.TOO_FEW_FIRMS,
                            "needs at least 2 firms to estimate how they differ: 1")));
    assertThat(Stream.of("portfolio_t", "placebo_time", "patell_z"))
        .allSatisfy(id -> assertThat(test(id).assess(one).result()).isPresent());
  }

  @Test
  void firmsThatDoNotDifferHaveNoSpread() {
    double[] residuals = new Noise(3).draws(60, 0.01);
    double[] others = new Noise(4).draws(60, 0.01);
    GroupSample alike =
        GroupSample.of(
            List.of(
                Firms.firm("A", 200, 1, -0.02, 0.01, residuals, 2),
                Firms.firm("B", 200, 1, -0.02, 0.01, others, 2)));

    assertThat(Stream.of("cross_sectional_t", "bmp_t", "adjusted_bmp_t"))
        .allSatisfy(
            id ->
                assertThat(test(id).assess(alike))
                    .isEqualTo(
                        Outcome.excluded(
                            ExclusionReason.UNDEFINED_STATISTIC,
                            "the firms do not differ: standard deviation 0")));
  }

  @Test
  void patellNeedsDegreesOfFreedomAboveTwo() {
    double[] residuals = {0.01, -0.02, 0.015, 0.002};
    GroupSample tiny =
        GroupSample.of(
            List.of(
                Firms.firm("A", 200, 1, -0.02, 0.01, residuals, 1),
                Firms.firm("B", 200, 1, -0.03, 0.01, residuals, 2)));
    GroupSample enough =
        GroupSample.of(List.of(Firms.firm("A", 200, 1, -0.02, 0.01, residuals, 1)));

    assertThat(test("patell_z").assess(tiny))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.UNDEFINED_STATISTIC,
                "needs more than 2 degrees of freedom per firm"));
    assertThat(test("patell_z").assess(enough).result()).isPresent();
  }

  @Test
  void firmsOpposedInEveryPairLeaveTheAdjustedTestUndefined() {
    double[] residuals = new Noise(3).draws(120, 0.01);
    double[] opposite = Arrays.stream(residuals).map(value -> -value).toArray();
    double[] turning = residuals.clone();
    System.arraycopy(opposite, 80, turning, 80, 40);
    GroupSample opposed =
        GroupSample.of(
            List.of(
                onDays(Firms.firm("A", 200, 1, -0.02, 0.01, residuals, 2), 0, 40, 80, 120),
                onDays(Firms.firm("B", 200, 1, -0.03, 0.01, opposite, 2), 0, 80, 80, 80),
                onDays(Firms.firm("C", 200, 1, -0.04, 0.01, turning, 2), 40, 80, 80, 120)));

    assertThat(opposed.meanCorrelation()).isCloseTo(-1, law(1));
    Outcome.Excluded<Assessment> excluded =
        test("adjusted_bmp_t").assess(opposed).exclusion().orElseThrow();
    assertThat(excluded.reason()).isEqualTo(ExclusionReason.UNDEFINED_STATISTIC);
    assertThat(excluded.detail())
        .startsWith("the mean residual correlation -")
        .endsWith("leaves no common variance");
  }

  @Test
  void noCompleteRunOfEstimationDaysIsNoPlacebo() {
    GroupSample sample = GroupSample.of(Firms.starting(new int[] {200, 200}, 12, 13, 0.3, 42));

    assertThat(test("placebo_time").assess(sample))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION, "no run of 13 estimation days is complete"));
  }

  /** The firm with the estimation days of two ranges, ends excluded. */
  private static FirmEvidence onDays(
      FirmEvidence firm, int first, int firstEnd, int second, int secondEnd) {
    FirmEvidence kept = firm;
    for (int day = 0; day < firm.residuals().size(); day++) {
      boolean inFirst = day >= first && day < firstEnd;
      boolean inSecond = day >= second && day < secondEnd;
      kept = inFirst || inSecond ? kept : Firms.without(kept, day);
    }
    return kept;
  }
}
