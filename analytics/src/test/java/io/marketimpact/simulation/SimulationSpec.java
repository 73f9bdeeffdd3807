package io.marketimpact.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.support.Serialized;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Which tests can be trusted with firms of one date: the claims the trust levels rest on. */
class SimulationSpec {

  private static final long SEED = 20260114;
  private static final int DRAWS = 2000;

  /** Shorter than a study's estimation window: sizes do not depend on it, the time does. */
  private static final SimulationDesign DESIGN =
      new SimulationDesign(
          5, 1, 120, 1, ShockDistribution.STUDENT_4, SimulationDesign.SIGMAS, 0.3, 1, 0);

  private static final List<TestId> HEADLINES =
      Stream.of("portfolio_t", "bmp_t", "bmp_t_normal_law", "adjusted_bmp_t", "placebo_time")
          .map(TestId::new)
          .toList();

  @Test
  void withCorrelatedFirmsBmpRejectsTooOftenAndThePortfolioDoesNot() {
    RejectionCount count =
        new Simulation(DESIGN, HEADLINES, Simulation.LEVELS, SEED).count(0, DRAWS);

    assertThat(rate(count, "portfolio_t")).isCloseTo(0.05, fourErrors(0.05));
    assertThat(rate(count, "placebo_time")).isCloseTo(0.05, fourErrors(0.05));
    assertThat(rate(count, "bmp_t")).isCloseTo(0.196, fourErrors(0.196));
    assertThat(rate(count, "bmp_t_normal_law")).isCloseTo(0.328, fourErrors(0.328));
    assertThat(rate(count, "adjusted_bmp_t")).isCloseTo(0.062, fourErrors(0.062));
  }

  @Test
  void overSeveralDatesOneMeanPerDateHoldsItsSizeAndOnePerFirmDoesNot() {
    SimulationDesign threeFirmsOnEachOfSix =
        new SimulationDesign(
            18, 6, 120, 1, ShockDistribution.NORMAL, SimulationDesign.SIGMAS, 0.7, 1, 0);
    List<TestId> tests =
        Stream.of("ibragimov_muller_t", "cross_sectional_t").map(TestId::new).toList();
    int draws = 1000;
    RejectionCount count =
        new Simulation(threeFirmsOnEachOfSix, tests, Simulation.LEVELS, SEED).count(0, draws);

    assertThat(rate(count, "ibragimov_muller_t"))
        .isCloseTo(0.05, within(4 * Math.sqrt(0.05 * 0.95 / draws)));
    assertThat(rate(count, "cross_sectional_t")).isGreaterThan(0.12);
    assertThat(
            new Simulation(threeFirmsOnEachOfSix.withDates(1), tests, Simulation.LEVELS, SEED)
                .count(0, 10)
                .rates()
                .get(0)
                .excluded())
        .as("one date without lines of business has no clusters")
        .isEqualTo(10);
  }

  @Test
  void ofTwoWindowsATestRejectsWhereItRejectsOverOne() {
    List<TestId> tests = Stream.of("portfolio_t", "firm_t").map(TestId::new).toList();
    Simulation longer = new Simulation(DESIGN.withLength(2), tests, List.of(0.05), SEED);
    SimulatedTest test = SimulatedTest.of(List.of(tests.get(0))).get(0);
    List<SimulatedGroup> both =
        new GroupDraws(longer.design(), SEED).draw(3, CountedWindows.DAY_0_OR_WHOLE);
    double joint = rate(longer.over(CountedWindows.DAY_0_OR_WHOLE).count(0, DRAWS), "portfolio_t");

    assertThat(both).extracting(group -> group.sample().length()).containsExactly(1, 2);
    assertThat(test.pValue(both).result().orElseThrow())
        .isEqualTo(
            Math.min(
                test.pValue(both.get(0)).result().orElseThrow(),
                test.pValue(both.get(1)).result().orElseThrow()));
    assertThat(joint)
        .as("between the size of one window and that of two that have nothing in common")
        .isGreaterThan(rate(longer.count(0, DRAWS), "portfolio_t"))
        .isLessThan(0.1);
  }

  @Test
  void countsDoNotDependOnHowDrawsAreSplit() {
    Simulation simulation = Simulation.of(DESIGN.withLength(2), SEED);
    RejectionCount whole = simulation.count(0, 60);
    RejectionCount parts =
        simulation.none().merge(simulation.count(41, 60)).merge(simulation.count(0, 41));

    assertThat(parts.rates()).isEqualTo(whole.rates());
    assertThat(parts.draws()).isEqualTo(60);
    assertThat(Serialized.traveled(whole).rates()).isEqualTo(whole.rates());
    assertThat(Simulation.of(DESIGN.withLength(2), 1).count(0, 60).rates())
        .isNotEqualTo(whole.rates());
  }

