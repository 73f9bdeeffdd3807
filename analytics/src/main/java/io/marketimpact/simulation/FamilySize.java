package io.marketimpact.simulation;

import io.marketimpact.inference.meta.ClusteredMean;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.FamilyTests;
import io.marketimpact.inference.meta.Heterogeneity;
import io.marketimpact.inference.meta.RandomEffects;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.RandomizationDistribution;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How often each test of a family rejects on the family's own dates and shares: families made of
 * one ordinary day per event, to which nothing or a given effect happened.
 *
 * @param test what is counted, by a name of this table: tests of a family are not those of a group
 * @param atFive share of families without effect rejected at 5 %
 * @param atOne the same at 1 %
 * @param power share rejected at 5 % when every event moved by the effect
 */
public record FamilySize(String test, double atFive, double atOne, double power) {

  private static final int SIGNS = 999;
  private static final int REFERENCE = 9_999;

  /** A test of a family by its p-value. */
  private record Counted(String name, ToDoubleFunction<FamilyTests> p) {}

  /**
   * Counts.
   *
   * @param events of the family, with their ordinary days
   * @param effect that every event has where power is counted
   * @param families number of families drawn
   * @param seed of the draws
   * @return a row per test
   */
  public static List<FamilySize> of(
      List<EventEffect> events, double effect, long families, long seed) {
    FamilyTests drawn = new FamilyTests(events.stream().map(e -> e.everyOther(1)).toList());
    return tests(events, seed).stream()
        .map(
            test -> {
              double[] p = new double[(int) families];
              double[] moved = new double[(int) families];
              LongStream.range(0, families)
                  .parallel()
                  .forEach(
                      number -> {
                        SplittableRandom random = RandomStreams.of(seed, "family size", number);
                        FamilyTests family = drawn.ordinary(random);
                        p[(int) number] = test.p().applyAsDouble(family);
                        moved[(int) number] = test.p().applyAsDouble(family.moved(effect));
                      });
              return new FamilySize(
                  test.name(), below(p, 0.05), below(p, 0.01), below(moved, 0.05));
            })
        .toList();
  }

  private static double below(double[] values, double level) {
    return IntStream.range(0, values.length).filter(i -> values[i] < level).count()
        / (double) values.length;
  }

  private static List<Counted> tests(List<EventEffect> events, long seed) {
    double[] reference = reference(events, seed);
    return List.of(
        new Counted("t_of_events", FamilyTests::pValue),
        new Counted("clustered", family -> ClusteredMean.of(family.events()).pValue()),
        new Counted("signs", family -> family.signs(SIGNS, seed)),
        new Counted(
            "placebo",
            family -> RandomizationDistribution.of(family.standardized(), reference).twoSided()),
        new Counted("reml_hartung_knapp", family -> pooled(family).pValue()),
        new Counted(
            "reml_normal",
            family ->
                Distributions.normalTwoSided(pooled(family).mean() / pooled(family).waldError())));
  }

  /** From the other half of the days, so that no family is ranked among its own. */
  private static double[] reference(List<EventEffect> events, long seed) {
    FamilyTests even = new FamilyTests(events.stream().map(e -> e.everyOther(0)).toList());
    SplittableRandom random = RandomStreams.of(seed, "family reference");
    return IntStream.range(0, REFERENCE)
        .mapToDouble(i -> even.ordinary(random).standardized())
        .toArray();
  }

  private static RandomEffects pooled(FamilyTests family) {
    return RandomEffects.of(Heterogeneity.REML, family.studies());
  }
}
