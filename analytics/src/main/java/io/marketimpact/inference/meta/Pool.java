package io.marketimpact.inference.meta;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Some events of a family pooled.
 *
 * @param by what they have in common, such as kind
 * @param name which one, such as export_rule
 * @param tests of the events, on different dates
 * @param result what they say together, or why they are too few
 */
public record Pool(String by, String name, FamilyTests tests, Outcome<Result> result) {

  /** Families drawn for a randomization test. */
  public static final int DRAWS = 9_999;

  /**
   * What events say together.
   *
   * @param effects a meta-analysis per way to estimate τ²
   * @param clustered the mean over shares, clustered by date
   * @param pSigns p of the randomization of signs
   * @param pPlacebo p of the placebo over whole families
   * @param leftOut the meta-analysis by restricted likelihood without each event, by its place
   */
  public record Result(
      List<RandomEffects> effects,
      ClusteredMean clustered,
      double pSigns,
      double pPlacebo,
      List<RandomEffects> leftOut) {

    /** Keeps its own copies. */
    public Result {
      effects = List.copyOf(effects);
      leftOut = List.copyOf(leftOut);
    }

    /**
     * The meta-analysis to quote.
     *
     * @return the one by restricted maximum likelihood
     */
    public RandomEffects headline() {
      return effects.stream()
          .filter(pooled -> pooled.estimator() == Heterogeneity.REML)
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * Pools events.
   *
   * @param by what they have in common
   * @param name which one
   * @param events at least one, on different dates
   * @param seed of the draws
   * @return the pool
   */
  public static Pool of(String by, String name, List<EventEffect> events, long seed) {
    FamilyTests tests = new FamilyTests(events);
    return new Pool(
        by,
        name,
        tests,
        events.size() <= RandomEffects.FEWEST
            ? Outcome.excluded(
                ExclusionReason.TOO_FEW_FIRMS,
                events.size() == 1
                    ? "one event is no family"
                    : events.size() + " events are too few to be pooled")
            : Outcome.of(result(tests, seed)));
  }

  private static Result result(FamilyTests tests, long seed) {
    List<Study> studies = tests.studies();
    return new Result(
        Stream.of(Heterogeneity.values()).map(way -> RandomEffects.of(way, studies)).toList(),
        ClusteredMean.of(tests.events()),
        tests.signs(DRAWS, seed),
        tests.placebo(DRAWS, seed),
        IntStream.range(0, studies.size())
            .mapToObj(
                left ->
                    RandomEffects.of(
                        Heterogeneity.REML,
                        IntStream.range(0, studies.size())
                            .filter(i -> i != left)
                            .mapToObj(studies::get)
                            .toList()))
            .toList());
  }
}
