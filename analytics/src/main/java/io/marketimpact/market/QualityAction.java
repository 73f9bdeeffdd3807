package io.marketimpact.market;

/** What was done about a finding. */
public enum QualityAction {
  /** The row was set aside with its reason and takes no part in any number. */
  QUARANTINED,
  /** The same, and an effect was to be measured from the row: that effect is missing. */
  QUARANTINED_AT_EVENT,
  /** One of several equal rows was used. */
  KEPT_ONE,
  /** The value was used as it came. */
  KEPT,
  /** The same, and an effect is measured from it: check it first. */
  KEPT_AT_EVENT,
  /** The gap was left a gap: returns over it are absent. */
  LEFT_ABSENT,
  /** Nothing rests on it: no number would differ without it. */
  IGNORED;

  /**
   * Whether an effect rests on the doubtful value.
   *
   * @return whether it does, or lacks it
   */
  public boolean isAtEvent() {
    return this == QUARANTINED_AT_EVENT || this == KEPT_AT_EVENT;
  }
}
