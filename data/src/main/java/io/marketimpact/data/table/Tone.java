package io.marketimpact.data.table;

/** How a row is marked on a page; never by color alone. */
public enum Tone {
  /** As it is. */
  PLAIN,
  /** To be quoted. */
  STRONG,
  /** Shown, but not to be relied on. */
  GRAYED,
  /** Could not be studied, or does not hold. */
  FAILED
}
