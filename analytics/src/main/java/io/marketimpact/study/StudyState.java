package io.marketimpact.study;

import java.util.Locale;

/** Whether a study can still change as days pass. */
public enum StudyState {
  /** The prices end before the last day that the study lists of some event. */
  PROVISIONAL,
  /** The prices reach the last day that the study lists of every event. */
  FINAL;

  /**
   * How files write it.
   *
   * @return such as {@code final}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
