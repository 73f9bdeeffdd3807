package io.marketimpact.simulation;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.stat.Distributions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A test whose rejections are counted: its id, its name and its p-value for a draw. */
public final class SimulatedTest {

  private static final List<SimulatedTest> ALL = all();

  private final TestId id;
  private final String name;
  private final Counting counting;
  private final Function<SimulatedGroup, Outcome<Double>> pValue;

  private SimulatedTest(
      TestId id, String name, Counting counting, Function<SimulatedGroup, Outcome<Double>> pValue) {
    this.id = id;
    this.name = name;
    this.counting = counting;
    this.pValue = pValue;
  }

  private static List<SimulatedTest> all() {
    List<SimulatedTest> tests = new ArrayList<>();
    for (TestStatistic test : TestStatistics.all()) {
      tests.add(
          new SimulatedTest(
              test.id(),
              test.method().name(),
              test.counting(),
              group -> test.pValue(group.sample())));
      if (test.counting() == Counting.ALSO_BY_NORMAL) {
        tests.add(byNormalDistribution(test));
      }
    }
    tests.add(
        new SimulatedTest(
            new TestId("firm_t"),
            "Firm t",
            Counting.AS_IT_IS,
            group ->
                Outcome.of(
                    Distributions.studentTwoSided(
                        group.first().scar(), group.first().degreesOfFreedom()))));
    tests.add(
        new SimulatedTest(
            new TestId("firm_placebo_time"),
            "Firm placebo in time",
            Counting.AS_IT_IS,
            group -> PlaceboWindows.of(group.first()).map(PlaceboWindows::twoSided)));
    return List.copyOf(tests);
  }

  /** As the papers and most programs hold the statistic, however few the firms. */
  private static SimulatedTest byNormalDistribution(TestStatistic test) {
    return new SimulatedTest(
        new TestId(test.id() + "_normal_law"),
        test.method().name() + ", normal distribution",
        Counting.AS_IT_IS,
        group ->
            test.assess(group.sample())
                .map(assessment -> Distributions.normalTwoSided(assessment.result().statistic())));
  }

  /**
   * The tests that are counted unless stated otherwise: every group test, BMP also against the
   * normal distribution, and the t and the placebo test of the first firm; without the tests that
   * are counted on request.
   *
   * @return in the order reports list them
   */
  public static List<SimulatedTest> standard() {
    return ALL.stream().filter(test -> test.counting != Counting.ON_REQUEST).toList();
  }

  /**
   * The tests of ids.
   *
   * @param ids at least one, each once
   * @return the tests in the order of the ids
   * @throws IllegalArgumentException if an id is unknown or stands twice, or there is none
   */
  public static List<SimulatedTest> of(List<TestId> ids) {
    Require.that(!ids.isEmpty(), "at least 1 test must be counted: %s", ids.size());
    Require.that(
        ids.stream().distinct().count() == ids.size(), "each test must be named once: %s", ids);
    return ids.stream().map(SimulatedTest::of).toList();
  }

  private static SimulatedTest of(TestId id) {
    return ALL.stream()
        .filter(test -> test.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a test must be one of "
                        + ALL.stream()
                            .map(test -> test.id.value())
                            .collect(Collectors.joining(", "))
                        + ": '"
                        + id
                        + "'"));
  }

  /**
   * The test's stable id.
   *
   * @return lower case with underscores
   */
  public TestId id() {
    return id;
  }

  /**
   * The test's name in the field.
   *
   * @return for people
   */
  public String name() {
    return name;
  }

  Outcome<Double> pValue(SimulatedGroup group) {
    return pValue.apply(group);
  }

  /** The smallest p-value of one draw over several windows, where the test has one over each. */
  Outcome<Double> pValue(List<SimulatedGroup> windows) {
    return windows.stream()
        .map(this::pValue)
        .reduce((some, other) -> some.then(p -> other.map(q -> Math.min(p, q))))
        .orElseThrow();
  }
}
