package io.marketimpact.data.table;

/** How a number is shown, and what it is measured in. The number itself keeps every digit. */
public enum NumberStyle {
  /** As exact as it was computed. */
  EXACT(""),
  /** Whole: observations, firms, degrees of freedom. */
  COUNT(""),
  /** A trading day relative to day 0, with its sign. */
  OFFSET("trading days"),
  /** Two digits after the point. */
  DECIMAL(""),
  /** A test statistic: two digits after the point, four where two show none of it. */
  STATISTIC(""),
  /** A probability: two digits, three below 0.1, a bound below 0.001. */
  PROBABILITY(""),
  /** How many times a reference value. */
  MULTIPLE("times"),
  /** A return in percent with its sign and two digits after the point. */
  RETURN("fraction"),
  /** A part of a whole, or a size without a sign, in percent with two digits after the point. */
  FRACTION("fraction"),
  /** A return in percent with its sign and one digit after the point. */
  RETURN_TENTHS("fraction"),
  /** A size without a sign in percent with one digit after the point. */
  FRACTION_TENTHS("fraction"),
  /** A part of a whole in whole percent; beyond ten times the whole, only that it is beyond. */
  WHOLE_PERCENT("fraction"),
  /** A move at a bound, in percent away from zero: whole, below one percent with two digits. */
  BOUND_PERCENT("fraction");

  private final String unit;

  NumberStyle(String unit) {
    this.unit = unit;
  }

  /**
   * What numbers of this style are measured in.
   *
   * @return the unit, empty for a pure number
   */
  public String unit() {
    return unit;
  }
}
