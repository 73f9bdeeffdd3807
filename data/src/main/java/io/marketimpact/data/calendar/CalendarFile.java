package io.marketimpact.data.calendar;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.CalendarRules;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import java.nio.file.Path;
import java.util.List;

/**
 * A calendar given as a file, for exchanges that this program does not bring along.
 *
 * @param exchanges those it serves, at least one
 * @param rules their sessions
 */
public record CalendarFile(List<Exchange> exchanges, CalendarRules rules) {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if it serves no exchange
   */
  public CalendarFile {
    exchanges = List.copyOf(exchanges);
    Require.that(!exchanges.isEmpty(), "a calendar must serve an exchange: %s", exchanges);
  }

  /**
   * Reads a calendar.
   *
   * @param file a calendar in the form of the bundled ones
   * @return it
   * @throws io.marketimpact.data.BadInputException if the file cannot be read or used, with the
   *     place at fault
   */
  public static CalendarFile read(Path file) {
    JsonObject document = Json.read(file);
    return document.checked(
        "",
        () ->
            new CalendarFile(
                document.checked(
                    "exchanges",
                    () -> document.texts("exchanges").stream().map(Exchange::new).toList()),
                CalendarDocument.rules(document)));
  }
}
