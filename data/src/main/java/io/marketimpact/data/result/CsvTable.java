package io.marketimpact.data.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.marketimpact.stat.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A table of text cells under named columns, written as CSV. Numbers keep every digit; an empty
 * cell means "does not apply".
 */
public final class CsvTable {

  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param columns names separated by commas, in order
   */
  public CsvTable(String columns) {
    this.columns = List.of(columns.split(","));
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
   * @return in the order they were added
   */
  public List<List<String>> rows() {
    return List.copyOf(rows);
  }

  /**
   * Adds a row.
   *
   * @param cells one per column: text, a number, a date, or an optional number
   * @throws IllegalArgumentException if their number is not that of the columns
   */
  public void add(Object... cells) {
    Require.that(
        cells.length == columns.size(), "a row needs %s cells: %s", columns.size(), cells.length);
    List<String> row = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      row.add(text(cell));
    }
    rows.add(row);
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
      rows.forEach(writer::writeRecord);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(Object cell) {
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
        : Double.toString(value);
  }

  /**
   * A text that no spreadsheet runs as a formula: where it begins like one, a leading apostrophe
   * makes it text.
   *
   * @param text any text
   * @return the text on one line, harmless
   */
  public static String harmless(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 && !isWindow(line)
        ? "'" + line
        : line;
  }

  private static boolean isWindow(String text) {
    return text.matches("-?\\d+(:-?\\d+)?");
  }
}
