package io.marketimpact.study;

/** What the days of a firm's other events are to the study of one of them. */
public enum OtherEventRule {
  /**
   * No model is estimated from their windows, and an event window into which one of them falls has
   * no result.
   */
  MASK,
  /** Days like any other: each event is studied as if it were the firm's only one. */
  IGNORE
}
