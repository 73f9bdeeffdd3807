package io.marketimpact.stat;

/** A smooth function to be minimized. */
@FunctionalInterface
public interface Objective {

  /**
   * The function's value and gradient.
   *
   * @param point where
   * @param gradient written: the partial derivatives there
   * @return the value, not finite outside the function's domain
   */
  double at(double[] point, double[] gradient);
}
