package io.marketimpact.exposure;

import java.io.Serializable;

/**
 * An assumed distribution in four figures, computed, not drawn.
 *
 * @param p05 5th percentile
 * @param median 50th percentile
 * @param p95 95th percentile
 * @param mean expected value
 */
public record ExposureSummary(double p05, double median, double p95, double mean)
    implements Serializable {

  /**
   * The same of a multiple.
   *
   * @param factor from 0
   * @return each figure times the factor
   */
  public ExposureSummary times(double factor) {
    return new ExposureSummary(p05 * factor, median * factor, p95 * factor, mean * factor);
  }
}
