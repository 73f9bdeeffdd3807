package io.marketimpact.data.calendar;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.BadInputException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The exchanges whose calendars a study knows: those given as files, and those this program brings
 * along.
 *
 * @param given calendars given as files, by exchange; they count before those brought along
 */
public record ExchangeCalendars(Map<Exchange, CalendarRules> given) {

  /** Those this program brings along. */
  public static final ExchangeCalendars BUNDLED = new ExchangeCalendars(Map.of());

  /** Keeps its own copy. */
  public ExchangeCalendars {
    given = Collections.unmodifiableMap(new TreeMap<>(given));
  }

  /**
   * Reads calendars in the form of the bundled ones.
   *
   * @param files a calendar each, with the exchanges it serves
   * @return these and those brought along
   * @throws BadInputException if a file cannot be used, or two serve one exchange
   */
  public static ExchangeCalendars read(Collection<Path> files) {
    Map<Exchange, CalendarRules> given = new TreeMap<>();
    for (Path file : files) {
      CalendarFile calendar = CalendarFile.read(file);
      for (Exchange exchange : calendar.exchanges()) {
        if (given.put(exchange, calendar.rules()) != null) {
          throw BadInputException.at(
              file, "/exchanges", "names " + exchange + ", which another calendar serves");
        }
      }
    }
    return given.isEmpty() ? BUNDLED : new ExchangeCalendars(given);
  }

  /**
   * The rules of an exchange.
   *
   * @param exchange the exchange
   * @return its rules
   * @throws BadInputException if its calendar is not known
   */
  public CalendarRules rules(Exchange exchange) {
    CalendarRules own = given.get(exchange);
    return own != null
        ? own
        : Calendars.rules(exchange)
            .orElseThrow(
                () ->
                    BadInputException.of(
                        "no calendar for exchange " + exchange,
                        "give it as a file; the exchanges with one are " + exchanges()));
  }

  /**
   * Every session of an exchange.
   *
   * @param exchange the exchange
   * @return its calendar
   * @throws BadInputException if it is not known
   */
  public TradingCalendar calendar(Exchange exchange) {
    return (given.containsKey(exchange)
            ? Optional.<TradingCalendar>empty()
            : Calendars.calendar(exchange))
        .orElseGet(() -> rules(exchange).calendar());
  }

  /** The days of an exchange's sessions, laid out once where the program brings them along. */
  SessionBits bits(Exchange exchange) {
    return (given.containsKey(exchange) ? Optional.<SessionBits>empty() : Calendars.bits(exchange))
        .orElseGet(() -> SessionBits.of(rules(exchange)));
  }

  /**
   * Every exchange with a calendar.
   *
   * @return in order of their codes
   */
  public SortedSet<Exchange> exchanges() {
    SortedSet<Exchange> all = new TreeSet<>(Calendars.exchanges());
    all.addAll(given.keySet());
    return all;
  }
}
