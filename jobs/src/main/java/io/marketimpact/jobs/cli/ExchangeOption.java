package io.marketimpact.jobs.cli;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.data.calendar.CalendarFile;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.market.SessionAxis;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An exchange by its code, or by the file of its calendar.
 *
 * @param code the code, where one is given
 * @param files the file, where one is given
 */
record ExchangeOption(Optional<Exchange> code, List<Path> files) {

  static final ExchangeOption NONE = new ExchangeOption(Optional.empty(), List.of());

  /** What looks like a file's name is one, unless it is the exchange that never closes. */
  static ExchangeOption of(String text) {
    return !text.equals(Exchange.ALWAYS_OPEN.mic())
            && (text.endsWith(".json") || text.contains("/"))
        ? new ExchangeOption(Optional.empty(), List.of(Path.of(text)))
        : new ExchangeOption(Optional.of(new Exchange(text)), List.of());
  }

  Optional<Exchange> exchange() {
    return code.or(
        () -> files.stream().findFirst().map(file -> CalendarFile.read(file).exchanges().get(0)));
  }

  /** The sessions of the exchange, where one is named. */
  Optional<SessionAxis> sessions() {
    return exchange()
        .map(
            named ->
                SessionAxis.of(
                    ExchangeCalendars.read(files).rules(named).calendar().sessions().stream()
                        .map(Session::date)
                        .toList()));
  }
}
