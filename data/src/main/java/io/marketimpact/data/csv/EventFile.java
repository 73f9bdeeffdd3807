package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Event files: {@code event_id,symbol,date} or {@code event_id,symbol,timestamp}, optionally {@code
 * group}. Rows of one event id are one group unless {@code group} says otherwise. One share written
 * in two ways, which differ in case or in what parts its class, is refused.
 */
public final class EventFile {

  /** Vendors part a share's class by any of these: {@code BRK.B}, {@code BRK-B}, {@code BRK B}. */
  private static final Pattern SEPARATORS = Pattern.compile("[-./ ]");

  private final List<PlannedEvent> events = new ArrayList<>();
  private final Set<List<Object>> keys = new HashSet<>();
  private final Map<String, Spelled> spellings = new HashMap<>();
  private final Path file;

  private EventFile(Path file) {
    this.file = file;
  }

  /**
   * How a share is first written.
   *
   * @param security so
   * @param row there
   */
  private record Spelled(SecurityId security, long row) {}

  /**
   * Reads an event file.
   *
   * @param file the file
   * @return its events in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<PlannedEvent> read(Path file) {
    return read(file, DateForm.ISO);
  }

  /**
   * Reads an event file.
   *
   * @param file the file
   * @param dates form of its dates unless they are ISO
   * @return its events in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<PlannedEvent> read(Path file, DateForm dates) {
    EventFile reader = new EventFile(file);
    CsvFile.forEachRow(file, dates, reader::rows);
    if (reader.events.isEmpty()) {
      throw BadInputException.file(file, "has no event", "it needs a row per event and firm");
    }
    return List.copyOf(reader.events);
  }

  private Consumer<CsvRow> rows(CsvHeader header) {
    int id = header.required("event_id");
    int symbol = header.required("symbol");
    OptionalInt timestamp = header.optional("timestamp");
    OptionalInt date = header.optional("date");
    OptionalInt group = header.optional("group");
    if (timestamp.isEmpty() && date.isEmpty()) {
      header.required("date");
    }
    return row -> {
      EventId event =
          row.parsed(
              id,
              "event_id",
              EventId::new,
              "is not an event id; begin with a letter or digit, use letters, digits, '.', '-' and"
                  + " '_'");
      String name = row.text(group);
      PlannedEvent planned =
          new PlannedEvent(
              event,
              new GroupId(name.isEmpty() ? event.value() : name),
              row.security(symbol, "symbol"),
              time(row, timestamp, date));
      requireOneSpelling(row, planned.security());
      if (!keys.add(List.of(event, planned.security()))) {
        throw BadInputException.value(
            file,
            row.number(),
            "symbol",
            planned.security().symbol(),
            "appears twice in event " + event + "; name each firm of an event once");
      }
      events.add(planned);
    };
  }

  /** A share under two symbols would count as two observations of one news. */
  private void requireOneSpelling(CsvRow row, SecurityId security) {
    Spelled first =
        spellings.computeIfAbsent(
            SEPARATORS.matcher(security.symbol().toUpperCase(Locale.ROOT)).replaceAll("."),
            any -> new Spelled(security, row.number()));
    if (!first.security().equals(security)) {
      throw BadInputException.value(
          file,
          row.number(),
          "symbol",
          security.symbol(),
          "is '"
              + first.security()
              + "' in row "
              + first.row()
              + "; write one stock in one way, that of the prices");
    }
  }

  private static PublicationTime time(CsvRow row, OptionalInt timestamp, OptionalInt date) {
    if (!row.text(timestamp).isEmpty()) {
      OffsetDateTime instant =
          row.parsed(
              timestamp.getAsInt(),
              "timestamp",
              EventFile::instant,
              "is not an instant with an offset; write 2026-01-14T07:00:00-05:00 or"
                  + " 2026-01-14T12:00:00Z");
      requireSameDay(row, instant.toLocalDate(), timestamp.getAsInt(), date);
      return new PublicationTime.At(instant.toInstant());
    }
    int position = date.orElse(timestamp.orElse(0));
    String column = date.isPresent() ? "date" : "timestamp";
    return new PublicationTime.OnDate(row.date(position, column));
  }

  private static OffsetDateTime instant(String text) {
    OffsetDateTime instant = OffsetDateTime.parse(text);
    DateForm.ISO.parse(instant.toLocalDate().toString());
    return instant;
  }

  private static void requireSameDay(CsvRow row, LocalDate day, int timestamp, OptionalInt date) {
    if (!row.text(date).isEmpty() && !row.date(date.orElseThrow(), "date").equals(day)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          "date",
          row.text(date),
          "contradicts column timestamp, '"
              + row.text(timestamp)
              + "'; correct the one that is wrong, or leave the date empty");
    }
  }
}
