package io.marketimpact.data.study;

import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The sessions of a market, as a study that names no exchange has them. */
public final class MarketDays {

  private MarketDays() {}

  /**
   * Finds the sessions.
   *
   * @param market the security whose days count
   * @param prices its prices and those of the securities that would be studied with it
   * @return the sessions of the calendar that fits the market's days, those without a price of it
   *     among them; where none fits, its own days and those on which most of the others have a
   *     price
   * @throws BadInputException if the market has no usable price
   */
  public static SessionAxis of(SecurityId market, PricesInMemory prices) {
    List<PriceBar> usable = StudyDays.usable(market, prices.bars().get(market), prices);
    Set<SecurityId> others = new TreeSet<>(prices.bars().keySet());
    others.remove(market);
    TradingCalendar calendar =
        AssumedCalendar.of(
                ExchangeCalendars.BUNDLED,
                market,
                usable,
                () -> StudyDays.others(others, usable, prices))
            .calendar();
    return StudyDays.sessions(calendar, usable, close -> true, prices);
  }
}
