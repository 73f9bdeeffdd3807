package io.marketimpact.study;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.market.BarColumns;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The price at which a stock closed the last session of a window: what a reader looks for beside
 * its move.
 *
 * @param event the event
 * @param security the stock
 * @param date the session
 * @param price in the stock's currency, positive
 * @param isAdjusted whether it is adjusted for splits and dividends, as the file has no close as
 *     traded
 */
public record SessionClose(
    EventId event, SecurityId security, LocalDate date, double price, boolean isAdjusted)
    implements Serializable {

  /**
   * Finds it among the prices that returns are measured by.
   *
   * @param event the event, aligned to day 0
   * @param kept the stock's history, as the screen left it
   * @param bars the stock's daily bars, in any order, of which the history was made
   * @param axis the sessions
   * @param window relative to day 0
   * @return the close as traded, else the adjusted one; of equal rows of the day the lowest
   *     positive close, whatever their order; empty where the sessions or the history do not reach
   *     it or no price of it is positive
   */
  public static Optional<SessionClose> of(
      AlignedEvent event,
      PriceHistory kept,
      List<PriceBar> bars,
      SessionAxis axis,
      EventWindow window) {
    int day0 = axis.indexOf(event.day0()).orElse(-1);
    int last = day0 + window.end();
    if (day0 < 0 || last < 0 || last >= axis.size()) {
      return Optional.empty();
    }
    LocalDate date = axis.date(last);
    OptionalDouble adjusted = kept.on(date);
    if (adjusted.isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble traded = BarColumns.closeAsTraded(bars, date, adjusted.getAsDouble());
    return Optional.of(
            new SessionClose(
                event.event(),
                event.security(),
                date,
                traded.orElse(adjusted.getAsDouble()),
                traded.isEmpty()))
        .filter(close -> close.price() > 0 && Double.isFinite(close.price()));
  }
}
