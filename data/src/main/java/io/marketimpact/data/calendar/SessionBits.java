package io.marketimpact.data.calendar;

import io.marketimpact.calendar.CalendarRules;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * The days of an exchange's sessions laid out for look-ups, of which a comparison with all
 * calendars makes thousands.
 *
 * @param rules the calendar
 * @param sessions those days, counted from the first that the rules know
 */
record SessionBits(CalendarRules rules, BitSet sessions) {

  static SessionBits of(CalendarRules rules) {
    BitSet sessions = new BitSet();
    long first = rules.first().toEpochDay();
    for (LocalDate day : rules.days(rules.first(), rules.last())) {
      sessions.set((int) (day.toEpochDay() - first));
    }
    return new SessionBits(rules, sessions);
  }

  /** Whether a day, counted from 1970-01-01, is one that the rules know. */
  boolean knows(long day) {
    return day >= rules.first().toEpochDay() && day <= rules.last().toEpochDay();
  }

  /** Whether there is a session on a day counted from 1970-01-01. */
  boolean isSession(long day) {
    return knows(day) && sessions.get((int) (day - rules.first().toEpochDay()));
  }
}
