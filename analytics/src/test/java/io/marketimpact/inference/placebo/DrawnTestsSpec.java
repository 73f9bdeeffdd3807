package io.marketimpact.inference.placebo;

import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.TestsById.trust;
import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.support.Firms;
import io.marketimpact.support.GoldenTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that draw, against the same streams written again outside this program. */
class DrawnTestsSpec {

  private static final GoldenTable GOLDEN = GoldenTable.read(DrawnTestsSpec.class, "drawn.txt");
  private static final List<FirmEvidence> FIRMS = Firms.onOneDate(5, 120, 0.3, 42);
  private static final List<FirmEvidence> FORTY =
      Firms.named("C", Firms.onOneDate(40, 120, 0.3, 7));

  @Test
  void daysDrawnAgain() {
    double[] golden = GOLDEN.row("bootstrap_days");
    TestResult result = result("bootstrap_days", GroupSample.of(FIRMS));

    assertThat(result.statistic()).isCloseTo(golden[0], solved(golden[0]));
    assertThat(result.pValue()).isCloseTo(golden[1], highPrecision(1));
    assertThat(result.less().result().orElseThrow()).isCloseTo(golden[2], highPrecision(1));
    assertThat(result.greater().result().orElseThrow()).isCloseTo(golden[3], highPrecision(1));
    assertThat(result.distribution()).isEqualTo(new ReferenceDistribution.Bootstrap(1999));
  }

  @Test
  void theJointStatisticByDaysDrawnAgain() {
    double[] golden = GOLDEN.row("mvrm_joint_f");
    TestResult result = result("mvrm_joint_f", GroupSample.of(FIRMS));

    assertThat(result.statistic()).isCloseTo(golden[0], solved(golden[0]));
    assertThat(result.resampled().result().orElseThrow()).isCloseTo(golden[1], highPrecision(1));
    assertThat(result.distribution()).isEqualTo(new ReferenceDistribution.FisherF(5, 114));
  }

  @Test
  void portfoliosDrawnFromMoreThanTenThousand() {
    double[] golden = GOLDEN.row("placebo_space");
    TestResult result = result("placebo_space", GroupSample.of(FIRMS, FORTY, 0));

    assertThat(result.statistic()).isCloseTo(golden[0], solved(golden[0]));
    assertThat(result.pValue()).isCloseTo(golden[1], highPrecision(1));
    assertThat(result.less().result().orElseThrow()).isCloseTo(golden[2], highPrecision(1));
    assertThat(result.greater().result().orElseThrow()).isCloseTo(golden[3], highPrecision(1));
    assertThat(result.distribution()).isEqualTo(new ReferenceDistribution.Placebo(10_000));
  }

  /**
   * Against eight million draws of the same copula in Python (scipy's kendalltau, multivariate_t).
   */
  @ParameterizedTest(name = "moved by {0}: p {2}")
  @CsvSource({
    "0, -0.00317701738407355, 0.794467625, 0.396426625",
    "-0.02, -0.023094201293352316, 0.04792125, 0.023973625"
  })
  void daysOfACopula(double move, double statistic, double twoSided, double less) {
    TestResult result =
        result(
            "t_copula_bootstrap",
            GroupSample.of(FIRMS.stream().map(firm -> moved(firm, move)).toList()));

    assertThat(result.statistic()).isCloseTo(statistic, solved(statistic));
    assertThat(result.pValue()).isCloseTo(twoSided, within(4 * error(twoSided, 1_000)));
    assertThat(result.less().result().orElseThrow())
        .isCloseTo(less, within(4 * error(less, 1_000)));
    assertThat(result.distribution()).isEqualTo(new ReferenceDistribution.Bootstrap(2_000));
    assertThat(trust("t_copula_bootstrap", GroupSample.of(FIRMS)).reason())
        .contains("a t copula of 30 degrees of freedom");
  }

  private static double error(double p, int draws) {
    return Math.sqrt(p * (1 - p) / draws);
  }

