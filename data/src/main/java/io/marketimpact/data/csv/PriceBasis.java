package io.marketimpact.data.csv;

import io.marketimpact.market.QualityRule;

/** What the prices of a vendor's file are, and so what their returns hold. */
public enum PriceBasis {
  /** A column of its own is adjusted for dividends and splits. */
  ADJUSTED(QualityRule.PRICE_COLUMN, "which is adjusted for dividends and splits"),
  /** The close itself is adjusted, as yfinance does unless it writes an adjusted close beside. */
  ADJUSTED_CLOSE(
      QualityRule.PRICE_COLUMN,
      "which yfinance adjusts for dividends and splits where it writes no Adj Close beside it"),
  /** Prices as traded. */
  RAW(
      QualityRule.UNADJUSTED_PRICES,
      "which is as traded: dividends and splits are not in it, and the file has no adjusted close"),
  /** Prices divided by every split up to the download, as the file says. */
  SPLIT_ADJUSTED(
      QualityRule.UNADJUSTED_PRICES,
      "which the file says is divided by splits: dividends are not in it, and the file has no"
          + " adjusted close"),
  /** Prices that are adjusted or not: the file does not say. */
  UNSTATED(
      QualityRule.UNADJUSTED_PRICES,
      "for the file has no adjusted close; it does not say whether dividends and splits are in it,"
          + " so take them as not in it"),
  /** Prices as traded, of which a negative one is the midpoint of bid and ask. */
  SIGNED(
      QualityRule.UNADJUSTED_PRICES,
      "which is as traded: dividends and splits are not in it (they are in RET); a negative price"
          + " is the midpoint of bid and ask and counts");

  private final QualityRule rule;
  private final String reason;

  PriceBasis(QualityRule rule, String reason) {
    this.rule = rule;
    this.reason = reason;
  }

  /**
   * The finding that says so.
   *
   * @return its rule
   */
  public QualityRule rule() {
    return rule;
  }

  /**
   * Why the column is used and what it lacks.
   *
   * @return a clause about the column
   */
  public String reason() {
    return reason;
  }
}
