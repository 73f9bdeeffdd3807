package io.marketimpact.study;

/** How much is computed of a firm. */
public enum Depth {
  /** Everything. */
  FULL,
  /**
   * The effect in each window with its error, tests and placebos, and whatever is said of groups:
   * all that variations and comparisons need. Left out are the single days and paths, diagnostics,
   * the models' own tests, buy-and-hold returns, errors that allow for serial correlation, and the
   * other possible day 0.
   */
  EFFECT;

  /** Most events of which everything is computed unless a plan says otherwise. */
  public static final int MOST_IN_FULL = 5_000;

  /**
   * The depth of a plan that does not say.
   *
   * @param events number of its events
   * @return full up to {@value #MOST_IN_FULL} events
   */
  public static Depth usual(int events) {
    return events > MOST_IN_FULL ? EFFECT : FULL;
  }
}
