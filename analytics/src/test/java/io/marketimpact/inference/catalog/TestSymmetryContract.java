package io.marketimpact.inference.catalog;

import static io.marketimpact.inference.catalog.TestCases.SEEDS;
import static io.marketimpact.inference.catalog.TestCases.caseOf;
import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.test;
import static io.marketimpact.support.TestsById.trust;
import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.rounding;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.ReferenceDistribution;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.catalog.TestCases.Case;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.Firms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the number of every group test answers to what is done to its firms. */
class TestSymmetryContract {

  @ParameterizedTest
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsAndCases")
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
  @MethodSource("io.marketimpact.inference.catalog.TestCases#tests")
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
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsAndCases")
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
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsAndCases")
  void aProbabilityIsOneAndTheUnitOfReturnsDoesNotMatter(TestStatistic test, Case firms) {
    TestResult result = result(test, firms.sample());
    TestResult inPerCent = result(test, firms.map(firm -> Firms.scaled(firm, 100)).sample());

    assertThat(result.pValue()).isGreaterThan(0).isLessThanOrEqualTo(1);
    assertThat(inPerCent.pValue()).isCloseTo(result.pValue(), law(1));
  }

  @ParameterizedTest
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsAndCases")
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
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsOfThreeFirms")
  void aLargerMoveIsNoLessRare(TestStatistic test, Case firms) {
    TestResult before = result(test, firms.sample());
    TestResult after =
        result(test, firms.mapFirms(firm -> withCar(firm, firm.car() - 0.01)).sample());

    assertThat(after.pValue()).isLessThanOrEqualTo(before.pValue());
  }

  @ParameterizedTest
  @MethodSource("io.marketimpact.inference.catalog.TestCases#testsOfThreeFirms")
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
