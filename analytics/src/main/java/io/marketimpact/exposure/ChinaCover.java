package io.marketimpact.exposure;

/** What an area of a company's report has to do with China. */
public enum ChinaCover {
  /** It is China, with or without Hong Kong, Macao and Taiwan. */
  CHINA,
  /** China may lie in it. */
  MAY_HOLD_CHINA,
  /** China does not lie in it. */
  OUTSIDE_CHINA,
  /** It is everything the company sells. */
  WORLD
}
