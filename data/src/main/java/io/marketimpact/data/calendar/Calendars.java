package io.marketimpact.data.calendar;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The exchanges whose calendars this program brings along, one file per calendar. */
public final class Calendars {

  private static final Map<Exchange, String> FILES = files();

  private static final Map<String, CalendarRules> READ = new ConcurrentHashMap<>();

  private static final Map<String, TradingCalendar> LAID_OUT = new ConcurrentHashMap<>();

  private static final Map<String, SessionBits> BITS = new ConcurrentHashMap<>();

  private Calendars() {}

  /** An exchange has a file of its own, or shares the one of another exchange of its country. */
  private static Map<Exchange, String> files() {
    Map<Exchange, String> files = new TreeMap<>();
    for (String name :
        List.of(
            "XNYS", "XPAR", "XSHG", "XTAE", "XHKG", "XETR", "XLON", "XTKS", "XKRX", "XTAI", "XTSE",
            "XNSE", "XASX", "XSWX")) {
      files.put(new Exchange(name), name);
    }
    files.put(Exchange.XNAS, "XNYS");
    files.put(Exchange.XSHE, "XSHG");
    files.put(Exchange.ALWAYS_OPEN, "ALWAYS_OPEN");
    return Collections.unmodifiableMap(files);
  }

  /**
   * The rules of an exchange.
   *
   * @param exchange the exchange
   * @return its rules, empty when its calendar is not known
   */
  public static Optional<CalendarRules> rules(Exchange exchange) {
    return Optional.ofNullable(FILES.get(exchange))
        .map(name -> READ.computeIfAbsent(name, Calendars::read));
  }

  /**
   * Every session of an exchange, laid out once however many studies ask.
   *
   * @param exchange the exchange
   * @return its calendar, empty when it is not known
   */
  static Optional<TradingCalendar> calendar(Exchange exchange) {
    return rules(exchange)
        .map(rules -> LAID_OUT.computeIfAbsent(FILES.get(exchange), name -> rules.calendar()));
  }

  /** The days of an exchange's sessions, laid out once; empty when it is not known. */
  static Optional<SessionBits> bits(Exchange exchange) {
    return rules(exchange)
        .map(rules -> BITS.computeIfAbsent(FILES.get(exchange), name -> SessionBits.of(rules)));
  }

  /**
   * Every exchange with a calendar.
   *
   * @return in order of their codes
   */
  public static Set<Exchange> exchanges() {
    return new TreeSet<>(FILES.keySet());
  }

  private static CalendarRules read(String name) {
    String resource = name + ".json";
    try (InputStream bytes = Calendars.class.getResourceAsStream(resource)) {
      return CalendarDocument.rules(Json.read(Path.of(resource), bytes));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
