package io.marketimpact.data.columnar;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one file has its prices.
 *
 * @param file what messages call it
 * @param columns names of those that are read
 * @param symbol of the directory that the file lies in, where that says so
 * @param date of the directory that the file lies in, where that says so
 */
public record PriceRow(
    Path file, List<String> columns, Optional<String> symbol, Optional<String> date) {

  private static final String SYMBOL = "symbol";
  private static final String DATE = "date";
  private static final String PRICE = "adjusted_close";
  private static final List<String> OPTIONAL = List.of("close", "volume", "high", "low");

  /** Keeps its own copy. */
  public PriceRow {
    columns = List.copyOf(columns);
  }

  /**
   * Looks for the columns of a file.
   *
   * @param place where files were looked for, below which directories may name the symbol
   * @param file one of them
   * @param stored its columns
   * @return how it has its prices
   * @throws BadInputException if a column is missing, there twice or of another type
   */
  public static PriceRow of(Path place, Path file, StoredColumns stored) {
    Optional<String> symbol = ofDirectory(place, file, SYMBOL);
    Optional<String> date = ofDirectory(place, file, DATE);
    List<String> wanted = new ArrayList<>();
    if (symbol.isEmpty()) {
      wanted.add(column(file, stored, SYMBOL, PriceValue.TEXT));
    }
    if (date.isEmpty()) {
      wanted.add(column(file, stored, DATE, PriceValue.DAY));
    }
    wanted.add(column(file, stored, PRICE, PriceValue.NUMBER));
    OPTIONAL.stream()
        .filter(stored.names()::contains)
        .forEach(name -> wanted.add(column(file, stored, name, PriceValue.NUMBER)));
    return new PriceRow(file, wanted, symbol, date);
  }

  /** Values of directories stand there as in an address. */
  private static Optional<String> ofDirectory(Path place, Path file, String name) {
    Path directories = place.relativize(file).getParent();
    if (directories == null) {
      return Optional.empty();
    }
    for (Path part : directories) {
      if (part.toString().startsWith(name + "=")) {
        String value = part.toString().substring(name.length() + 1).replace("+", "%2B");
        return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static String column(Path file, StoredColumns stored, String name, PriceValue kind) {
    int times = Collections.frequency(stored.names(), name);
    if (times == 0) {
      throw BadInputException.file(
          file,
          "lacks the column " + name,
          "it needs symbol, date and adjusted_close; it has " + String.join(", ", stored.names()));
    }
    if (times > 1) {
      throw BadInputException.file(
          file, "has " + times + " columns " + name, "keep the one that is meant");
    }
    if (!stored.fits(name, kind)) {
      throw BadInputException.file(
          file, "column " + name + " is " + stored.type(name), "write it as " + kind.words());
    }
    return name;
  }

  /**
   * A row's price.
   *
   * @param row the row
   * @param number of the row in its file, the first being 1
   * @return its bar
   * @throws BadInputException if it has no symbol or no day
   */
  public PriceBar bar(StoredRow row, long number) {
    return new PriceBar(
        security(row, number),
        day(row, number),
        figure(row, PRICE).orElse(Double.NaN),
        figure(row, "close"),
        figure(row, "volume"),
        figure(row, "high"),
        figure(row, "low"));
  }

  private SecurityId security(StoredRow row, long number) {
    String text = symbol.orElseGet(() -> row.has(SYMBOL) ? row.text(SYMBOL) : "").strip();
    try {
      return new SecurityId(text);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.file(
          file,
          "row " + number + " column symbol has '" + text + "', which is not a symbol",
          "a symbol has letters, digits, blanks and . ^ = _ / - & : + * $ only");
    }
  }

  private LocalDate day(StoredRow row, long number) {
    try {
      if (date.isPresent()) {
        return LocalDate.parse(date.orElseThrow());
      }
      if (row.has(DATE)) {
        return row.day(DATE);
      }
    } catch (DateTimeException refused) {
      throw withoutDay(row, number, refused.getMessage());
    }
    throw withoutDay(row, number, "it is empty");
  }

  private BadInputException withoutDay(StoredRow row, long number, String problem) {
    return BadInputException.file(
        file,
        "row "
            + number
            + " column date has no day of "
            + security(row, number).symbol()
            + ": "
            + problem,
        "write the exchange's day as a date");
  }

  private OptionalDouble figure(StoredRow row, String name) {
    if (!columns.contains(name) || !row.has(name)) {
      return OptionalDouble.empty();
    }
    double value = row.number(name);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
