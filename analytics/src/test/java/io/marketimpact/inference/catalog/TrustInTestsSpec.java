package io.marketimpact.inference.catalog;

import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.TestsById.trust;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How far the number of a test may be believed, judged by the sample alone. */
class TrustInTestsSpec {

  @Test
  void negativeCorrelationIsNotRewarded() {
    GroupSample sample = GroupSample.of(negativelyCorrelated());

    assertThat(sample.meanCorrelation()).isBetween(-0.8, -0.4);
    assertThat(result(test("adjusted_bmp_t"), sample)).isEqualTo(result(test("bmp_t"), sample));
    assertThat(trust("patell_z", sample).reason()).contains("rejects about 5 %");
  }

  @Test
  void theHeadlineOnOneDateIsTheTestThatDecides() {
    GroupSample sample =
        GroupSample.of(
            Firms.onOneDate(5, 120, 0.5, 42),
            Firms.named("C", Firms.onOneDate(12, 120, 0.5, 43)),
            0);

    assertThat(
            TestStatistics.all().stream()
                .filter(test -> test.assess(sample).result().isPresent())
                .map(test -> test.id() + " " + trust(test, sample).level().id()))
        .containsExactly(
            "placebo_time_scaled headline",
            "placebo_gap_scaled valid",
            "portfolio_t valid",
            "placebo_time valid",
            "placebo_gap valid",
            "adjusted_bmp_t valid",
            "mvrm_joint_f valid",
            "mvrm_equality_f valid",
            "corrado_rank_z valid",
            "grank_t_unscaled valid",
            "bootstrap_days valid",
            "t_copula_bootstrap valid",
            "placebo_space valid",
            "crude_dependence_t valid",
            "adjusted_patell_z valid",
            "gls_mean_t valid",
            "corrado_zivney_sign_z cannot_reject",
            "grank_t_adjusted comparison_only",
            "corrado_zivney_rank_adjusted_z comparison_only",
            "corrado_zivney_rank_z comparison_only",
            "grank_t comparison_only",
            "cross_sectional_t comparison_only",
            "patell_z comparison_only",
            "bmp_t comparison_only",
            "skewness_adjusted_t comparison_only",
            "johnson_bootstrap_t comparison_only",
            "generalized_sign_z comparison_only",
            "sign_exact cannot_reject",
            "wilcoxon_exact cannot_reject",
            "grank_z comparison_only");
    assertThat(trust("patell_z", sample).reason())
        .startsWith("assumes independent events; here 5 firms share their days")
        .contains(String.format(Locale.ROOT, "%.2f", sample.meanCorrelation()))
        .contains("rejects about 2")
        .endsWith("when nothing happened");
    assertThat(trust("portfolio_t", sample).reason())
        .contains("the 5 firms of one date as the one observation they are");
    assertThat(trust("placebo_time", sample).reason())
        .startsWith("compares the window with 120 windows of the same firms")
        .endsWith("the placebo test scaled by the day's volatility decides");
    assertThat(trust("placebo_time_scaled", sample).reason())
        .startsWith("decides: compares the window with 120 windows of the same firms");
    assertThat(trust("adjusted_bmp_t", sample).reason())
        .endsWith("with 5 firms it has little power");
  }

