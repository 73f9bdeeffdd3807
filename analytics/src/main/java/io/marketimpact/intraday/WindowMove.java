package io.marketimpact.intraday;

import io.marketimpact.inference.PlaceboWindows;
import java.io.Serializable;

/**
 * What a stock did in one window of a day, in logarithmic returns.
 *
 * @param firm return of the share
 * @param benchmark return of its benchmark
 * @param reference the abnormal return among those of the same clock window on ordinary days before
 */
public record WindowMove(double firm, double benchmark, PlaceboWindows reference)
    implements Serializable {

  /**
   * Cumulative abnormal return of the window.
   *
   * @return Σ(r - βr_m), the overnight gap with its own beta
   */
  public double car() {
    return reference.observed();
  }
}
