package io.marketimpact.data.specification;

/** What the figures of a price file are. */
public enum PriceKind {
  /** Prices. */
  PRICES,
  /** Prices of which a negative one is the midpoint of bid and ask on a day without a trade. */
  SIGNED_PRICES,
  /** Returns. */
  RETURNS
}
