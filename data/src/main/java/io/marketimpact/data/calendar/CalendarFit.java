package io.marketimpact.data.calendar;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How an exchange's sessions meet the days on which a security has a price.
 *
 * @param exchange the exchange
 * @param rules its calendar
 * @param extra priced days that are no sessions
 * @param holes sessions without a price
 * @param moving how many priced days are no sessions though the price moved
 * @param still on how many sessions the price stayed the same
 * @param sessions how many sessions it has between the first priced day and the last
 */
public record CalendarFit(
    Exchange exchange,
    CalendarRules rules,
    SortedSet<LocalDate> extra,
    SortedSet<LocalDate> holes,
    int moving,
    int still,
    int sessions) {

  /** A calendar of which more than this share of the moving days are no sessions does not fit. */
  private static final double MOST_EXTRA = 0.01;

  /** A calendar of whose sessions more than this share have no price does not fit. */
  private static final double MOST_HOLES = 0.2;

  /** Keeps its sets from change. */
  public CalendarFit {
    extra = Collections.unmodifiableSortedSet(extra);
    holes = Collections.unmodifiableSortedSet(holes);
  }

  /**
   * Compares the days with a calendar.
   *
   * @param calendars the calendars there are
   * @param exchange one that they know
   * @param days the security's days
   * @return how they meet; days that the calendar does not know are left out
   */
  public static CalendarFit of(ExchangeCalendars calendars, Exchange exchange, CarriedDays days) {
    SessionBits bits = calendars.bits(exchange);
    TreeSet<LocalDate> extra = new TreeSet<>();
    TreeSet<LocalDate> holes = new TreeSet<>();
    int moving = 0;
    int still = 0;
    int sessions = 0;
    for (int i = 0; i < days.length(); i++) {
      long day = days.first() + i;
      if (bits.isSession(day)) {
        sessions++;
        still += days.isCarried(i) ? 1 : 0;
        if (!days.isPriced(i)) {
          holes.add(LocalDate.ofEpochDay(day));
        }
      } else if (days.isPriced(i) && bits.knows(day)) {
        extra.add(LocalDate.ofEpochDay(day));
        moving += days.isCarried(i) ? 0 : 1;
      }
    }
    return new CalendarFit(exchange, bits.rules(), extra, holes, moving, still, sessions);
  }

  /**
   * Compares the days with every calendar.
   *
   * @param calendars the calendars there are
   * @param days the security's days
   * @return how each meets them
   */
  public static Map<Exchange, CalendarFit> all(ExchangeCalendars calendars, CarriedDays days) {
    Map<Exchange, CalendarFit> fits = new TreeMap<>();
    calendars.exchanges().forEach(exchange -> fits.put(exchange, of(calendars, exchange, days)));
    return fits;
  }

  /**
   * Whether the days may be those of the exchange.
   *
   * @return whether the price moved on at most {@value #MOST_EXTRA} as many other days as there are
   *     sessions, and at most {@value #MOST_HOLES} of the sessions have no price
   */
  public boolean isGood() {
    return sessions > 0 && moving <= MOST_EXTRA * sessions && holes.size() <= MOST_HOLES * sessions;
  }

  /**
   * How many days speak against the exchange.
   *
   * @return the number of days on which it was closed and the price moved, or on which it was open
   *     and there is no price or that of the day before
   */
  public int misfit() {
    return moving + still + holes.size();
  }
}
