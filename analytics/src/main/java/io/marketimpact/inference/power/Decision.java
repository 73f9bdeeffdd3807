package io.marketimpact.inference.power;

import io.marketimpact.inference.group.NaiveSize;

/** What is said about a move: whether the test that decides rejects "no effect" at 5 %. */
public enum Decision {
  /** Its p-value is below 5 %, its interval leaves out zero. */
  DISTINGUISHABLE,
  /** Its p-value is 5 % or more, its interval holds zero. */
  NOT_DISTINGUISHABLE;

  /**
   * Decides.
   *
   * @param pValue of the test that decides
   * @return the decision
   */
  public static Decision of(double pValue) {
    return pValue < NaiveSize.LEVEL ? DISTINGUISHABLE : NOT_DISTINGUISHABLE;
  }

  /**
   * Whether the move stands out from ordinary days.
   *
   * @return whether the test says so
   */
  public boolean isDistinguishable() {
    return this == DISTINGUISHABLE;
  }
}
