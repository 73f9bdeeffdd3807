package io.marketimpact.event;

import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A firm's announcement of its own results.
 *
 * @param security the firm
 * @param date day of publication on the exchange
 * @param phase where in that day it was published; {@link PublicationPhase#UNKNOWN} where only the
 *     day is known
 */
public record EarningsRelease(SecurityId security, LocalDate date, PublicationPhase phase)
    implements Serializable {

  /**
   * The announcement under another spelling of the firm's symbol.
   *
   * @param firm the firm as a study writes it
   * @return the announcement
   */
  public EarningsRelease of(SecurityId firm) {
    return new EarningsRelease(firm, date, phase);
  }

  /**
   * The sessions that may hold the reaction of the price: the first whose close is later than the
   * publication, and the next one too where the hour is unknown, as the reaction falls there when
   * the results came after the close. No return is looked at to choose between the two.
   *
   * @param calendar the exchange's calendar
   * @return the mask of those sessions, empty where the calendar does not reach them
   */
  public Optional<Mask> mask(TradingCalendar calendar) {
    if (!calendar.covers(date)) {
      return Optional.empty();
    }
    Optional<LocalDate> first =
        (phase == PublicationPhase.POST_CLOSE ? calendar.after(date) : calendar.onOrAfter(date))
            .map(Session::date);
    return first.map(
        session ->
            new Mask(
                List.of(security),
                session,
                phase == PublicationPhase.UNKNOWN && session.equals(date)
                    ? calendar.after(date).map(Session::date).orElse(session)
                    : session,
                "earnings of " + date));
  }
}
