package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One row of a CSV file whose cells are read by type, with errors that name file, row and column.
 *
 * @param file the file, for messages
 * @param number the row's line number, the header being 1
 * @param cells the row's cells
 * @param form how the file is written
 */
public record CsvRow(Path file, long number, List<String> cells, CsvForm form) {

  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char NO_WIDTH = '\u200B';
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Pattern PADDING = Pattern.compile("[\u00A0\u200B\uFEFF]");

  /** Keeps its own copy. */
  public CsvRow {
    cells = List.copyOf(cells);
  }

  /**
   * This row compared with its header.
   *
   * @param header of its file
   * @return this row
   * @throws BadInputException if it has more cells than the header, or fewer
   */
  public CsvRow under(CsvHeader header) {
    int width = header.names().size();
    if (cells.size() < width) {
      throw BadInputException.value(
          file,
          number,
          header.names().get(cells.size()),
          "",
          "is missing: the row has "
              + cells.size()
              + (cells.size() == 1 ? " cell" : " cells")
              + " and the header "
              + width
              + "; complete the row, and leave a cell empty that has no value");
    }
    for (int extra = width; extra < cells.size(); extra++) {
      if (!text(extra).isEmpty()) {
        throw BadInputException.value(
            file,
            number,
            String.valueOf(extra + 1),
            text(extra),
            "stands beyond the header's "
                + width
                + " columns; write a number such as 1,012.34 as 1012.34, or in quotes");
      }
    }
    return this;
  }

  /**
   * A cell as it stands.
   *
   * @param position its position, from 0
   * @return the text without surrounding space, empty when the row is too short
   */
  public String text(int position) {
    return position < cells.size() ? stripped(cells.get(position)) : "";
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
   * Spreadsheets and web pages pad cells with spaces that do not break a line or have no width, and
   * a file that was joined to another has its byte order mark before a cell.
   */
  static String stripped(String cell) {
    String text = cell.strip();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= NO_BREAK_SPACE && isPadding(text.charAt(i))) {
        return PADDING.matcher(text).replaceAll(" ").strip();
      }
    }
    return text;
  }

  private static boolean isPadding(char sign) {
    return sign == NO_BREAK_SPACE || sign == NO_WIDTH || sign == BYTE_ORDER_MARK;
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
    return parsed(position, column, SecurityId::new, "is not a symbol");
  }

  /**
   * A date in the file's form.
   *
   * @param position its position
   * @param column its column, for messages
   * @return the date
   * @throws BadInputException if it is no date
   */
  public LocalDate date(int position, String column) {
    return parsed(position, column, form.dates()::parse, form.dates()::remedy);
  }

  /**
   * A number that may be absent: an empty cell is read as not a number, like one that says {@code
   * null} or {@code N/A}, and left to the quality rules.
   *
   * @param position its position
   * @param column its column, for messages
   * @return the number, NaN where there is none
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
        position,
        column,
        text -> CsvNumber.parse(text, form.decimal()),
        refused -> "is not a number; write numbers with '" + form.decimal() + "' as decimal sign");
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
    return parsed(position, column, rule, refused -> otherwise);
  }

  private <T> T parsed(
      int position, String column, Function<String, T> rule, UnaryOperator<String> otherwise) {
    String cell = text(position);
    try {
      return rule.apply(cell);
    } catch (DateTimeException | IllegalArgumentException refused) {
      throw BadInputException.value(file, number, column, cell, otherwise.apply(cell));
    }
  }
}
