package io.marketimpact.market;

/** How much a finding matters. */
public enum Severity {
  /** The value cannot be used. */
  ERROR,
  /** The value is used but may be wrong. */
  WARNING,
  /** Worth knowing. */
  INFO
}
