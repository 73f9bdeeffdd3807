package io.marketimpact.exposure;

import io.marketimpact.stat.GaussianCopula;
import io.marketimpact.stat.NormalQuantile;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** One company's loss as a function of uniform random numbers, one per {@link LossInput}. */
public final class LossModel {

  /** So many standard deviations up, Φ is 1 to the last digit of a double. */
  private static final double CERTAIN = 8.3;

  private final DoubleUnaryOperator exposure;
  private final SimulationInputs inputs;
  private final DoubleUnaryOperator[] distributions =
      new DoubleUnaryOperator[LossInput.all().size()];
  private final InputDistribution terminalGrowth;
  private final List<LossInput> correlated;
  private final GaussianCopula copula;

  /** Weights of a firm's own normal number and of the one that all firms share. */
  private final double own;

  private final double common;

  /**
   * Prepares many draws.
   *
   * @param exposure what is assumed of the exposed revenue
   * @param inputs what is assumed of the rest
   */
  public LossModel(ExposureDistribution exposure, SimulationInputs inputs) {
    this.exposure = exposure.quantiles();
    this.inputs = inputs;
    inputs
        .distributions()
        .forEach(
            (input, distribution) -> distributions[input.position()] = distribution.quantiles());
    terminalGrowth = inputs.distributions().get(LossInput.TERMINAL_GROWTH);
    correlated = inputs.correlated();
    copula = inputs.copula();
    own = Math.sqrt(1 - inputs.policyCorrelation());
    common = Math.sqrt(inputs.policyCorrelation());
  }

  /**
   * A loss.
   *
   * @param exposed exposed revenue in millions
   * @param policy how much of it is lost
   * @param valuation what a loss is worth
   */
  public record Loss(double exposed, PolicyTerms policy, ValuationTerms valuation) {

    /**
     * Expected loss of revenue.
     *
     * @return E·b·e·ℓ·(1 - r), in millions a year
     */
    public double expectedLoss() {
      return exposed * policy.lossRate();
    }

    /**
     * Value lost, by discounting.
     *
     * @return in millions
     */
    public double valueAtStake() {
      return ValueAtStake.discounted(expectedLoss() * (1 + policy.contagion()), policy, valuation);
    }

    /**
     * Value lost if all exposed revenue went at once and for good, by discounting.
     *
     * @return in millions
     */
    public double fullLoss() {
      return exposed * fullLossOfOne();
    }

    /**
     * Value of losing one unit of revenue a year at once and for good, by discounting.
     *
     * @return in the unit of the revenue
     */
    public double fullLossOfOne() {
      return ValueAtStake.discounted(1, PolicyTerms.FULL_LOSS, valuation);
    }
  }

  /**
   * The loss at independent inputs.
   *
   * @param uniforms one number in (0, 1) per input
   * @return the loss
   */
  public Loss independent(double[] uniforms) {
    double cost = value(LossInput.COST_OF_CAPITAL, uniforms);
    return new Loss(
        exposure.applyAsDouble(at(LossInput.SHARE_IN_MARKET, uniforms)),
        new PolicyTerms(
            value(LossInput.BREADTH, uniforms),
            value(LossInput.ENFORCEMENT, uniforms),
            value(LossInput.SEVERITY, uniforms),
            value(LossInput.REBOOKING, uniforms),
            value(LossInput.CONTAGION, uniforms),
            years(at(LossInput.YEARS_TO_FULL, uniforms))),
        new ValuationTerms(
            value(LossInput.MARGIN, uniforms),
            inputs.tax(),
            cost,
            inputs.growth(),
            terminalGrowth(cost, uniforms),
            inputs.deferredRevenue(),
            inputs.horizon()));
  }

  /**
   * The loss at correlated inputs.
   *
   * @param uniforms one independent number in (0, 1) per input; changed in place to the correlated
   *     ones
   * @param policy normal numbers that all firms share, one for breadth and one for enforcement
   * @return the loss
   */
  Loss correlated(double[] uniforms, double[] policy) {
    double[] normals = new double[correlated.size()];
    for (int i = 0; i < normals.length; i++) {
      LossInput input = correlated.get(i);
      normals[i] = NormalQuantile.at(uniforms[input.position()]);
      if (input == LossInput.BREADTH) {
        normals[i] = own * normals[i] + common * policy[0];
      } else if (input == LossInput.ENFORCEMENT) {
        normals[i] = own * normals[i] + common * policy[1];
      }
    }
    copula.correlate(normals);
    for (int i = 0; i < normals.length; i++) {
      uniforms[correlated.get(i).position()] = GaussianCopula.uniform(normals[i]);
    }
    return independent(uniforms);
  }

  private static double at(LossInput input, double[] uniforms) {
    return uniforms[input.position()];
  }

  private double value(LossInput input, double[] uniforms) {
    return distributions[input.position()].applyAsDouble(at(input, uniforms));
  }

  private double years(double uniform) {
    double passed = 0;
    for (SimulationInputs.Ramp ramp : inputs.ramps()) {
      passed += ramp.probability();
      if (uniform < passed) {
        return ramp.years();
      }
    }
    return inputs.ramps().get(inputs.ramps().size() - 1).years();
  }

  /** A normal distribution is truncated below the cost of capital; another is capped there. */
  private double terminalGrowth(double cost, double[] uniforms) {
    double limit = cost - SimulationInputs.SMALLEST_SPREAD;
    if (terminalGrowth instanceof InputDistribution.Normal normal) {
      double room = (limit - normal.mean()) / normal.standardDeviation();
      // Most draws leave so much room that computing the exact tail would be half of their cost.
      double below = room > CERTAIN ? Math.nextDown(1.0) : GaussianCopula.uniform(room);
      double p = at(LossInput.TERMINAL_GROWTH, uniforms) * below;
      return Math.min(
          limit,
          normal.mean()
              + normal.standardDeviation() * NormalQuantile.at(Math.max(p, Double.MIN_NORMAL)));
    }
    return Math.min(limit, value(LossInput.TERMINAL_GROWTH, uniforms));
  }
}
