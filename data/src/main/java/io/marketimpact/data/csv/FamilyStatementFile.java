package io.marketimpact.data.csv;

import io.marketimpact.base.Interval;
import io.marketimpact.data.BadInputException;
import io.marketimpact.event.EventId;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.event.FamilyStatement.Figure;
import io.marketimpact.event.FamilyStatement.Scope;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Files with a row per figure that was said of a share of a family's event: {@code
 * event_id,symbol,figure,low,high,scope,public_by,trust,words,source}, and optionally {@code
 * period}. A figure that was not found has neither low nor high.
 */
public final class FamilyStatementFile {

  private FamilyStatementFile() {}

  /**
   * Reads what was said.
   *
   * @param file the file
   * @param events the family's events, and the one compared with them
   * @return in the order of the file
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<FamilyStatement> read(Path file, List<FamilyEvent> events) {
    Map<EventId, FamilyEvent> known =
        events.stream().collect(Collectors.toMap(FamilyEvent::id, Function.identity()));
    List<FamilyStatement> statements = new ArrayList<>();
    CsvFile.forEachRow(file, header -> rows(header, known, statements));
    return List.copyOf(statements);
  }

  private static Consumer<CsvRow> rows(
      CsvHeader header, Map<EventId, FamilyEvent> known, List<FamilyStatement> statements) {
    int id = header.required("event_id");
    int symbol = header.required("symbol");
    int figure = header.required("figure");
    int low = header.required("low");
    int high = header.required("high");
    int scope = header.required("scope");
    int day = header.required("public_by");
    int trust = header.required("trust");
    int words = header.required("words");
    int source = header.required("source");
    OptionalInt period = header.optional("period");
    Set<List<Object>> seen = new HashSet<>();
    return row -> {
      FamilyEvent event =
          row.parsed(id, "event_id", text -> event(text, known), "is not an event of the family");
      SecurityId security =
          row.parsed(
              symbol, "symbol", text -> share(text, event), "is not a stock of " + event.id());
      Figure what =
          row.parsed(figure, "figure", FamilyStatementFile::figure, "must be one of " + figures());
      LocalDate publicBy = row.date(day, "public_by");
      if (!seen.add(List.of(event.id(), security, what, publicBy))) {
        throw BadInputException.value(
            header.file(),
            row.number(),
            "figure",
            what.id(),
            "was said of this stock on this day already; keep one row");
      }
      Optional<Interval> range = range(row, low, high);
      statements.add(
          row.parsed(
              scope,
              "scope",
              text ->
                  new FamilyStatement(
                      event.id(),
                      security,
                      what,
                      range,
                      scope(text),
                      row.text(period),
                      publicBy,
                      row.text(trust),
                      row.text(words),
                      row.text(source)),
              "must be restricted or ceiling for an exposed_share and empty for other figures;"
                  + " fractions lie in 0 to 1, amounts above zero, and a figure has a source unless"
                  + " it is recalled"));
    };
  }

  private static FamilyEvent event(String text, Map<EventId, FamilyEvent> known) {
    return Optional.ofNullable(known.get(new EventId(text)))
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static SecurityId share(String text, FamilyEvent event) {
    SecurityId security = new SecurityId(text);
    if (!event.symbols().contains(security)) {
      throw new IllegalArgumentException(text);
    }
    return security;
  }

  private static Figure figure(String text) {
    return Figure.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static String figures() {
    return Arrays.stream(Figure.values()).map(Figure::id).collect(Collectors.joining(", "));
  }

  private static Scope scope(String text) {
    return text.isEmpty() ? Scope.NONE : Scope.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private static Optional<Interval> range(CsvRow row, int low, int high) {
    if (row.text(low).isEmpty() && row.text(high).isEmpty()) {
      return Optional.empty();
    }
    double from = row.number(low, "low");
    return Optional.of(
        row.parsed(
            high,
            "high",
            text -> new Interval(from, row.number(high, "high")),
            "must not be below low"));
  }
}
