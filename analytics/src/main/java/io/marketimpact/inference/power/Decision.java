package io.marketimpact.inference.power;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.group.NaiveSize;

/** The one rule from which every sentence about significance follows. */
public enum Decision {
  /** Placebo p-value below 5 % and an interval that leaves out zero. */
  DISTINGUISHABLE,
  /** Placebo p-value below 5 %, but the interval holds zero: the placebo test is quoted. */
  DISTINGUISHABLE_BY_PLACEBO_ONLY,
  /** Placebo p-value of 5 % or more, though the interval leaves out zero. */
  NOT_DISTINGUISHABLE_BY_PLACEBO,
  /** Placebo p-value of 5 % or more and an interval that holds zero. */
  NOT_DISTINGUISHABLE;

  /**
   * Decides.
   *
   * @param placeboP placebo-in-time p-value
   * @param interval 95 % interval of the effect
   * @return the decision
   */
  public static Decision of(double placeboP, Interval interval) {
    boolean unusual = placeboP < NaiveSize.LEVEL;
    boolean apart = interval.excludes(0);
    if (unusual) {
      return apart ? DISTINGUISHABLE : DISTINGUISHABLE_BY_PLACEBO_ONLY;
    }
    return apart ? NOT_DISTINGUISHABLE_BY_PLACEBO : NOT_DISTINGUISHABLE;
  }

  /**
   * Whether the move stands out from ordinary days.
   *
   * @return whether the placebo test says so
   */
  public boolean isDistinguishable() {
    return this == DISTINGUISHABLE || this == DISTINGUISHABLE_BY_PLACEBO_ONLY;
  }
}
