package io.marketimpact.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventId;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.Instant;

/**
 * What is asked of one company.
 *
 * @param event the event
 * @param security the company's stock
 * @param asOf what was not public by then for certain is not used
 * @param move what the market did, or why that is not known
 * @param seed of every random stream
 */
public record ExposureRequest(
    EventId event, SecurityId security, Instant asOf, Outcome<ObservedMove> move, long seed)
    implements Serializable {

  /**
   * Whose draws are this company's.
   *
   * @return the key of its random streams
   */
  public LossDraws.Key key() {
    return new LossDraws.Key(seed, event.value(), security.symbol());
  }
}
