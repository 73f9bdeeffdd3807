package io.marketimpact.event;

/** Whether a named entity has a stock of its own. */
public enum Listing {
  /** It has one, so that a price can show what happens to it. */
  LISTED,
  /** It has none. */
  UNLISTED,
  /** Not known. */
  UNKNOWN
}
