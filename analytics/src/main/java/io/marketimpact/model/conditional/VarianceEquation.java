package io.marketimpact.model.conditional;

import java.util.List;
import java.util.Optional;

/**
 * How the conditional variance h of the next session follows from this one's. Parameters lie in one
 * array behind those of the mean: ω, the weight of news, the weight of the past and whatever else
 * the equation has.
 */
interface VarianceEquation {

  /** Names of the parameters, the first three {@code omega}, {@code arch} and {@code garch}. */
  List<String> names();

  /** Values of the parameters from which to search, for a series of variance 1. */
  List<double[]> starts();

  /**
   * h of the session after one with residual ε.
   *
   * @param p parameters
   * @param at position of ω in them
   * @param h of this session
   * @param gradient of h by all parameters, of this session; overwritten with the next one's
   * @param residual ε
   * @param residualGradient of ε by the parameters of the mean
   * @param distribution of the innovation
   */
  double next(
      double[] p,
      int at,
      double h,
      double[] gradient,
      double residual,
      double[] residualGradient,
      InnovationDistribution distribution);

  /**
   * |d ln h'/d ln h| with ε held: how much of an error in this session's h the next one inherits. A
   * path on which it exceeds 1 on average depends on its beginning for ever and has no likelihood.
   */
  double inherited(double[] p, int at, double z);

  /** h of the session after one without a return: its shock is taken at its expectation. */
  double unshocked(double[] p, int at, double h, double[] gradient);

  /** Variance expected so many sessions after one with variance h, its own innovation unknown. */
  double forecast(double[] p, int at, double h, int sessions, InnovationDistribution distribution);

  /** Writes the parameters that belong to unconstrained numbers. */
  void constrain(double[] free, int at, double[] p);

  /** Writes the unconstrained numbers that belong to parameters. */
  void release(double[] p, int at, double[] free);

  /** Turns a gradient by parameters into one by unconstrained numbers, in place. */
  void chain(double[] p, int at, double[] gradient);

  /**
   * Whether the parameters lie on the edge of what is allowed, where their errors have no
   * distribution.
   */
  boolean onEdge(double[] p, int at);

  /**
   * What a process of these parameters would do that no volatility does, where it would: a maximum
   * of the likelihood there fits the noise.
   */
  default Optional<String> implausible(double[] p, int at) {
    return Optional.empty();
  }

  /** ω of returns in their own unit, from that of returns divided by a scale. */
  double omegaInUnits(double[] p, int at, double scale);

  /** Derivatives of that ω by the scaled equation's ω and by its weight of the past. */
  double[] omegaSlopes(double[] p, int at, double scale);
}
