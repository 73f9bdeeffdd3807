package io.marketimpact.inference.group;

import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.TestsById.trust;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.stat.Distributions;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests say of themselves when firms are few, correlated, or spread over dates. */
class FewFirmsSpec {

  @ParameterizedTest(name = "{0} firms: smallest p {1}")
  @CsvSource({"1, 1, 1.00", "3, 0.25, 0.25", "4, 0.125, 0.12", "5, 0.0625, 0.062"})
  void signsAndSignedRanksOfFewFirmsCannotReject(int firms, double smallest, String shown) {
    GroupSample fallen = fallen(firms);

    for (String id : List.of("sign_exact", "wilcoxon_exact")) {
      assertThat(result(id, fallen).pValue()).as(id).isCloseTo(smallest, law(1));
      assertThat(trust(id, fallen).level()).isEqualTo(TrustLevel.CANNOT_REJECT);
      assertThat(trust(id, fallen).reason())
          .isEqualTo(
              "no outcome of %s gives a p-value below %s"
                  .formatted(firms == 1 ? "1 firm" : firms + " firms", shown));
    }
    assertThat(result("sign_exact", fallen).less().result().orElseThrow())
        .isCloseTo(Math.pow(0.5, firms), law(1));
    assertThat(result("sign_exact", fallen).greater().result().orElseThrow()).isEqualTo(1);
  }

