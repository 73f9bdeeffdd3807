package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of splits and dividends: {@code
 * symbol,ex_date,type[,ratio][,amount][,currency][,source][,until]}. A {@code split} has a ratio,
 * of the shares after it to those before; a {@code dividend}, a {@code special_dividend} and a
 * {@code spin_off} an amount per share held before the day. {@code complete} has neither: from this
 * day until the day {@code until}, or without end where that is empty, the file has every action of
 * the stock, even if there is none. What a ratio and an amount can be at most, {@link ActionBounds}
 * says.
 */
public final class ActionFile {

  /** The type of a row that says from when on all actions are known. */
  static final String COMPLETE = "complete";

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}|");
  private static final String STATED = "stated";

  private final Optional<SessionAxis> sessions;
  private final Map<List<String>, Placed> rows = new LinkedHashMap<>();
  private final Map<String, String> spellings = new HashMap<>();

  private record Placed(List<String> cells, long row) {}

  private ActionFile(Optional<SessionAxis> sessions) {
    this.sessions = sessions;
  }

  /**
   * Reads a file of actions.
   *
   * @param file the file
   * @param dates form of its dates unless they are ISO
   * @param sessions of the exchange on which ex-dates must be, where one was named
   * @return its rows in the columns of {@link ActionStore}, equal ones once
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<List<String>> read(Path file, DateForm dates, Optional<SessionAxis> sessions) {
    ActionFile read = new ActionFile(sessions);
    CsvFile.forEachRow(file, dates, read::rows);
    if (read.rows.isEmpty()) {
      throw BadInputException.file(file, "has no action", "it needs a row per split or dividend");
    }
    return read.rows.values().stream().map(Placed::cells).toList();
  }

  private Consumer<CsvRow> rows(CsvHeader header) {
    int symbol = header.required("symbol");
    int date = header.required("ex_date");
    int type = header.required("type");
    OptionalInt ratio = header.optional("ratio");
    OptionalInt amount = header.optional("amount");
    OptionalInt currency = header.optional("currency");
    OptionalInt source = header.optional("source");
    OptionalInt until = header.optional("until");
    return row -> {
      Optional<Kind> kind = kind(row, type);
      String from = row.text(source);
      LocalDate day = day(row, date, kind);
      add(
          List.of(
              spelled(row.security(symbol, "symbol")),
              day.toString(),
              kind.map(ActionFile::text).orElse(COMPLETE),
              value(row, ratio, "ratio", kind.filter(known -> !known.isCash()).isPresent()),
              value(row, amount, "amount", kind.filter(Kind::isCash).isPresent()),
              currency(row, currency),
              kind.isEmpty() && from.isEmpty() ? STATED : from,
              until(row, until, kind, day)),
          row);
    };
  }

  /** As the file spells the stock first. */
  private String spelled(SecurityId stock) {
    return spellings.computeIfAbsent(stock.folded(), any -> stock.symbol());
  }

  private void add(List<String> cells, CsvRow row) {
    Placed before = rows.putIfAbsent(ActionStore.FORM.key(cells), new Placed(cells, row.number()));
    if (before != null && !before.cells().equals(cells)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          "type",
          cells.get(2),
          "contradicts row "
              + before.row()
              + ", the same type of "
              + cells.get(0)
              + " on "
              + cells.get(1)
              + "; keep the one that is right");
    }
  }

  private static String until(
      CsvRow row, OptionalInt position, Optional<Kind> kind, LocalDate from) {
    String text = row.text(position);
    if (text.isEmpty()) {
      return "";
    }
    LocalDate until = row.date(position.getAsInt(), "until");
    if (kind.isPresent() || until.isBefore(from)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          "until",
          text,
          kind.isPresent()
              ? "belongs to the type complete alone; leave it empty"
              : "is before the row's ex_date " + from + "; write the last day that is known");
    }
    return until.toString();
  }

  static String text(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Empty for what says that all are known. */
  private static Optional<Kind> kind(CsvRow row, int position) {
    String text = row.text(position).toLowerCase(Locale.ROOT);
    Optional<Kind> known =
        Arrays.stream(Kind.values()).filter(kind -> text(kind).equals(text)).findFirst();
    if (known.isEmpty() && !text.equals(COMPLETE)) {
      throw BadInputException.value(
          row.file(), row.number(), "type", row.text(position), "is none of " + types());
    }
    return known;
  }

  private static String types() {
    return Stream.concat(Arrays.stream(Kind.values()).map(ActionFile::text), Stream.of(COMPLETE))
        .collect(Collectors.joining(", "));
  }

  private LocalDate day(CsvRow row, int position, Optional<Kind> kind) {
    LocalDate day = row.date(position, "ex_date");
    boolean isOff =
        kind.isPresent()
            && sessions.filter(axis -> axis.spans(day) && axis.indexOf(day).isEmpty()).isPresent();
    if (isOff) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          "ex_date",
          row.text(position),
          "is not a session of the exchange; the next one is "
              + sessions.orElseThrow().date(sessions.orElseThrow().from(day)));
    }
    return day;
  }

  /** A figure that a row must have, or must not. */
  private static String value(CsvRow row, OptionalInt position, String column, boolean isNeeded) {
    String text = row.text(position);
    if (!isNeeded && text.isEmpty()) {
      return "";
    }
    double value = text.isEmpty() ? Double.NaN : row.number(position.getAsInt(), column);
    if (!isNeeded) {
      throw BadInputException.value(
          row.file(), row.number(), column, text, "does not belong to this type; leave it empty");
    }
    if (!(value > 0) || Double.isInfinite(value) || (column.equals("ratio") && value == 1)) {
      throw BadInputException.value(row.file(), row.number(), column, text, remedy(column));
    }
    if (!(column.equals("ratio") ? ActionBounds.isRatio(value) : ActionBounds.isAmount(value))) {
      throw BadInputException.value(row.file(), row.number(), column, text, beyond(column));
    }
    return String.valueOf(value);
  }

  static String beyond(String column) {
    return column.equals("ratio")
        ? "is no split: one share becomes at most 1000000, or 1000000 become one; write 10 where"
            + " ten shares stand for one, 0.1 where one for ten"
        : "is no dividend: it is at most 1000000000 per share; write what one share is paid";
  }

  private static String remedy(String column) {
    return column.equals("ratio")
        ? "is not a split ratio; write 10 where ten shares stand for one, 0.1 where one for ten"
        : "is not an amount; write what one share is paid, above zero";
  }

  private static String currency(CsvRow row, OptionalInt position) {
    String text = row.text(position);
    if (!CURRENCY.matcher(text).matches()) {
      throw BadInputException.value(
          row.file(), row.number(), "currency", text, "is not a code such as USD");
    }
    return text;
  }
}
