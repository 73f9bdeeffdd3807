package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.EventId;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files with a row per event of a family: {@code event_id,day0,kind,symbols}, symbols between
 * spaces, and optionally {@code other_day0,actor,product} and the columns of {@link
 * FamilyEvent.Notes}.
 */
public final class FamilyEventFile {

  private FamilyEventFile() {}

  /**
   * Reads a family's events.
   *
   * @param files the files
   * @return their events in the order of their day 0
   * @throws BadInputException if a file cannot be used, with the row at fault
   */
  public static List<FamilyEvent> read(List<Path> files) {
    List<FamilyEvent> events = new ArrayList<>();
    Set<EventId> ids = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (Path file : files) {
      int before = events.size();
      CsvFile.forEachRow(file, header -> rows(file, header, events, ids, days));
      if (events.size() == before) {
        throw BadInputException.file(file, "has no event", "it needs a row per event");
      }
    }
    events.sort(
        (a, b) ->
            a.day0().equals(b.day0()) ? a.id().compareTo(b.id()) : a.day0().compareTo(b.day0()));
    return List.copyOf(events);
  }

  private static Consumer<CsvRow> rows(
      Path file,
      CsvHeader header,
      List<FamilyEvent> events,
      Set<EventId> ids,
      Set<LocalDate> days) {
    int id = header.required("event_id");
    int day0 = header.required("day0");
    int kind = header.required("kind");
    int symbols = header.required("symbols");
    OptionalInt other = header.optional("other_day0");
    return row -> {
      EventId event = row.parsed(id, "event_id", EventId::new, "is not an event id");
      if (!ids.add(event)) {
        throw BadInputException.value(
            file, row.number(), "event_id", event.value(), "appears twice; name each event once");
      }
      if (!days.add(row.date(day0, "day0"))) {
        throw BadInputException.value(
            file,
            row.number(),
            "day0",
            row.text(day0),
            "is the day 0 of another event: one date is one observation; name all its stocks in one"
                + " row");
      }
      events.add(
          row.parsed(
              symbols,
              "symbols",
              text ->
                  new FamilyEvent(
                      event,
                      row.date(day0, "day0"),
                      otherDay(row, other),
                      row.text(kind),
                      row.text(header.optional("actor")),
                      row.text(header.optional("product")),
                      symbols(text),
                      notes(row, header)),
              "must be symbols between spaces, each once, and other_day0 another day than day0"));
    };
  }

  private static Optional<LocalDate> otherDay(CsvRow row, OptionalInt position) {
    return row.text(position).isEmpty()
        ? Optional.empty()
        : Optional.of(row.date(position.orElseThrow(), "other_day0"));
  }

  private static List<SecurityId> symbols(String text) {
    return Stream.of(text.split(" +", -1)).map(SecurityId::new).toList();
  }

  private static FamilyEvent.Notes notes(CsvRow row, CsvHeader header) {
    return new FamilyEvent.Notes(
        row.text(header.optional("restricted")),
        row.text(header.optional("basis")),
        row.text(header.optional("trust")),
        row.text(header.optional("said")),
        row.text(header.optional("confounders")),
        row.text(header.optional("recalled")),
        row.text(header.optional("sources")),
        row.text(header.optional("title")));
  }
}