  @Test
  void fromSixFirmsOnSignsCanReject() {
    GroupSample fallen = fallen(6);

    assertThat(result("sign_exact", fallen).pValue()).isCloseTo(2 / 64.0, law(1));
    assertThat(result("wilcoxon_exact", fallen).pValue()).isCloseTo(2 / 64.0, law(1));
    assertThat(trust("sign_exact", fallen).level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
    assertThat(trust("wilcoxon_exact", fallen).level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
    assertThat(trust("generalized_sign_z", fallen).level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
  }

  @Test
  void anAbnormalReturnOfExactlyZeroIsNeitherUpNorDown() {
    List<FirmEvidence> firms = new ArrayList<>(fallen(6).firms());
    FirmEvidence last = firms.get(5);
    firms.set(5, Firms.firm("Z", 200, 1, 0, last.sigma(), residuals(last), 2));
    GroupSample sample = GroupSample.of(firms);

    for (String id : List.of("sign_exact", "wilcoxon_exact", "generalized_sign_z")) {
      assertThat(result(id, sample).distribution()).isEqualTo(new ReferenceDistribution.Exact(5));
    }
    assertThat(trust("sign_exact", sample).level()).isEqualTo(TrustLevel.CANNOT_REJECT);
    assertThat(trust("wilcoxon_exact", sample).level()).isEqualTo(TrustLevel.CANNOT_REJECT);
    GroupSample still =
        GroupSample.of(List.of(Firms.firm("Z", 200, 1, 0, 0.01, residuals(last), 2)));
    for (String id : List.of("sign_exact", "wilcoxon_exact", "generalized_sign_z")) {
      assertThat(test(id).assess(still).exclusion().orElseThrow().reason())
          .isEqualTo(ExclusionReason.UNDEFINED_STATISTIC);
    }
  }

  /** Where rising days are rarer than falling ones, five rises are rarer than one in 32. */
  @Test
  void theGeneralizedSignOfFewFirmsCanRejectOnlyWhereRisesAndFallsAreUnlike() {
    double[] even = new double[100];
    double[] mostlyDown = new double[100];
    for (int t = 0; t < 100; t++) {
      even[t] = t % 2 == 0 ? 0.01 : -0.01;
      mostlyDown[t] = t % 5 < 2 ? 0.015 : -0.01;
    }

    assertThat(trust("generalized_sign_z", five(even)).reason())
        .isEqualTo("no outcome of 5 firms gives a p-value below 0.062");
    assertThat(trust("generalized_sign_z", five(mostlyDown)).level())
        .isEqualTo(TrustLevel.COMPARISON_ONLY);
    assertThat(result("generalized_sign_z", five(mostlyDown)).greater().result().orElseThrow())
        .isCloseTo(Math.pow(0.4, 5), law(1));
    assertThat(result("generalized_sign_z", five(mostlyDown)).pValue())
        .isCloseTo(Math.pow(0.4, 5), law(1));
  }

  private static GroupSample five(double[] residuals) {
    return GroupSample.of(
        IntStream.range(0, 5)
            .mapToObj(i -> Firms.firm("A" + i, 200, 1, 0.01 + i / 1000.0, 0.01, residuals, 2))
            .toList());
  }

  @Test
  void theGeneralizedSignTurnsNormalAtTwentyFirms() {
    assertThat(result("generalized_sign_z", fallen(19)).distribution())
        .isEqualTo(new ReferenceDistribution.Exact(19));
    TestResult twenty = result("generalized_sign_z", fallen(20));

    assertThat(twenty.distribution()).isEqualTo(new ReferenceDistribution.Normal());
    assertThat(twenty.pValue()).isEqualTo(Distributions.normalTwoSided(twenty.statistic()));
  }

  @ParameterizedTest(name = "{0} firms: W {1}, p {2}")
  @CsvSource({"12, 36, 0.425048828125, exact", "201, 8080, 0.005981804368309678, normal"})
  void theSignedRankTestIsExactUpToTwoHundredFirmsAndNormalBeyond(
      int firms, double sum, double less, String distribution) {
    double[] residuals = new Noise(17).draws(60, 0.01);
    GroupSample sample =
        GroupSample.of(
            IntStream.rangeClosed(1, firms)
                .mapToObj(
                    i ->
                        Firms.firm(
                            "A" + (100 + i),
                            200,
                            1,
                            i % 5 == 0 || i % 5 == 2 ? i * 1e-4 : i * -1e-4,
                            0.01,
                            residuals,
                            2))
                .toList());
    TestResult result = result("wilcoxon_exact", sample);

    assertThat(result.statistic()).isEqualTo(sum);
    assertThat(result.distribution().id()).isEqualTo(distribution);
    assertThat(result.less().result().orElseThrow())
        .isCloseTo(less, distribution.equals("exact") ? law(less) : printed(3));
    assertThat(result.pValue()).isCloseTo(2 * result.less().result().orElseThrow(), law(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"corrado_rank_z", "grank_t_unscaled", "corrado_zivney_sign_z"})
  void theScoresOfOneFirmCannotGoFarEnough(String id) {
    GroupSample alone = GroupSample.of(Firms.onOneDate(1, 120, 0, 7));

    assertThat(trust(id, alone).level()).isEqualTo(TrustLevel.CANNOT_REJECT);
    assertThat(trust(id, alone).reason())
        .startsWith(
            "with 1 firm correlated as these are, even the most extreme scores give no p-value");
    FirmEvidence firm = alone.firms().get(0);
    FirmEvidence crash = Firms.firm("A", 200, 1, -0.9, firm.sigma(), residuals(firm), 2);
    assertThat(result(id, GroupSample.of(List.of(crash))).pValue()).isGreaterThan(0.05);
  }

  @Test
  void testsThatDivideByHowFirmsSpreadAreLabeledByTheSizeMeasured() {
    for (String id :
        List.of(
            "grank_t",
            "grank_t_adjusted",
            "corrado_zivney_rank_z",
            "corrado_zivney_rank_adjusted_z")) {
      assertThat(trust(id, GroupSample.of(Firms.onOneDate(5, 120, 0.3, 1))))
          .as(id)
          .satisfies(
              trust -> {
                assertThat(trust.level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
                assertThat(trust.reason())
                    .matches(
                        "divides by the firms' dispersion, which few firms estimate poorly;"
                            + " simulated with 5 firms of correlation 0\\.\\d+ over 1 day, a 5 %"
                            + " test rejects about 1\\d % of the time when nothing happened");
              });
    }
    GroupSample twelve = GroupSample.of(Firms.onOneDate(12, 120, 0.5, 1));
    for (String id : List.of("grank_t", "corrado_zivney_rank_z")) {
      assertThat(trust(id, twelve).level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
      assertThat(trust(id, twelve).reason())
          .startsWith(
              "divides by the firms' dispersion, which is too small where they move together");
      assertThat(
              trust(
                      id.equals("grank_t") ? "grank_t_adjusted" : "corrado_zivney_rank_adjusted_z",
                      twelve)
                  .level())
          .isEqualTo(TrustLevel.VALID);
    }
  }

  @Test
  void ranksThatCannotReachFivePercentAreSaidToHoweverManyFirms() {
    GroupSample alike = GroupSample.of(Firms.onOneDate(20, 120, 0.98, 1));

    for (String id : List.of("grank_t", "grank_t_adjusted", "corrado_rank_z")) {
      assertThat(trust(id, alike).level()).as(id).isEqualTo(TrustLevel.CANNOT_REJECT);
      assertThat(result(id, alike).pValue()).isGreaterThan(0.05);
    }
  }

  @Test
  void overManyDatesGrankIsAHeadlineBesideTheAdjustedTest() {
    int[] starts = IntStream.range(0, 14).map(i -> 150 + 4 * i).toArray();
    GroupSample sample = GroupSample.of(Firms.starting(starts, 120, 2, 0.3, 3));

    assertThat(trust("grank_t", sample).level()).isEqualTo(TrustLevel.HEADLINE);
    assertThat(trust("grank_t", sample).reason()).doesNotContain("aligned by event");
    assertThat(trust("skewness_adjusted_t", sample).level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
    assertThat(trust("skewness_adjusted_t", sample).reason())
        .startsWith("the skewness of 14 firms is mostly chance")
        .endsWith("the events share no day, so that they can be taken as independent");
  }

  @Test
  void windowsThatOverlapInPartAreOwnedUpTo() {
    int[] starts = IntStream.range(0, 14).map(i -> 150 + i).toArray();
    GroupSample sample = GroupSample.of(Firms.starting(starts, 120, 2, 0.3, 3));

    for (String id : List.of("corrado_rank_z", "grank_t", "crude_dependence_t")) {
      assertThat(trust(id, sample).reason())
          .endsWith("it misses the correlation of windows that overlap in part");
    }
  }

  @Test
  void trueSizesOfSignsAndRanksFollowTheirOwnCorrelation() {
    GroupSample sample = GroupSample.of(Firms.onOneDate(50, 240, 0.1, 4));
    double r = sample.meanCorrelation();
    double signs = 2 / Math.PI * Math.asin(r);
    double z = 1.9599639845400545;

    assertThat(r).isBetween(0.05, 0.15);
    assertThat(NaiveSize.ofSigns(sample))
        .isCloseTo(Distributions.normalTwoSided(z / Math.sqrt(1 + 49 * signs)), law(1));
    assertThat(NaiveSize.ofRanks(sample))
        .isBetween(NaiveSize.ofSigns(sample), NaiveSize.ofSum(sample));
    assertThat(NaiveSize.ofDeviation(5)).as("the table of sizes").isCloseTo(0.122, printed(3));
  }

  @Test
  void threeFirmsAreTheFewestWithASkewness() {
    assertThat(test("skewness_adjusted_t").assess(GroupSample.of(Firms.onOneDate(2, 60, 0, 5))))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.TOO_FEW_FIRMS,
                "needs at least 3 firms to see whether they are skewed: 2"));
  }

  private static GroupSample fallen(int firms) {
    List<FirmEvidence> list = new ArrayList<>();
    for (FirmEvidence firm : Firms.named("A", Firms.onOneDate(firms, 120, 0.3, 11))) {
      double fall = -0.01 - Math.abs(firm.car());
      list.add(
          Firms.firm(firm.security().symbol(), 200, 1, fall, firm.sigma(), residuals(firm), 2));
    }
    return GroupSample.of(list);
  }

  private static double[] residuals(FirmEvidence firm) {
    return IntStream.range(0, firm.residuals().size())
        .mapToDouble(firm.residuals()::value)
        .toArray();
  }
}
