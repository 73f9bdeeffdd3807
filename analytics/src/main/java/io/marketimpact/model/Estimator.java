package io.marketimpact.model;

/** How a fitted model came by its parameters, which says what its residuals obey. */
public enum Estimator {
  /** Nothing but a mean is estimated: σ is the spread of the residuals about it. */
  IMPOSED,
  /** Ordinary least squares: leverages sum to the number of coefficients. */
  LEAST_SQUARES,
  /** Maximum likelihood with a variance that changes from day to day. */
  LIKELIHOOD,
  /** A prior that weighs as much as one return moves the estimate by a share of 1/T. */
  POSTERIOR,
  /** Weights of untouched stocks: how many parameters are free depends on the data. */
  DONOR_WEIGHTS
}
