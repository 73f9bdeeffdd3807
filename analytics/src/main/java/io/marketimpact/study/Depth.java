package io.marketimpact.study;

/** How much is computed of a firm. */
enum Depth {
  /** Everything. */
  FULL,
  /** The effect with its error: all that variations and comparisons need. */
  EFFECT
}
