package io.marketimpact.data.result;

import com.fasterxml.jackson.core.io.NumberOutput;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.marketimpact.base.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A table of text cells under named columns, written as CSV. Numbers keep every digit; an empty
 * cell means "does not apply".
 */
public final class CsvTable {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  private final List<String> columns;
  private final Consumer<Rows> content;

  /**
   * A table whose rows are made when they are asked for, and again each time: a million of them
   * never stand in memory together.
   *
   * @param columns names separated by commas, in order
   * @param content adds the rows, the same ones each time
   */
  public CsvTable(String columns, Consumer<Rows> content) {
    this.columns = List.of(columns.split(","));
    this.content = content;
  }

  /** Takes the rows of a table, one by one. */
  public static final class Rows {

    private final int columns;
    private final Consumer<List<String>> taker;

    private Rows(int columns, Consumer<List<String>> taker) {
      this.columns = columns;
      this.taker = taker;
    }

    /**
     * Adds a row.
     *
     * @param cells one per column: text, a number, a date, or one of them that may be absent
     * @throws IllegalArgumentException if their number is not that of the columns
     */
    public void add(Object... cells) {
      Require.that(cells.length == columns, "a row needs %s cells: %s", columns, cells.length);
      List<String> row = new ArrayList<>(cells.length);
      for (Object cell : cells) {
        row.add(text(cell));
      }
      taker.accept(row);
    }
  }

  /**
   * The columns' names.
   *
   * @return in order
   */
  public List<String> columns() {
    return columns;
  }

  /**
   * The rows.
   *
   * @return in their order
   */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    forEachRow(rows::add);
    return rows;
  }

  /**
   * Makes the rows one by one.
   *
   * @param taker is given each row, in their order
   */
  public void forEachRow(Consumer<List<String>> taker) {
    content.accept(new Rows(columns.size(), taker));
  }

  /**
   * Writes the table with a header.
   *
   * @param file where to
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Path file) {
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      writer.writeRecord(columns);
      forEachRow(writer::writeRecord);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Object cell) {
    if (cell instanceof Optional<?> value) {
      return value.isPresent() ? text(value.get()) : "";
    }
    if (cell instanceof OptionalDouble number) {
      return number.isPresent() ? number(number.getAsDouble()) : "";
    }
    if (cell instanceof Double number) {
      return number(number);
    }
    if (cell instanceof Integer || cell instanceof Long || cell instanceof LocalDate) {
      return cell.toString();
    }
    return harmless(cell.toString());
  }

  private static String number(double value) {
    Require.finite(value, "a number in a table");
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : NumberOutput.toString(value, true);
  }

  /**
   * A text that no spreadsheet runs as a formula: where it begins like one, a leading apostrophe
   * makes it text.
   *
   * @param text any text
   * @return the text on one line, harmless
   */
  public static String harmless(String text) {
    String line = CONTROLS.matcher(text).replaceAll(" ");
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 && !isWindow(line)
        ? "'" + line
        : line;
  }

  private static boolean isWindow(String text) {
    return text.matches("-?\\d+(:-?\\d+)?");
  }
}
