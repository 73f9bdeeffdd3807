package io.marketimpact.inference.placebo;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.support.Firms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often the tests that draw reject at 5 % when nothing happened: five firms of one date, fat
 * tails (t with 4 degrees of freedom), correlation 0.3, a year of days.
 */
@Tag("slow")
class SizeOfDrawnTestsSuite {

  private static final int SAMPLES = 1500;
  private static final int DAYS = 250;
  private static final double LEVEL = 0.05;

  @Test
  void drawingDaysAgainHoldsItsLevelWhereTheFDistributionDoesNot() {
    Map<String, Integer> rejected = new LinkedHashMap<>();
    for (int draw = 0; draw < SAMPLES; draw++) {
      SplittableRandom random = RandomStreams.of(20260114, "size of drawn tests", draw);
      List<FirmEvidence> all = firms(random, 20);
      GroupSample sample = GroupSample.of(all.subList(0, 5), all.subList(5, 20), draw);
      for (TestStatistic test : TestStatistics.all()) {
        test.assess(sample)
            .map(Assessment::result)
            .result()
            .ifPresent(
                result -> {
                  rejected.merge(test.id().value(), result.pValue() <= LEVEL ? 1 : 0, Integer::sum);
                  result
                      .resampled()
                      .result()
                      .ifPresent(
                          p -> rejected.merge("resampled", p <= LEVEL ? 1 : 0, Integer::sum));
                });
      }
    }
    Map<String, Double> sizes = new LinkedHashMap<>();
    rejected.forEach((test, count) -> sizes.put(test, count / (double) SAMPLES));

    assertThat(sizes.get("mvrm_joint_f")).as("%s", sizes).isGreaterThan(0.065);
    for (String test :
        List.of(
            "resampled",
            "bootstrap_days",
            "placebo_time",
            "placebo_gap",
            "portfolio_t",
            "corrado_rank_z",
            "grank_t_unscaled",
            "adjusted_patell_z")) {
      assertThat(sizes.get(test)).as("%s of %s", test, sizes).isBetween(0.027, 0.073);
    }
    assertThat(sizes.get("placebo_space"))
        .as("15 fat-tailed shares are few to know their spread from: %s", sizes)
        .isBetween(0.05, 0.095);
    for (String test : List.of("sign_exact", "wilcoxon_exact")) {
      assertThat(sizes.get(test)).as("%s of %s", test, sizes).isZero();
    }
    assertThat(sizes.get("grank_t")).as("%s", sizes).isBetween(0.10, 0.18);
    assertThat(sizes.get("grank_z")).as("%s", sizes).isBetween(0.26, 0.37);
  }

  private static List<FirmEvidence> firms(SplittableRandom random, int count) {
    double[] common = new double[DAYS + 1];
    for (int t = 0; t <= DAYS; t++) {
      common[t] = fatTailed(random);
    }
    List<FirmEvidence> firms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] values = new double[DAYS + 1];
      double mean = 0;
      for (int t = 0; t <= DAYS; t++) {
        values[t] =
            0.01 * (1 + i % 3) * (Math.sqrt(0.3) * common[t] + Math.sqrt(0.7) * fatTailed(random));
        mean += t < DAYS ? values[t] / DAYS : 0;
      }
      double[] residuals = new double[DAYS];
      double squares = 0;
      for (int t = 0; t < DAYS; t++) {
        residuals[t] = values[t] - mean;
        squares += residuals[t] * residuals[t];
      }
      double sigma = Math.sqrt(squares / (DAYS - 1));
      firms.add(Firms.firm("F" + (100 + i), 300, 1, values[DAYS] - mean, sigma, residuals, 1));
    }
    return firms;
  }

  /** t with 4 degrees of freedom over √2, of variance 1. */
  private static double fatTailed(SplittableRandom random) {
    double square = 0;
    for (int i = 0; i < 4; i++) {
      double normal = RandomStreams.normal(random);
      square += normal * normal / 4;
    }
    return RandomStreams.normal(random) / Math.sqrt(2 * square);
  }
}
