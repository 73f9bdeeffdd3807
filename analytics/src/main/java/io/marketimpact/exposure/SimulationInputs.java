package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.GaussianCopula;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is assumed of the uncertain inputs of a loss. Everything here is an assumption of the
 * analyst.
 *
 * @param distributions of breadth, enforcement, severity, rebooking, contagion, margin, cost of
 *     capital and terminal growth
 * @param ramps years until the loss is full, each with its probability
 * @param correlations between inputs that have a distribution
 * @param policyCorrelation between firms, of the normal numbers behind breadth and enforcement: it
 *     is one policy
 * @param tax rate on operating profit
 * @param growth of the exposed revenue up to the horizon
 * @param deferredRevenue deferred revenue per unit of revenue
 * @param horizon years valued one by one
 * @param draws number of draws to begin with
 */
public record SimulationInputs(
    Map<LossInput, InputDistribution> distributions,
    List<Ramp> ramps,
    List<Correlation> correlations,
    double policyCorrelation,
    double tax,
    double growth,
    double deferredRevenue,
    int horizon,
    int draws)
    implements Serializable {

  /** Terminal growth stays this far below the cost of capital. */
  public static final double SMALLEST_SPREAD = 0.03;

  private static final int MOST_DRAWS = 10_000_000;
  private static final double PROBABILITY_ROUNDING = 1e-9;

  private static final Set<LossInput> WITH_DISTRIBUTION =
      Collections.unmodifiableSet(
          EnumSet.of(
              LossInput.BREADTH,
              LossInput.ENFORCEMENT,
              LossInput.SEVERITY,
              LossInput.REBOOKING,
              LossInput.CONTAGION,
              LossInput.MARGIN,
              LossInput.COST_OF_CAPITAL,
              LossInput.TERMINAL_GROWTH));

  private static final Set<LossInput> SHARES =
      Collections.unmodifiableSet(
          EnumSet.of(
              LossInput.BREADTH,
              LossInput.ENFORCEMENT,
              LossInput.SEVERITY,
              LossInput.REBOOKING,
              LossInput.MARGIN));

  /**
   * A possible pace.
   *
   * @param years until the loss is full
   * @param probability of this pace
   */
  public record Ramp(double years, double probability) implements Serializable {

    /**
     * Checks the pace.
     *
     * @throws IllegalArgumentException if the time is negative or the probability outside [0, 1]
     */
    public Ramp {
      Require.that(years >= 0, "years to full must be from 0: %s", years);
      Require.that(
          probability >= 0 && probability <= 1, "a probability lies in [0, 1]: %s", probability);
    }
  }

  /**
   * Ties two inputs together.
   *
   * @param one an input with a distribution
   * @param other another
   * @param value correlation of the normal numbers behind them
   */
  public record Correlation(LossInput one, LossInput other, double value) implements Serializable {}

  /**
   * Checks that every input has its distribution and that all fit together.
   *
   * @throws IllegalArgumentException if not
   */
  public SimulationInputs {
    EnumMap<LossInput, InputDistribution> copy = new EnumMap<>(LossInput.class);
    copy.putAll(distributions);
    distributions = Collections.unmodifiableMap(copy);
    ramps = List.copyOf(ramps);
    correlations = List.copyOf(correlations);
    for (LossInput input : WITH_DISTRIBUTION) {
      Require.that(
          distributions.containsKey(input),
          "the simulation lacks a distribution for %s",
          input.id());
    }
    Require.that(
        distributions.size() == WITH_DISTRIBUTION.size(),
        "only these inputs have a distribution: %s",
        WITH_DISTRIBUTION);
    distributions.forEach(SimulationInputs::requireRange);
    double total = ramps.stream().mapToDouble(Ramp::probability).sum();
    Require.that(
        Math.abs(total - 1) <= PROBABILITY_ROUNDING,
        "the probabilities of the ramps must add up to 1: %s",
        total);
    for (Correlation pair : correlations) {
      Require.that(
          WITH_DISTRIBUTION.contains(pair.one()) && WITH_DISTRIBUTION.contains(pair.other()),
          "only inputs with a distribution can be correlated: %s and %s",
          pair.one().id(),
          pair.other().id());
    }
    Require.that(
        policyCorrelation >= 0 && policyCorrelation <= 1,
        "the correlation across firms must lie in [0, 1]: %s",
        policyCorrelation);
    Require.that(draws >= 1000 && draws <= MOST_DRAWS, "draws must be 1000 to 10000000: %s", draws);
    GaussianCopula.of(matrix(correlated(correlations), correlations));
  }

  private static void requireRange(LossInput input, InputDistribution distribution) {
    boolean isShare = SHARES.contains(input);
    if (distribution instanceof InputDistribution.Fixed fixed) {
      requireBetween(input, isShare, fixed.value(), fixed.value());
    } else if (distribution instanceof InputDistribution.Triangular triangle) {
      requireBetween(input, isShare, triangle.low(), triangle.high());
    } else {
      Require.that(!isShare, "%s is a share: give it a triangle or a fixed value", input.id());
      Require.that(
          input != LossInput.CONTAGION || distribution instanceof InputDistribution.Gamma,
          "contagion is never negative: give it a gamma, a triangle or a fixed value");
    }
  }

  private static void requireBetween(LossInput input, boolean isShare, double low, double high) {
    Require.that(
        !isShare || (low >= 0 && high <= 1),
        "%s must lie in [0, 1]: %s to %s",
        input.id(),
        low,
        high);
    Require.that(input != LossInput.CONTAGION || low >= 0, "contagion must be from 0: %s", low);
  }

  SimulationInputs with(FirmTerms terms) {
    EnumMap<LossInput, InputDistribution> own = new EnumMap<>(distributions);
    terms.margin().result().ifPresent(margin -> own.put(LossInput.MARGIN, margin));
    return new SimulationInputs(
        own,
        ramps,
        correlations,
        policyCorrelation,
        tax,
        terms.growth().result().orElse(growth),
        terms.deferredRevenue().result().orElse(deferredRevenue),
        horizon,
        draws);
  }

  SimulationInputs with(int otherDraws) {
    return new SimulationInputs(
        distributions,
        ramps,
        correlations,
        policyCorrelation,
        tax,
        growth,
        deferredRevenue,
        horizon,
        otherDraws);
  }

  /**
   * The inputs that are tied together.
   *
   * @return in order
   */
  public List<LossInput> correlated() {
    return correlated(correlations);
  }

  /**
   * What ties them together.
   *
   * @return the copula over {@link #correlated()}
   */
  public GaussianCopula copula() {
    return GaussianCopula.of(matrix(correlated(), correlations));
  }

  private static List<LossInput> correlated(List<Correlation> correlations) {
    EnumSet<LossInput> named = EnumSet.noneOf(LossInput.class);
    for (Correlation pair : correlations) {
      named.add(pair.one());
      named.add(pair.other());
    }
    // The policy ties these across firms even where nothing ties them within one.
    named.add(LossInput.BREADTH);
    named.add(LossInput.ENFORCEMENT);
    return List.copyOf(named);
  }

  private static List<List<Double>> matrix(List<LossInput> named, List<Correlation> correlations) {
    List<List<Double>> rows = new ArrayList<>();
    for (LossInput one : named) {
      List<Double> row = new ArrayList<>();
      for (LossInput other : named) {
        row.add(
            one == other
                ? 1.0
                : correlations.stream()
                    .filter(
                        pair ->
                            (pair.one() == one && pair.other() == other)
                                || (pair.one() == other && pair.other() == one))
                    .mapToDouble(Correlation::value)
                    .sum());
      }
      rows.add(row);
    }
    return rows;
  }
}
