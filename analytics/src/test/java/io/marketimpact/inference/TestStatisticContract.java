package io.marketimpact.inference;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.support.Noise;
import io.marketimpact.support.Serialised;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every group test owes the reader of its number. */
class TestStatisticContract {

  private static final long[] SEEDS = {1, 42, 20260114};

  /** How a test may refuse a single firm without controls. */
  private static final Set<ExclusionReason> REFUSALS =
      EnumSet.of(
          ExclusionReason.TOO_FEW_FIRMS,
          ExclusionReason.TOO_FEW_CONTROLS,
          ExclusionReason.TOO_FEW_DAYS);

  /** Firms with the untouched shares beside them. */
  private record Case(List<FirmEvidence> firms, List<FirmEvidence> controls) {
    static final long SEED = 0;

    GroupSample sample() {
      return GroupSample.of(firms, controls, SEED);
    }

    Case map(UnaryOperator<FirmEvidence> change) {
      return new Case(firms.stream().map(change).toList(), controls.stream().map(change).toList());
    }

    Case mapFirms(UnaryOperator<FirmEvidence> change) {
      return new Case(firms.stream().map(change).toList(), controls);
    }
  }

  @ParameterizedTest
  @MethodSource("tests")
  void namesItselfAndItsSource(TestStatistic test) {
    assertThat(test.id()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    assertThat(test.name()).isNotBlank();
    assertThat(test.citation()).matches(".*(19|20)\\d\\d.*");
    assertThat(test.formula()).contains(" = ").doesNotContain("  ");
    assertThat(test.assumption()).matches("[A-Z].*[^.]\\.").doesNotContain("  ", ". ");
    assertThat(tests().stream().filter(other -> other.id().equals(test.id()))).hasSize(1);
    assertThat(tests().stream().filter(other -> other.name().equals(test.name()))).hasSize(1);
  }

  @Test
  void everyTestOfTheContractIsThereTheMostTrustworthyForOneDateFirst() {
    assertThat(tests())
        .extracting(TestStatistic::id)
        .containsExactly(
            "portfolio_t",
            "placebo_time",
            "placebo_gap",
            "adjusted_bmp_t",
            "mvrm_joint_f",
            "mvrm_equality_f",
            "corrado_rank_z",
            "grank_t_unscaled",
            "bootstrap_days",
            "placebo_space",
            "calendar_time_t",
            "crude_dependence_t",
            "adjusted_patell_z",
            "gls_mean_t",
            "corrado_zivney_sign_z",
            "corrado_zivney_rank_z",
            "grank_t",
            "cross_sectional_t",
            "patell_z",
            "bmp_t",
            "skewness_adjusted_t",
            "generalized_sign_z",
            "sign_exact",
            "wilcoxon_exact",
            "grank_z");
  }

  @ParameterizedTest
  @MethodSource("testsOfThreeFirms")
  void matchesTheNumbersOfThreeFirms(TestStatistic test, Case firms) {
    double[] golden = ThreeFirms.GOLDEN.row(test.id());
    TestResult result = result(test, firms.sample());

    assertThat(result.statistic()).isCloseTo(golden[0], highPrecision(golden[0]));
    assertThat(result.pValue()).isCloseTo(golden[1], highPrecision(golden[1]));
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void flippingSignsTurnsTheStatisticRoundAndKeepsItsProbability(TestStatistic test, Case firms) {
    TestResult result = result(test, firms.sample());
    TestResult flipped = result(test, firms.map(Firms::flipped).sample());

    assertThat(flipped.statistic()).isEqualTo(turned(test, result));
    assertThat(flipped.pValue()).isCloseTo(result.pValue(), rounding());
    assertThat(flipped.law()).isEqualTo(result.law());
    if (result.less().result().isPresent()) {
      assertThat(flipped.less().result().orElseThrow())
          .isCloseTo(result.greater().result().orElseThrow(), rounding());
      assertThat(flipped.greater().result().orElseThrow())
          .isCloseTo(result.less().result().orElseThrow(), rounding());
    }
  }

  /** What the statistic must become: F has no sign, counts mirror about their middle. */
  private static double turned(TestStatistic test, TestResult result) {
    double firms = result.law().degreesOfFreedom().orElse(0);
    return switch (test.id()) {
      case "mvrm_joint_f", "mvrm_equality_f" -> result.statistic();
      case "sign_exact" -> firms - result.statistic();
      case "wilcoxon_exact" -> firms * (firms + 1) / 2 - result.statistic();
      default -> -result.statistic();
    };
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void theOrderOfFirmsChangesNoBit(TestStatistic test, Case firms) {
    TestResult result = result(test, firms.sample());
    List<FirmEvidence> shuffled = new ArrayList<>(firms.firms());
    List<FirmEvidence> controls = new ArrayList<>(firms.controls());
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      Collections.shuffle(controls, new Random(seed));
      GroupSample sample = GroupSample.of(shuffled, controls, Case.SEED);

      assertThat(result(test, sample)).isEqualTo(result);
      assertThat(test.trust(sample)).isEqualTo(test.trust(firms.sample()));
    }
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void aProbabilityIsOneAndTheUnitOfReturnsDoesNotMatter(TestStatistic test, Case firms) {
    TestResult result = result(test, firms.sample());
    TestResult inPerCent = result(test, firms.map(firm -> Firms.scaled(firm, 100)).sample());

    assertThat(result.pValue()).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(inPerCent.pValue()).isCloseTo(result.pValue(), law(1));
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void oneSidedProbabilitiesHoldTogetherWithTheTwoSidedOne(TestStatistic test, Case firms) {
    TestResult result = result(test, firms.sample());

    if (result.law() instanceof ReferenceLaw.FisherF) {
      assertThat(result.less().exclusion().orElseThrow().detail())
          .isEqualTo("the statistic has no direction: it tells that firms moved, not which way");
      assertThat(result.greater()).isEqualTo(result.less());
      return;
    }
    double less = result.less().result().orElseThrow();
    double greater = result.greater().result().orElseThrow();
    assertThat(less).isBetween(0.0, 1.0);
    assertThat(greater).isBetween(0.0, 1.0);
    assertThat(less + greater).isGreaterThanOrEqualTo(1 - 1e-12);
    if (result.law() instanceof ReferenceLaw.Normal
        || result.law() instanceof ReferenceLaw.StudentT) {
      assertThat(2 * Math.min(less, greater)).isCloseTo(result.pValue(), law(1));
      assertThat(less < greater).isEqualTo(result.statistic() < 0);
    }
  }

  @ParameterizedTest
  @MethodSource("testsOfThreeFirms")
  void aLargerMoveIsNoLessRare(TestStatistic test, Case firms) {
    TestResult before = result(test, firms.sample());
    TestResult after =
        result(test, firms.mapFirms(firm -> withCar(firm, firm.car() - 0.01)).sample());

    assertThat(after.pValue()).isLessThanOrEqualTo(before.pValue());
    if (!Set.of("mvrm_equality_f", "corrado_zivney_sign_z").contains(test.id())) {
      assertThat(after).as("moved").isNotEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void saysHowFarItCanBeTrusted(TestStatistic test, Case firms) {
    Trust trust = test.trust(firms.sample());

    assertThat(trust.reason())
        .hasSizeGreaterThan(20)
        .doesNotContain("NaN", "%d", "%.", "Infinity", "  ");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void oneFirmIsAResultOrAValueThatSaysWhyNot(TestStatistic test) {
    GroupSample one = GroupSample.of(Firms.onOneDate(1, 60, 0, 5));
    Outcome<TestResult> outcome = test.test(one);

    assertThat(
            outcome.result().map(TestResult::pValue).filter(p -> p > 0 && p <= 1).isPresent()
                || REFUSALS.contains(outcome.exclusion().orElseThrow().reason()))
        .isTrue();
    assertThat(Serialised.travelled(outcome)).isEqualTo(outcome);
  }

  @Test
  void aSpreadBetweenFirmsNeedsTwoOfThem() {
    GroupSample one = GroupSample.of(Firms.onOneDate(1, 60, 0, 5));

    assertThat(Stream.of("cross_sectional_t", "bmp_t", "adjusted_bmp_t"))
        .allSatisfy(
            id ->
                assertThat(test(id).test(one))
                    .isEqualTo(
                        Outcome.excluded(
                            ExclusionReason.TOO_FEW_FIRMS,
                            "needs at least 2 firms to see them differ: 1")));
    assertThat(Stream.of("portfolio_t", "placebo_time", "patell_z"))
        .allSatisfy(id -> assertThat(test(id).test(one).result()).isPresent());
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
                assertThat(test(id).test(alike))
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

    assertThat(test("patell_z").test(tiny))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.UNDEFINED_STATISTIC,
                "needs more than 2 degrees of freedom per firm"));
    assertThat(test("patell_z").test(enough).result()).isPresent();
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
    Outcome.Excluded<TestResult> excluded =
        test("adjusted_bmp_t").test(opposed).exclusion().orElseThrow();
    assertThat(excluded.reason()).isEqualTo(ExclusionReason.UNDEFINED_STATISTIC);
    assertThat(excluded.detail())
        .startsWith("the mean residual correlation -")
        .endsWith("leaves no common variance");
  }

  @Test
  void negativeCorrelationIsNotRewarded() {
    GroupSample sample = GroupSample.of(negativelyCorrelated());

    assertThat(sample.meanCorrelation()).isBetween(-0.8, -0.4);
    assertThat(result(test("adjusted_bmp_t"), sample)).isEqualTo(result(test("bmp_t"), sample));
    assertThat(test("patell_z").trust(sample).reason()).contains("rejects about 5 %");
  }

  @Test
  void theHeadlineOnOneDateIsThePortfolioAndItsPlacebo() {
    GroupSample sample =
        GroupSample.of(
            Firms.onOneDate(5, 120, 0.5, 42),
            Firms.named("C", Firms.onOneDate(12, 120, 0.5, 43)),
            0);

    assertThat(
            tests().stream()
                .filter(test -> test.test(sample).result().isPresent())
                .map(test -> test.id() + " " + test.trust(sample).level().id()))
        .containsExactly(
            "portfolio_t headline",
            "placebo_time headline",
            "placebo_gap headline",
            "adjusted_bmp_t valid",
            "mvrm_joint_f valid",
            "mvrm_equality_f valid",
            "corrado_rank_z valid",
            "grank_t_unscaled valid",
            "bootstrap_days valid",
            "placebo_space valid",
            "crude_dependence_t valid",
            "adjusted_patell_z valid",
            "gls_mean_t valid",
            "corrado_zivney_sign_z cannot_reject",
            "corrado_zivney_rank_z comparison_only",
            "grank_t comparison_only",
            "cross_sectional_t comparison_only",
            "patell_z comparison_only",
            "bmp_t comparison_only",
            "skewness_adjusted_t comparison_only",
            "generalized_sign_z comparison_only",
            "sign_exact cannot_reject",
            "wilcoxon_exact cannot_reject",
            "grank_z comparison_only");
    assertThat(test("patell_z").trust(sample).reason())
        .startsWith("assumes independent events; here 5 firms share their days")
        .contains(String.format(Locale.ROOT, "%.2f", sample.meanCorrelation()))
        .contains("rejects about 2")
        .endsWith("when nothing happened");
    assertThat(test("portfolio_t").trust(sample).reason())
        .contains("the 5 firms of one date as the one observation they are");
    assertThat(test("placebo_time").trust(sample).reason())
        .startsWith("compares the window with 120 windows of the same firms");
    assertThat(test("adjusted_bmp_t").trust(sample).reason())
        .endsWith("with 5 firms it has little power");
  }

  @Test
  void firmsThatOverlapInPartAreNotSaidToShareAllTheirDays() {
    GroupSample sample = GroupSample.of(Firms.starting(new int[] {150, 150, 170}, 120, 1, 0.5, 42));

    assertThat(test("patell_z").trust(sample))
        .satisfies(
            trust -> {
              assertThat(trust.level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
              assertThat(trust.reason()).contains("here some of 3 firms share days");
            });
  }

  @Test
  void oneFirmAloneIsNotSaidToShareAnything() {
    GroupSample alone = GroupSample.of(Firms.onOneDate(1, 120, 0, 42));

    assertThat(test("patell_z").trust(alone).reason()).startsWith("there is one firm alone");
    assertThat(test("portfolio_t").trust(alone).reason())
        .startsWith("takes the one firm as its own portfolio; a rise in variance");
  }

  @Test
  void eventsThatShareNoDayAreIndependentAndNoPortfolio() {
    GroupSample sample =
        GroupSample.of(Firms.starting(new int[] {150, 160, 170, 180}, 120, 2, 0.5, 42));

    assertThat(sample.meanCorrelation()).isZero();
    for (String id : List.of("patell_z", "bmp_t", "cross_sectional_t")) {
      assertThat(test(id).trust(sample))
          .isEqualTo(
              new Trust(
                  TrustLevel.VALID,
                  "the events share no day, so that they can be taken as independent"));
    }
    assertThat(test("adjusted_bmp_t").trust(sample).level()).isEqualTo(TrustLevel.HEADLINE);
    for (String id : List.of("portfolio_t", "placebo_time")) {
      assertThat(test(id).test(sample))
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

    assertThat(test("bmp_t").trust(touching).level()).isEqualTo(TrustLevel.COMPARISON_ONLY);
    assertThat(test("bmp_t").trust(apart).level()).isEqualTo(TrustLevel.VALID);
  }

  @Test
  void aFewPlaceboWindowsCannotReject() {
    GroupSample sample = GroupSample.of(Firms.onOneDate(4, 12, 0.3, 42));

    assertThat(test("placebo_time").trust(sample))
        .isEqualTo(
            new Trust(
                TrustLevel.CANNOT_REJECT, "12 placebo windows cannot give a p-value below 0.077"));
    assertThat(test("placebo_time").trust(GroupSample.of(Firms.onOneDate(4, 19, 0.3, 42))).level())
        .as("the smallest p-value of 19 windows is 0.05, and below 0.05 is asked for")
        .isEqualTo(TrustLevel.CANNOT_REJECT);
    assertThat(test("placebo_time").trust(GroupSample.of(Firms.onOneDate(4, 20, 0.3, 42))).level())
        .isEqualTo(TrustLevel.HEADLINE);
  }

  @Test
  void noCompleteRunOfEstimationDaysIsNoPlacebo() {
    GroupSample sample = GroupSample.of(Firms.starting(new int[] {200, 200}, 12, 13, 0.3, 42));

    assertThat(test("placebo_time").test(sample))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION, "no run of 13 estimation days is complete"));
  }

  @Test
  void resultsNameTheLawTheyAreHeldAgainst() {
    GroupSample sample = ThreeFirms.sample();

    assertThat(result(test("patell_z"), sample).law()).isEqualTo(new ReferenceLaw.Normal());
    assertThat(result(test("bmp_t"), sample).law()).isEqualTo(new ReferenceLaw.StudentT(2));
    assertThat(result(test("portfolio_t"), sample).law()).isEqualTo(new ReferenceLaw.StudentT(4));
    assertThat(result(test("placebo_time"), sample).law()).isEqualTo(new ReferenceLaw.Placebo(5));
    assertThat(
            Stream.of("patell_z", "bmp_t", "placebo_time")
                .map(id -> result(test(id), sample).law().id()))
        .containsExactly("normal", "t", "placebo");
    assertThat(new ReferenceLaw.Normal().degreesOfFreedom()).isEmpty();
    assertThat(new ReferenceLaw.StudentT(4).degreesOfFreedom()).hasValue(4);
    assertThat(new ReferenceLaw.Placebo(118).degreesOfFreedom()).hasValue(118);
  }

  @Test
  void theListCannotBeChanged() {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> TestStatistics.all().remove(0));
  }

  static List<TestStatistic> tests() {
    return TestStatistics.all();
  }

  static Stream<Arguments> testsOfThreeFirms() {
    return tests().stream()
        .filter(test -> !test.id().equals("bootstrap_days"))
        .map(
            test ->
                Arguments.of(
                    test,
                    test.id().equals("calendar_time_t")
                        ? new Case(ThreeFirms.everyOtherDay(), List.of())
                        : new Case(ThreeFirms.list(), ThreeFirms.controls())));
  }

  static Stream<Arguments> testsAndCases() {
    return tests().stream()
        .flatMap(
            test -> Arrays.stream(SEEDS).mapToObj(seed -> Arguments.of(test, caseOf(test, seed))));
  }

  private static Case caseOf(TestStatistic test, long seed) {
    return test.id().equals("calendar_time_t")
        ? new Case(
            Firms.starting(IntStream.range(150, 174).toArray(), 120, 2, 0.3, seed), List.of())
        : new Case(
            Firms.onOneDate(5, 120, 0.3, seed),
            Firms.named("C", Firms.onOneDate(9, 120, 0.3, seed + 1)));
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

  private static FirmEvidence withCar(FirmEvidence firm, double car) {
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        firm.firstSession(),
        firm.length(),
        car,
        firm.sars().stream()
            .map(sar -> sar + (car - firm.car()) / (firm.sigma() * firm.length()))
            .toList(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        firm.residuals());
  }

  private static TestStatistic test(String id) {
    return tests().stream().filter(test -> test.id().equals(id)).findFirst().orElseThrow();
  }

  private static TestResult result(TestStatistic test, GroupSample sample) {
    return test.test(sample).result().orElseThrow();
  }
}
