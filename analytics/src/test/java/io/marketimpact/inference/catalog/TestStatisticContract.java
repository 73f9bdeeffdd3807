package io.marketimpact.inference.catalog;

import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.TestsById.trust;
import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.rounding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.ThreeFirms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
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
    Method<TestId> method = test.method();

    assertThat(test.method()).isSameAs(method);
    assertThat(method.formula()).doesNotContain("  ");
    assertThat(method.assumption()).matches("[A-Z].*[^.]\\.").doesNotContain("  ", ". ");
    assertThat(TestStatistics.of(test.id())).isSameAs(test);
    assertThat(tests().stream().filter(other -> other.id().equals(test.id()))).hasSize(1);
    assertThat(tests().stream().filter(other -> other.method().name().equals(method.name())))
        .hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void simulationsCountByThePValueThatReportsShow(TestStatistic test, Case firms) {
    assertThat(test.pValue(firms.sample()).result().orElseThrow())
        .isEqualTo(result(test, firms.sample()).pValue());
  }

  @Test
  void anUnknownTestIsAnsweredWithThoseThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TestStatistics.of(new TestId("tests_of_tea")))
        .withMessageStartingWith("a test must be one of placebo_time_scaled, placebo_gap_scaled,")
        .withMessageEndingWith(": 'tests_of_tea'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestId("BMP t"))
        .withMessage("a test id must be lower case with underscores: 'BMP t'");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void hasHandMadeNumbersUnlessItNeedsMoreThanPencilAndPaper(TestStatistic test) {
    boolean isMadeByHand = ThreeFirms.GOLDEN.keys().contains(test.id().value());

    assertThat(applicable(test, threeFirms()).isPresent()).isEqualTo(isMadeByHand);
    if (!isMadeByHand) {
      assertThat(test.assess(ThreeFirms.sample()).exclusion().orElseThrow().reason())
          .isEqualTo(ExclusionReason.SHORT_ESTIMATION);
    }
  }

  @ParameterizedTest
  @MethodSource("testsOfThreeFirms")
  void matchesTheNumbersOfThreeFirms(TestStatistic test, Case firms) {
    double[] golden = ThreeFirms.GOLDEN.row(test.id().value());
    TestResult result = result(test, firms.sample());

    assertThat(result.statistic()).isCloseTo(golden[0], highPrecision(golden[0]));
    assertThat(result.pValue()).isCloseTo(golden[1], highPrecision(golden[1]));
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void flippingSignsTurnsTheStatisticRoundAndKeepsItsProbability(TestStatistic test, Case firms) {
    TestResult result = result(test, firms.sample());
    TestResult flipped = result(test, firms.map(Firms::flipped).sample());

    assertThat(flipped.pValue()).isCloseTo(result.pValue(), rounding());
    assertThat(flipped.distribution()).isEqualTo(result.distribution());
    if (result.less().result().isPresent()) {
      assertThat(flipped.less().result().orElseThrow())
          .isCloseTo(result.greater().result().orElseThrow(), rounding());
      assertThat(flipped.greater().result().orElseThrow())
          .isCloseTo(result.less().result().orElseThrow(), rounding());
    }
  }

  @ParameterizedTest
  @MethodSource("tests")
  void flippingSignsMirrorsTheStatisticAboutAPointThatDependsOnTheNumberOfFirmsAlone(
      TestStatistic test) {
    List<TestResult> results = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    for (long seed : SEEDS) {
      Case firms = caseOf(test, seed);
      TestResult result = result(test, firms.sample());
      TestResult flipped = result(test, firms.map(Firms::flipped).sample());
      results.add(result);
      sums.add(
          hasDirection(result)
              ? result.statistic() + flipped.statistic()
              : result.statistic() - flipped.statistic());
    }

    assertThat(sums).containsOnly(sums.get(0));
    assertThat(results).doesNotHaveDuplicates();
  }

  private static boolean hasDirection(TestResult result) {
    return result.less().result().isPresent();
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
      assertThat(trust(test, sample)).isEqualTo(trust(test, firms.sample()));
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

    if (result.distribution() instanceof ReferenceDistribution.FisherF) {
      assertThat(result.less().exclusion().orElseThrow().detail())
          .isEqualTo("the statistic has no direction: it shows that firms moved, not which way");
      assertThat(result.greater()).isEqualTo(result.less());
      return;
    }
    double less = result.less().result().orElseThrow();
    double greater = result.greater().result().orElseThrow();
    assertThat(less).isBetween(0.0, 1.0);
    assertThat(greater).isBetween(0.0, 1.0);
    assertThat(less + greater).isGreaterThanOrEqualTo(1 - 1e-12);
    if (result.distribution() instanceof ReferenceDistribution.Normal
        || result.distribution() instanceof ReferenceDistribution.StudentT) {
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
  }

  @ParameterizedTest
  @MethodSource("testsOfThreeFirms")
  void firmsThatMoveFarAndApartChangeTheResult(TestStatistic test, Case firms) {
    TestResult before = result(test, firms.sample());
    TestResult after =
        result(
            test,
            firms
                .mapFirms(firm -> withCar(firm, 0.1 * (1 + firm.security().symbol().charAt(0) % 7)))
                .sample());

    assertThat(after).isNotEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("testsAndCases")
  void saysHowFarItCanBeTrusted(TestStatistic test, Case firms) {
    Trust trust = trust(test, firms.sample());

    assertThat(trust.reason())
        .hasSizeGreaterThan(20)
        .doesNotContain("NaN", "%d", "%.", "Infinity", "  ");
  }

  @ParameterizedTest
  @MethodSource("tests")
  void oneFirmIsAResultOrAValueThatSaysWhyNot(TestStatistic test) {
    GroupSample one = GroupSample.of(Firms.onOneDate(1, 60, 0, 5));
    Outcome<Assessment> outcome = test.assess(one);

    assertThat(
            outcome
                    .result()
                    .map(assessment -> assessment.result().pValue())
                    .filter(p -> p > 0 && p <= 1)
                    .isPresent()
                || REFUSALS.contains(outcome.exclusion().orElseThrow().reason()))
        .isTrue();
    assertThat(Serialized.traveled(outcome)).isEqualTo(outcome);
  }

  @Test
  void resultsNameTheDistributionTheyAreHeldAgainst() {
    GroupSample sample = ThreeFirms.sample();

    assertThat(result(test("patell_z"), sample).distribution())
        .isEqualTo(new ReferenceDistribution.Normal());
    assertThat(result(test("bmp_t"), sample).distribution())
        .isEqualTo(new ReferenceDistribution.StudentT(2));
    assertThat(result(test("portfolio_t"), sample).distribution())
        .isEqualTo(new ReferenceDistribution.StudentT(4));
    assertThat(result(test("placebo_time"), sample).distribution())
        .isEqualTo(new ReferenceDistribution.Placebo(5));
    assertThat(
            Stream.of("patell_z", "bmp_t", "placebo_time")
                .map(id -> result(test(id), sample).distribution().id()))
        .containsExactly("normal", "t", "placebo");
    assertThat(new ReferenceDistribution.Normal().degreesOfFreedom()).isEmpty();
    assertThat(new ReferenceDistribution.StudentT(4).degreesOfFreedom()).hasValue(4);
    assertThat(new ReferenceDistribution.Placebo(118).degreesOfFreedom()).hasValue(118);
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
        .flatMap(
            test ->
                applicable(test, threeFirms()).map(firms -> Arguments.of(test, firms)).stream());
  }

  static Stream<Arguments> testsAndCases() {
    return tests().stream()
        .flatMap(
            test -> Arrays.stream(SEEDS).mapToObj(seed -> Arguments.of(test, caseOf(test, seed))));
  }

  /** The first sample to which the test applies: what it needs, it says itself. */
  private static Optional<Case> applicable(TestStatistic test, List<Case> cases) {
    return cases.stream()
        .filter(firms -> test.assess(firms.sample()).result().isPresent())
        .findFirst();
  }

  private static List<Case> threeFirms() {
    return List.of(
        new Case(ThreeFirms.list(), ThreeFirms.controls()),
        new Case(ThreeFirms.everyOtherDay(), List.of()));
  }

  private static Case caseOf(TestStatistic test, long seed) {
    Case onOneDate =
        new Case(
            Firms.onOneDate(5, 120, 0.3, seed),
            Firms.named("C", Firms.onOneDate(9, 120, 0.3, seed + 1)));
    Case onManyDates =
        new Case(Firms.starting(IntStream.range(150, 174).toArray(), 120, 2, 0.3, seed), List.of());
    Case onDatesApart =
        new Case(
            Firms.starting(IntStream.range(0, 12).map(i -> 150 + 2 * i).toArray(), 120, 2, 0, seed),
            List.of());
    return applicable(test, List.of(onOneDate, onManyDates, onDatesApart)).orElseThrow();
  }

  private static FirmEvidence withCar(FirmEvidence firm, double car) {
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        firm.firstSession(),
        car,
        DayReturns.of(
            firm.sars().stream()
                .map(sar -> sar + (car - firm.car()) / (firm.sigma() * firm.length()))),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        firm.residuals(),
        Residuals.NONE);
  }
}
