package io.marketimpact.study;

/** What a simulated event depends on. */
public enum Selection {
  /** On nothing: firms and day are chosen at random. */
  NONE,
  /** Firms that load little on the size factor are treated more often. */
  ASSIGNMENT,
  /** The event falls on a day on which small shares do well. */
  TIMING,
  /** On both. */
  BOTH;

  boolean selectsFirms() {
    return this == ASSIGNMENT || this == BOTH;
  }

  boolean selectsDay() {
    return this == TIMING || this == BOTH;
  }
}
