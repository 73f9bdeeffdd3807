package io.marketimpact.inference.catalog;

import static io.marketimpact.inference.catalog.TestCases.applicable;
import static io.marketimpact.inference.catalog.TestCases.tests;
import static io.marketimpact.inference.catalog.TestCases.threeFirms;
import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.TestsById.trust;
import static io.marketimpact.support.Tolerances.highPrecision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.catalog.TestCases.Case;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Serialized;
import io.marketimpact.support.ThreeFirms;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every group test owes the reader of its number. */
class TestStatisticContract {

  /** How a test may refuse a single firm without controls. */
  private static final Set<ExclusionReason> REFUSALS =
      EnumSet.of(
          ExclusionReason.TOO_FEW_FIRMS,
          ExclusionReason.TOO_FEW_CONTROLS,
          ExclusionReason.TOO_FEW_DAYS);

  @ParameterizedTest
  @MethodSource("io.marketimpact.inference.catalog.TestCases#tests")
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
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsAndCases")
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
  @MethodSource("io.marketimpact.inference.catalog.TestCases#tests")
  void hasHandMadeNumbersUnlessItNeedsMoreThanPencilAndPaper(TestStatistic test) {
    boolean isMadeByHand = ThreeFirms.GOLDEN.keys().contains(test.id().value());

    assertThat(applicable(test, threeFirms()).isPresent()).isEqualTo(isMadeByHand);
    if (!isMadeByHand) {
      assertThat(test.assess(ThreeFirms.sample()).exclusion().orElseThrow().reason())
          .isEqualTo(ExclusionReason.SHORT_ESTIMATION);
    }
  }

  @ParameterizedTest
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsOfThreeFirms")
  void matchesTheNumbersOfThreeFirms(TestStatistic test, Case firms) {
    double[] golden = ThreeFirms.GOLDEN.row(test.id().value());
    TestResult result = result(test, firms.sample());

    assertThat(result.statistic()).isCloseTo(golden[0], highPrecision(golden[0]));
    assertThat(result.pValue()).isCloseTo(golden[1], highPrecision(golden[1]));
  }

  @ParameterizedTest
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsAndCases")
  void saysHowFarItCanBeTrusted(TestStatistic test, Case firms) {
    Trust trust = trust(test, firms.sample());

    assertThat(trust.reason())
        .hasSizeGreaterThan(20)
        .doesNotContain("NaN", "%d", "%.", "Infinity", "  ");
  }

  @ParameterizedTest
  @MethodSource("io.marketimpact.inference.catalog.TestCases#tests")
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
}