  @Test
  void everyTestOfTheEngineIsCountedAndTheFirmsOwn() {
    List<String> drawn =
        List.of("bootstrap_days", "t_copula_bootstrap", "johnson_bootstrap_t", "placebo_space");
    List<String> standard =
        SimulatedTest.standard().stream().map(test -> test.id().value()).toList();

    assertThat(standard)
        .containsAll(
            TestStatistics.all().stream()
                .map(test -> test.id().value())
                .filter(id -> !drawn.contains(id))
                .toList())
        .contains("firm_t", "firm_placebo_time", "bmp_t_normal_law", "adjusted_bmp_t_normal_law")
        .doesNotContainAnyElementsOf(drawn);
    assertThat(SimulatedTest.standard()).allSatisfy(test -> assertThat(test.name()).isNotBlank());
  }

  @Test
  void anUndefinedTestIsCountedAsExcludedNeverAsRejection() {
    SimulationDesign alone =
        new SimulationDesign(
            1, 1, 20, 1, ShockDistribution.NORMAL, SimulationDesign.SIGMAS, 0, 1, 0);
    RejectionRate rate =
        new Simulation(alone, List.of(new TestId("bmp_t")), List.of(0.05), SEED)
            .count(0, 7)
            .rates()
            .get(0);

    assertThat(rate.excluded()).isEqualTo(7);
    assertThat(rate.judged()).isZero();
    assertThat(rate.rate()).isEmpty();
    assertThat(rate.standardError()).isEmpty();
  }

  @Test
  void rejectionsAreCountedPerLevel() {
    RejectionCount count =
        new RejectionCount(List.of(new TestId("a"), new TestId("b")), List.of(0.05, 0.01));
    Outcome<Double> none = Outcome.excluded(ExclusionReason.UNDEFINED_STATISTIC, "none");
    count.add(List.of(Outcome.of(0.05), Outcome.of(0.5)));
    count.add(List.of(Outcome.of(0.01), none));
    count.add(List.of(Outcome.of(0.050001), Outcome.of(0.02)));
    count.add(List.of(Outcome.of(0.9), Outcome.of(0.02)));

    assertThat(count.rates())
        .containsExactly(
            new RejectionRate(new TestId("a"), 0.05, 4, 0, 2),
            new RejectionRate(new TestId("a"), 0.01, 4, 0, 1),
            new RejectionRate(new TestId("b"), 0.05, 4, 1, 2),
            new RejectionRate(new TestId("b"), 0.01, 4, 1, 0));
    assertThat(count.rates().get(2).rate()).hasValueCloseTo(2.0 / 3, within(1e-15));
    assertThat(count.rates().get(0).standardError()).hasValueCloseTo(0.25, within(1e-15));
  }

  @Test
  void powerGrowsWithTheEffect() {
    List<Double> power = Stream.of(0.0, -0.02, -0.04).map(SimulationSpec::power).toList();

    assertThat(power).isSorted();
    assertThat(power.get(0)).isLessThan(0.11);
    assertThat(power.get(2)).isCloseTo(0.804, within(4 * Math.sqrt(0.804 * 0.196 / 300)));
  }

  private static double power(double effect) {
    List<TestId> test = List.of(new TestId("portfolio_t"));
    Simulation simulation =
        new Simulation(DESIGN.withEffect(effect), test, Simulation.LEVELS, SEED);
    return rate(simulation.count(0, 300), "portfolio_t");
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Simulation(DESIGN, List.of(new TestId("coin")), Simulation.LEVELS, SEED))
        .withMessageContaining("a test must be one of placebo_time_scaled,")
        .withMessageContaining("'coin'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Simulation(DESIGN, List.of(), Simulation.LEVELS, SEED))
        .withMessageContaining("at least 1 test");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Simulation(
                    DESIGN, List.of(new TestId("bmp_t"), new TestId("bmp_t")), List.of(0.05), SEED))
        .withMessageContaining("each test must be named once");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Simulation(DESIGN, List.of(new TestId("bmp_t")), List.of(0.0), SEED))
        .withMessageContaining("levels must lie in (0, 1): [0.0]");
    Simulation simulation = Simulation.of(DESIGN, SEED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.count(5, 4))
        .withMessageContaining("5..4");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                simulation
                    .none()
                    .merge(new RejectionCount(List.of(new TestId("bmp_t")), List.of(0.05))))
        .withMessageContaining("counts must be of the same tests at the same levels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.none().add(List.of()))
        .withMessageContaining("one outcome per test");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RejectionRate(new TestId("bmp_t"), 0.05, 3, 2, 2))
        .withMessageContaining("must be among the 3");
  }

  private static double rate(RejectionCount count, String test) {
    return count.rates().stream()
        .filter(rate -> rate.test().value().equals(test) && rate.level() == 0.05)
        .findFirst()
        .orElseThrow()
        .rate()
        .orElseThrow();
  }

  private static Offset<Double> fourErrors(double rate) {
    return within(4 * Math.sqrt(rate * (1 - rate) / DRAWS));
  }
}
