package io.marketimpact.inference.catalog;

import static io.marketimpact.support.TestsById.test;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.support.Firms;
import io.marketimpact.support.ThreeFirms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every group test with samples to which it applies. */
final class TestCases {

  static final long[] SEEDS = {1, 42, 20260114};

  private TestCases() {}

  /** Firms with the untouched shares beside them. */
  record Case(List<FirmEvidence> firms, List<FirmEvidence> controls) {
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
  static Optional<Case> applicable(TestStatistic test, List<Case> cases) {
    return cases.stream()
        .filter(firms -> test.assess(firms.sample()).result().isPresent())
        .findFirst();
  }

  static List<Case> threeFirms() {
    return List.of(
        new Case(ThreeFirms.list(), ThreeFirms.controls()),
        new Case(ThreeFirms.everyOtherDay(), List.of()));
  }

  static Case caseOf(TestStatistic test, long seed) {
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
}
