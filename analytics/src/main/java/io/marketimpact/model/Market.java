package io.marketimpact.model;

import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SessionAxis;
import java.io.Serializable;

/**
 * What every firm of a study is measured against: shared, read only.
 *
 * @param benchmark returns of the benchmark on the study's sessions
 */
public record Market(ReturnSeries benchmark) implements Serializable {

  /**
   * The sessions of the study.
   *
   * @return the axis every series is laid out on
   */
  public SessionAxis axis() {
    return benchmark.axis();
  }
}
