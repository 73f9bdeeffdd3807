package io.marketimpact.market;

/** What a finding is about. */
public enum QualityRule {
  /** The same day twice with the same price. */
  DUPLICATE_EQUAL(Severity.INFO),
  /** The same day twice with different prices. */
  DUPLICATE_CONTRADICTING(Severity.ERROR),
  /** A price of zero or below. */
  NON_POSITIVE_PRICE(Severity.ERROR),
  /** An empty price, an infinite one, or not a number. */
  NON_FINITE_PRICE(Severity.ERROR),
  /** A price so far from the share's others that it is none. */
  HOPELESS_PRICE(Severity.ERROR),
  /** A price far from both of its neighbors, with no like move of the market. */
  PRICE_SPIKE(Severity.WARNING),
  /** A move beyond what the share's history makes thinkable, after which the price stays. */
  EXTRAORDINARY_MOVE(Severity.WARNING),
  /** A day without a trade, on which the close was carried forward. */
  NO_TRADE(Severity.WARNING),
  /** An overnight change like that of a split, with nothing that says a split took place. */
  SPLIT_LIKE_JUMP(Severity.WARNING),
  /** The same price for many sessions in a row. */
  STALE_RUN(Severity.WARNING),
  /** Sessions between a security's first and last day that have no price. */
  MISSING_SESSION(Severity.WARNING),
  /** A price on a day that is no session. */
  EXTRA_SESSION(Severity.WARNING),
  /** A symbol that the prices write with other capitals and small letters. */
  SYMBOL_CASE(Severity.INFO),
  /**
   * Prices of the same symbol in other capitals and small letters, which count as another share.
   */
  OTHER_SPELLING(Severity.WARNING),
  /** A mask of a share that is no part of the study. */
  UNUSED_MASK(Severity.WARNING),
  /** Which column of a vendor's file returns are made of. */
  PRICE_COLUMN(Severity.INFO),
  /** Prices without, or perhaps without, dividends and splits. */
  UNADJUSTED_PRICES(Severity.WARNING),
  /** The exchange whose calendar fits prices that name none. */
  CALENDAR_ASSUMED(Severity.INFO),
  /** Prices that name no exchange, and whose days fit none. */
  CALENDAR_UNKNOWN(Severity.WARNING),
  /**
   * An exchange was named whose calendar does not fit the benchmark's days, where another's does.
   */
  CALENDAR_DOUBTED(Severity.WARNING),
  /** Prices of the benchmark on days that are no sessions of the exchange assumed. */
  PRICED_HOLIDAYS(Severity.WARNING),
  /** A security that a study needs and the prices lack. */
  NO_PRICES(Severity.ERROR),
  /** Day 0 could be another session: the news has no exact time. */
  DAY_ZERO_UNCERTAIN(Severity.WARNING),
  /** A date that is no session was moved to the next one. */
  DAY_ZERO_MOVED(Severity.INFO),
  /** Bars that begin outside a session's hours or off its grid. */
  OUTSIDE_HOURS(Severity.WARNING),
  /** Intervals of a session that have no bar. */
  MISSING_BAR(Severity.WARNING);

  private final Severity severity;

  QualityRule(Severity severity) {
    this.severity = severity;
  }

  /**
   * How much a finding of this rule matters.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }
}
