package io.marketimpact.data.run;

import java.util.Locale;

/** What became of an event in a run of the batch. */
public enum RunOutcome {
  /** It is to be studied, and the run has not come to it. */
  WAITING,
  /** It was studied and published. */
  DONE,
  /** It was studied and published, but some firm could not be studied in full. */
  INCOMPLETE,
  /** It could not be studied. */
  FAILED,
  /** The prices do not reach its day 0 yet: it is studied once they do. */
  AWAITING_PRICES,
  /** It was published before with these inputs, or the run was not to look at it. */
  SKIPPED;

  /**
   * How files write it.
   *
   * @return such as {@code done} or {@code awaiting_prices}
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads it back.
   *
   * @param text such as {@code done}
   * @return the outcome
   * @throws IllegalArgumentException if there is none of that name
   */
  public static RunOutcome parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
