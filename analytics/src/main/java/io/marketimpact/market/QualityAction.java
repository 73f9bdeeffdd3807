package io.marketimpact.market;

/** What was done about a finding. */
public enum QualityAction {
  /** The row was set aside with its reason and takes no part in any number. */
  QUARANTINED,
  /** One of several equal rows was used. */
  KEPT_ONE,
  /** The value was used as it came. */
  KEPT,
  /** The gap was left a gap: returns over it are absent. */
  LEFT_ABSENT
}