  @Test
  void aCopulaNeedsTwoToFiftyFirmsAndSixtyDays() {
    assertThat(
            test("t_copula_bootstrap")
                .assess(GroupSample.of(Firms.named("C", Firms.onOneDate(51, 120, 0.3, 7)))))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.NOT_COMPUTED, "a copula is fitted to 2 to 50 firms: 51"));
    assertThat(test("t_copula_bootstrap").assess(GroupSample.of(Firms.onOneDate(5, 59, 0.3, 7))))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "needs at least 60 common days to fit a copula: 59"));
  }

  @Test
  void anotherSeedDrawsOtherDays() {
    TestResult zero = result("bootstrap_days", GroupSample.of(FIRMS, List.of(), 0));
    TestResult one = result("bootstrap_days", GroupSample.of(FIRMS, List.of(), 1));

    assertThat(one.statistic()).isEqualTo(zero.statistic());
    assertThat(one).isNotEqualTo(zero);
    assertThat(Math.abs(one.pValue() - zero.pValue())).as("Monte Carlo error").isLessThan(0.05);
  }

  @Test
  void everyPortfolioOfAShortListIsVisitedOnce() {
    GroupSample three = GroupSample.of(FIRMS.subList(0, 3));
    Set<List<Integer>> seen = new HashSet<>();
    List<List<Integer>> visited = new ArrayList<>();
    Portfolios.forEach(
        three,
        7,
        members -> {
          List<Integer> one = List.of(members[0], members[1], members[2]);
          seen.add(one);
          visited.add(one);
        });

    assertThat(visited).hasSize(35).allMatch(m -> m.get(0) < m.get(1) && m.get(1) < m.get(2));
    assertThat(seen).hasSize(35);
    assertThat(Portfolios.count(7, 3)).isEqualTo(35);
    assertThat(Portfolios.count(7, 7)).isEqualTo(1);
    assertThat(Portfolios.count(1000, 500)).isEqualTo(10_000);
  }

  @Test
  void daysLeftOutOfTheFirmsAloneMakeUntouchedSharesUnlikeThem() {
    assertThat(trust("placebo_space", GroupSample.of(FIRMS, FORTY, 0)).level())
        .isEqualTo(TrustLevel.VALID);
    List<FirmEvidence> without =
        FIRMS.stream()
            .map(
                firm -> {
                  FirmEvidence left = firm;
                  for (int day : new int[] {30, 60, 90}) {
                    left = Firms.without(left, firm.residuals().session(day));
                  }
                  return left;
                })
            .toList();
    assertThat(trust("placebo_space", GroupSample.of(without, FORTY, 0)))
        .satisfies(
            trust -> {
              assertThat(trust.level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
              assertThat(trust.reason()).startsWith("days of the firms");
            });
  }

  @Test
  void untouchedSharesMustOutnumberTheFirms() {
    assertThat(test("placebo_space").assess(GroupSample.of(FIRMS, FORTY.subList(0, 5), 0)))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.TOO_FEW_CONTROLS,
                "needs more untouched stocks than the group's 5 firms: 5"));
    GroupSample six = GroupSample.of(FIRMS, FORTY.subList(0, 6), 0);
    assertThat(trust("placebo_space", six))
        .isEqualTo(
            new Trust(
                TrustLevel.CANNOT_REJECT,
                "6 portfolios of 6 untouched stocks cannot give a p-value below 0.143"));
    assertThat(test("placebo_gap").assess(GroupSample.of(FIRMS)))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.TOO_FEW_CONTROLS, "needs at least 1 untouched stock: 0"));
    assertThat(trust("placebo_gap", GroupSample.of(FIRMS, FORTY.subList(0, 1), 0)).reason())
        .startsWith("compares the firms' gap to an untouched stock with the same gap in 120");
  }

  @Test
  void untouchedSharesOfOtherDaysAreNoComparison() {
    List<FirmEvidence> later = Firms.named("C", Firms.starting(new int[] {150, 150}, 120, 1, 0, 3));

    for (String id : List.of("placebo_space", "placebo_gap")) {
      assertThat(test(id).assess(GroupSample.of(FIRMS.subList(0, 1), later, 0)))
          .isEqualTo(
              Outcome.excluded(
                  ExclusionReason.DIFFERENT_DATES,
                  "a portfolio needs one date; these firms have several"));
    }
  }

  @Test
  void aMoveSharedWithUntouchedSharesIsNoGap() {
    List<FirmEvidence> fallen = FIRMS.stream().map(firm -> moved(firm, -5 * firm.sigma())).toList();
    List<FirmEvidence> fallenToo =
        FORTY.stream().map(firm -> moved(firm, -5 * firm.sigma())).toList();

    assertThat(result("placebo_time", GroupSample.of(fallen, fallenToo, 0)).pValue())
        .isLessThan(0.02);
    assertThat(result("placebo_space", GroupSample.of(fallen, fallenToo, 0)).pValue())
        .isGreaterThan(0.2);
    assertThat(result("placebo_gap", GroupSample.of(fallen, FORTY, 0)).pValue()).isLessThan(0.02);
    assertThat(result("placebo_space", GroupSample.of(fallen, FORTY, 0)).pValue())
        .isLessThan(0.001);
  }

  @Test
  void tooFewDaysOrTooManyFirmsAreNotDrawn() {
    GroupSample nineteen = GroupSample.of(Firms.onOneDate(3, 19, 0.3, 5));
    GroupSample crowd = GroupSample.of(Firms.onOneDate(25, 40, 0.3, 5));

    assertThat(test("bootstrap_days").assess(nineteen))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "needs at least 20 common days to draw from: 19"));
    assertThat(result("mvrm_joint_f", nineteen).resampled().exclusion().orElseThrow().detail())
        .isEqualTo("needs at least 20 common days to draw from: 19");
    assertThat(result("mvrm_joint_f", crowd).resampled().exclusion().orElseThrow().detail())
        .isEqualTo("resampling days needs twice as many days as firms: 40 for 25");
  }

  @Test
  void moreFirmsThanDaysHaveNoCovariance() {
    GroupSample fits = GroupSample.of(Firms.onOneDate(38, 40, 0.3, 5));
    GroupSample over = GroupSample.of(Firms.onOneDate(39, 40, 0.3, 5));

    for (String id : List.of("mvrm_joint_f", "mvrm_equality_f", "gls_mean_t")) {
      assertThat(test(id).assess(fits).result()).isPresent();
      assertThat(test(id).assess(over))
          .isEqualTo(
              Outcome.excluded(
                  ExclusionReason.SHORT_ESTIMATION,
                  "38 residual degrees of freedom cannot hold the covariances of 39 firms"));
    }
  }

  @Test
  void aFirmThatCopiesAnotherLeavesNoCovariance() {
    List<FirmEvidence> twins = new ArrayList<>(FIRMS.subList(0, 1));
    twins.addAll(Firms.named("Z", FIRMS.subList(0, 1)));

    assertThat(test("mvrm_joint_f").assess(GroupSample.of(twins)))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.COLLINEAR, "a firm's residuals are a combination of the others'"));
  }

  @Test
  void theJointTestOfOneFirmIsItsTSquared() {
    GroupSample alone = GroupSample.of(FIRMS.subList(0, 1));
    double t = result("portfolio_t", alone).statistic();
    TestResult joint = result("mvrm_joint_f", alone);

    assertThat(test("mvrm_equality_f").assess(alone).exclusion().orElseThrow().reason())
        .isEqualTo(ExclusionReason.TOO_FEW_FIRMS);
    assertThat(joint.distribution()).isEqualTo(new ReferenceDistribution.FisherF(1, 118));
    assertThat(result("gls_mean_t", alone).statistic() * result("gls_mean_t", alone).statistic())
        .isCloseTo(joint.statistic(), solved(joint.statistic()));
    assertThat(Math.signum(result("gls_mean_t", alone).statistic())).isEqualTo(Math.signum(t));
  }

  private static FirmEvidence moved(FirmEvidence firm, double car) {
    double[] residuals = new double[firm.residuals().size()];
    for (int t = 0; t < residuals.length; t++) {
      residuals[t] = firm.residuals().value(t);
    }
    return Firms.firm(
        firm.security().symbol(),
        firm.firstSession(),
        1,
        car + firm.car(),
        firm.sigma(),
        residuals,
        2);
  }
}
