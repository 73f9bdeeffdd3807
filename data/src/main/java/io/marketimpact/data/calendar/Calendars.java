package io.marketimpact.data.calendar;

import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The exchanges whose calendars this program brings along, one file per calendar. */
public final class Calendars {

  private static final Map<Exchange, String> FILES =
      Map.of(
          Exchange.XNYS, "XNYS",
          Exchange.XNAS, "XNYS",
          Exchange.XPAR, "XPAR",
          Exchange.XSHG, "XSHG",
          Exchange.XSHE, "XSHG",
          Exchange.XTAE, "XTAE",
          Exchange.XHKG, "XHKG");

  private static final Map<String, CalendarRules> READ = new ConcurrentHashMap<>();

  private Calendars() {}

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
