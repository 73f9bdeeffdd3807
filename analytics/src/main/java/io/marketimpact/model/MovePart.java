package io.marketimpact.model;

import java.io.Serializable;

/**
 * One part of the return a linear model expected of a window.
 *
 * @param name of the coefficient, such as {@code alpha}, {@code beta} or a sector's
 * @param coefficient its estimate
 * @param regressor sum of its regressor over the window's sessions; their number for the constant
 */
public record MovePart(String name, double coefficient, double regressor) implements Serializable {

  /**
   * What the part adds to the expected return.
   *
   * @return coefficient times regressor, as a fraction
   */
  public double value() {
    return coefficient * regressor;
  }
}