  @Test
  void firmsThatOverlapInPartAreNotSaidToShareAllTheirDays() {
    GroupSample sample = GroupSample.of(Firms.starting(new int[] {150, 150, 170}, 120, 1, 0.5, 42));

    assertThat(trust("patell_z", sample))
        .satisfies(
            trust -> {
              assertThat(trust.level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
              assertThat(trust.reason()).contains("here some of 3 firms share days");
            });
  }

  @Test
  void oneFirmAloneIsNotSaidToShareAnything() {
    GroupSample alone = GroupSample.of(Firms.onOneDate(1, 120, 0, 42));

    assertThat(trust("patell_z", alone).reason()).startsWith("there is only one firm");
    assertThat(trust("portfolio_t", alone).reason())
        .startsWith("treats the one firm as its own portfolio; a rise in variance");
  }

  @Test
  void eventsThatShareNoDayAreIndependentAndNoPortfolio() {
    GroupSample sample =
        GroupSample.of(Firms.starting(new int[] {150, 160, 170, 180}, 120, 2, 0.5, 42));

    assertThat(sample.meanCorrelation()).isZero();
    for (String id : List.of("patell_z", "bmp_t", "cross_sectional_t")) {
      assertThat(trust(id, sample))
          .isEqualTo(
              new Trust(
                  TrustLevel.VALID,
                  "the events share no day, so that they can be taken as independent"));
    }
    assertThat(trust("adjusted_bmp_t", sample).level()).isEqualTo(TrustLevel.HEADLINE);
    for (String id : List.of("portfolio_t", "placebo_time", "placebo_time_scaled")) {
      assertThat(test(id).assess(sample))
          .isEqualTo(
              Outcome.excluded(
                  ExclusionReason.DIFFERENT_DATES,
                  "a portfolio needs one date; these firms have several"));
    }
  }

  @Test
  void oneSharedDayIsEnoughToMakeNaiveTestsAComparison() {
    GroupSample touching =
        GroupSample.of(Firms.starting(new int[] {150, 160, 152}, 120, 3, 0.5, 42));
    GroupSample apart = GroupSample.of(Firms.starting(new int[] {150, 160, 153}, 120, 3, 0.5, 42));

    assertThat(trust("bmp_t", touching).level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
    assertThat(trust("bmp_t", apart).level()).isEqualTo(TrustLevel.VALID);
  }

  @Test
  void placebosOverLongWindowsOwnUpToTheirSize() {
    List<String> ids = List.of("placebo_time", "placebo_time_scaled");
    GroupSample nine = GroupSample.of(Firms.starting(new int[] {300, 300}, 250, 9, 0.3, 42));
    GroupSample ten = GroupSample.of(Firms.starting(new int[] {300, 300}, 250, 10, 0.3, 42));

    for (String id : ids) {
      assertThat(trust(id, nine).reason()).doesNotContain("overlap");
      assertThat(trust(id, ten).reason())
          .endsWith(
              "; windows of 10 days overlap, so with 250 estimation days a 5 % test rejects 6 % of"
                  + " the time over 10 days and 8 % over 21 days, and a 1 % test 1.7 % and 3.1 %");
    }
    assertThat(trust("placebo_time_scaled", nine).reason())
        .endsWith("the p that decides is adjusted for the study's primary windows");
  }

  @Test
  void aFewPlaceboWindowsCannotReject() {
    GroupSample sample = GroupSample.of(Firms.onOneDate(4, 12, 0.3, 42));

    assertThat(trust("placebo_time", sample))
        .isEqualTo(
            new Trust(
                TrustLevel.CANNOT_REJECT, "12 placebo windows cannot give a p-value below 0.077"));
    assertThat(trust("placebo_time", GroupSample.of(Firms.onOneDate(4, 19, 0.3, 42))).level())
        .as("the smallest p-value of 19 windows is 0.05, and below 0.05 is asked for")
        .isEqualTo(TrustLevel.CANNOT_REJECT);
    assertThat(trust("placebo_time", GroupSample.of(Firms.onOneDate(4, 20, 0.3, 42))).level())
        .isEqualTo(TrustLevel.VALID);
    assertThat(
            trust("placebo_time_scaled", GroupSample.of(Firms.onOneDate(4, 20, 0.3, 42))).level())
        .isEqualTo(TrustLevel.HEADLINE);
  }

  private static List<FirmEvidence> negativelyCorrelated() {
    double[] common = new Noise(8).draws(120, 0.012);
    double[] first = new Noise(9).draws(120, 0.01);
    double[] second = new Noise(10).draws(120, 0.01);
    for (int t = 0; t < common.length; t++) {
      first[t] += common[t];
      second[t] -= common[t];
    }
    return List.of(
        Firms.firm("A", 200, 1, -0.02, 0.011, first, 2),
        Firms.firm("B", 200, 1, -0.03, 0.012, second, 2));
  }
}
