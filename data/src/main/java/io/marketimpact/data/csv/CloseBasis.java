package io.marketimpact.data.csv;

/**
 * What a vendor's column of closes still lacks, where another column is the adjusted close. Only a
 * close as traded may be adjusted by splits and dividends: in any other some of them are already.
 */
public enum CloseBasis {
  /** As traded: neither splits nor dividends are in it. */
  AS_TRADED,
  /** Divided by every split up to the day of the download, dividends not in it: Yahoo's Close. */
  SPLIT_ADJUSTED,
  /** There is none, or the vendor does not say. */
  UNSTATED
}
