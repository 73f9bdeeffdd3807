package io.marketimpact.data.parquet;

import static java.util.stream.Collectors.joining;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * How one file has its prices.
 *
 * @param file what messages call it
 * @param columns those that are read
 * @param symbol of the directory that the file lies in, where that says so
 * @param date of the directory that the file lies in, where that says so
 */
record PriceRow(Path file, MessageType columns, Optional<String> symbol, Optional<String> date) {

  private static final String SYMBOL = "symbol";
  private static final String DATE = "date";
  private static final String PRICE = "adjusted_close";
  private static final List<String> OPTIONAL = List.of("close", "volume", "high", "low");

  /**
   * Looks for the columns of a file.
   *
   * @throws BadInputException if one is missing or of another type
   */
  static PriceRow of(Path place, Path file, MessageType stored) {
    Optional<String> symbol = ofDirectory(place, file, SYMBOL);
    Optional<String> date = ofDirectory(place, file, DATE);
    List<Type> wanted = new ArrayList<>();
    if (symbol.isEmpty()) {
      wanted.add(column(file, stored, SYMBOL, ParquetValue.TEXT));
    }
    if (date.isEmpty()) {
      wanted.add(column(file, stored, DATE, ParquetValue.DAY));
    }
    wanted.add(column(file, stored, PRICE, ParquetValue.NUMBER));
    OPTIONAL.stream()
        .filter(stored::containsField)
        .forEach(name -> wanted.add(column(file, stored, name, ParquetValue.NUMBER)));
    return new PriceRow(file, new MessageType(stored.getName(), wanted), symbol, date);
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

  private static Type column(Path file, MessageType stored, String name, ParquetValue kind) {
    if (!stored.containsField(name)) {
      throw BadInputException.file(
          file,
          "lacks the column " + name,
          "it needs symbol, date and adjusted_close; it has "
              + stored.getFields().stream().map(Type::getName).collect(joining(", ")));
    }
    Type type = stored.getType(name);
    if (!kind.fits(type)) {
      throw BadInputException.file(
          file, "column " + name + " is " + words(type), "write it as " + kind.words());
    }
    return type;
  }

  private static String words(Type type) {
    return type.isPrimitive() ? type.toString() : "a group of columns";
  }

  /**
   * A row's price.
   *
   * @param number of the row in its file, the first being 1
   * @throws BadInputException if it has no symbol or no day
   */
  PriceBar bar(Group row, long number) {
    return new PriceBar(
        security(row, number),
        day(row, number),
        figure(row, PRICE).orElse(Double.NaN),
        figure(row, "close"),
        figure(row, "volume"),
        figure(row, "high"),
        figure(row, "low"));
  }

  private SecurityId security(Group row, long number) {
    String text = symbol.orElseGet(() -> has(row, SYMBOL) ? row.getString(SYMBOL, 0) : "").strip();
    try {
      return new SecurityId(text);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.file(
          file,
          "row " + number + " column symbol has '" + text + "', which is no symbol",
          "a symbol has letters, digits, blanks and . ^ = _ / - & : + * $ only");
    }
  }

  private LocalDate day(Group row, long number) {
    try {
      if (date.isPresent()) {
        return LocalDate.parse(date.orElseThrow());
      }
      if (has(row, DATE)) {
        return ParquetValue.day(row, primitive(DATE));
      }
    } catch (DateTimeException refused) {
      throw withoutDay(row, number, refused.getMessage());
    }
    throw withoutDay(row, number, "it is empty");
  }

  private BadInputException withoutDay(Group row, long number, String problem) {
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

  private OptionalDouble figure(Group row, String name) {
    if (!columns.containsField(name) || !has(row, name)) {
      return OptionalDouble.empty();
    }
    double value = ParquetValue.number(row, primitive(name));
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static boolean has(Group row, String name) {
    return row.getFieldRepetitionCount(name) > 0;
  }

  private PrimitiveType primitive(String name) {
    return columns.getType(name).asPrimitiveType();
  }
}
