package io.marketimpact.model.conditional;

import io.marketimpact.stat.GammaFunctions;

/**
 * The distribution of the standardized innovation z of a conditional-variance model, mean 0 and
 * variance 1: normal, or Student's t with ν degrees of freedom scaled to variance 1 (Bollerslev
 * 1987).
 *
 * @param nu ν, infinite for the normal distribution
 * @param constant of the log density
 * @param constantSlope its derivative by ν
 * @param meanSize E|z|
 * @param meanSizeSlope its derivative by ν
 */
record InnovationDistribution(
    double nu, double constant, double constantSlope, double meanSize, double meanSizeSlope) {

  static final InnovationDistribution NORMAL =
      new InnovationDistribution(
          Double.POSITIVE_INFINITY, -Math.log(2 * Math.PI) / 2, 0, Math.sqrt(2 / Math.PI), 0);

  /** Student's t distribution. */
  static InnovationDistribution student(double nu) {
    double logGammas = GammaFunctions.logGamma((nu + 1) / 2) - GammaFunctions.logGamma(nu / 2);
    double digammas = (GammaFunctions.digamma((nu + 1) / 2) - GammaFunctions.digamma(nu / 2)) / 2;
    double meanSize = 2 * Math.sqrt((nu - 2) / Math.PI) * Math.exp(logGammas) / (nu - 1);
    return new InnovationDistribution(
        nu,
        logGammas - Math.log(Math.PI * (nu - 2)) / 2,
        digammas - 0.5 / (nu - 2),
        meanSize,
        meanSize * (0.5 / (nu - 2) + digammas - 1 / (nu - 1)));
  }

  boolean isNormal() {
    return Double.isInfinite(nu);
  }

  /** ln f(z) of a squared innovation. */
  double logDensity(double square) {
    return isNormal()
        ? constant - square / 2
        : constant - (nu + 1) / 2 * Math.log1p(square / (nu - 2));
  }

  /**
   * w with d ln f/dz = -wz: 1 for the normal distribution, below 1 for what Student's t
   * distribution takes for noise.
   */
  double weight(double square) {
    return isNormal() ? 1 : (nu + 1) / (nu - 2 + square);
  }

  /** d ln f/dν. */
  double shapeScore(double square) {
    return constantSlope
        - Math.log1p(square / (nu - 2)) / 2
        + (nu + 1) / 2 * square / ((nu - 2) * (nu - 2 + square));
  }
}
