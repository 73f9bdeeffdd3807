package io.marketimpact.exposure;

/** What an area of a company's report has to do with a market. */
public enum AreaRelation {
  /** It is the market. */
  INSIDE,
  /** The market may lie in it. */
  MAY_HOLD,
  /** The market does not lie in it. */
  OUTSIDE,
  /** It is everything the company sells. */
  WORLD
}
