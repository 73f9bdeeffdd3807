package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * One row of a CSV file whose cells are read by type, with errors that name file, row and column.
 *
 * @param file the file, for messages
 * @param number the row's line number, the header being 1
 * @param cells the row's cells
 */
public record CsvRow(Path file, long number, List<String> cells) {

  /** Keeps its own copy. */
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /**
   * A cell as it stands.
   *
   * @param position its position, from 0
   * @return the text without surrounding space, empty when the row is too short
   */
  public String text(int position) {
    return position < cells.size() ? cells.get(position).strip() : "";
  }

  /**
   * A cell of a column the file may lack.
   *
   * @param position its position, empty when the file lacks the column
   * @return the text, empty when there is none
   */
  public String text(OptionalInt position) {
    return position.isPresent() ? text(position.getAsInt()) : "";
  }

  /**
   * A symbol.
   *
   * @param position its position
   * @param column its column, for messages
   * @return the security
   * @throws BadInputException if it is no symbol
   */
  public SecurityId security(int position, String column) {
    return parsed(position, column, SecurityId::new, "is no symbol");
  }

  /**
   * An ISO date.
   *
   * @param position its position
   * @param column its column, for messages
   * @return the date
   * @throws BadInputException if it is no date
   */
  public LocalDate date(int position, String column) {
    return parsed(
        position,
        column,
        LocalDate::parse,
        "is no date; write dates as 2026-01-14 (year-month-day)");
  }

  /**
   * A number that may be absent: an empty cell is read as not a number and left to the quality
   * rules.
   *
   * @param position its position
   * @param column its column, for messages
   * @return the number, NaN for an empty cell
   * @throws BadInputException if it is text
   */
  public double numberOrMissing(int position, String column) {
    return text(position).isEmpty() ? Double.NaN : number(position, column);
  }

  /**
   * A number.
   *
   * @param position its position
   * @param column its column, for messages
   * @return the number
   * @throws BadInputException if it is none
   */
  public double number(int position, String column) {
    return parsed(
        position, column, CsvNumber::parse, "is no number; write numbers with '.' as decimal sign");
  }

  /**
   * A cell read by any rule.
   *
   * @param position its position
   * @param column its column, for messages
   * @param rule reads the text, throwing for what it refuses
   * @param otherwise what to say about a refused cell
   * @param <T> what it is read as
   * @return the value
   * @throws BadInputException if the rule refuses it
   */
  public <T> T parsed(int position, String column, Function<String, T> rule, String otherwise) {
    String cell = text(position);
    try {
      return rule.apply(cell);
    } catch (DateTimeException | IllegalArgumentException refused) {
      throw BadInputException.value(file, number, column, cell, otherwise);
    }
  }
}
