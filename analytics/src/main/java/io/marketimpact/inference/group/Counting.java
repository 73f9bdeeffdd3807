package io.marketimpact.inference.group;

/** How the rejections of a test are counted where its size is simulated. */
public enum Counting {
  /** By the p-value it gives. */
  AS_IT_IS,
  /**
   * By the p-value it gives, and once more by the normal distribution, against which its paper and
   * most programs hold the statistic however few the firms.
   */
  ALSO_BY_NORMAL,
  /** Only when it is asked for: each p-value takes thousands of draws of its own. */
  ON_REQUEST
}
