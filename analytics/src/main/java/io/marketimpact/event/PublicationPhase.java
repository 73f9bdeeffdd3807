package io.marketimpact.event;

/** Where in an exchange's day the news fell. */
public enum PublicationPhase {
  /** On a day with a session, before its open: day 0 holds the whole first reaction. */
  PRE_OPEN,
  /** Between open and close: day 0 also holds hours before the news. */
  REGULAR,
  /** On a day with a session, at or after its close: day 0 is the next session. */
  POST_CLOSE,
  /** On a day without a session: day 0 is the next one. */
  NON_SESSION,
  /** Only the day is known. */
  UNKNOWN
}
