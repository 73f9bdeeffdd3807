package io.marketimpact.data.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Writes tables as CSV. Numbers keep every digit; an empty cell means "does not apply". */
public final class TableCsv {

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
  private static final Pattern WINDOW = Pattern.compile("-?\\d+(:-?\\d+)?");

  private TableCsv() {}

  /**
   * Writes a table with a header.
   *
   * @param table the table
   * @param file where to
   * @throws UncheckedIOException if it cannot be written
   */
  public static void write(Table<?> table, Path file) {
    FlatTable flat = FlatTable.of(table);
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      writer.writeRecord(flat.heads().stream().map(head -> harmless(head.name())).toList());
      flat.forEachRow(row -> writer.writeRecord(texts(row)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(TableCsv::text).toList();
  }

  private static String text(Cell cell) {
    if (cell instanceof Cell.Quantity quantity) {
      return number(quantity.value());
    }
    if (cell instanceof Cell.Day day) {
      return day.day().toString();
    }
    if (cell instanceof Cell.Moment moment) {
      return moment.instant().toString();
    }
    if (cell instanceof Cell.Code code) {
      return harmless(code.text());
    }
    return cell instanceof Cell.Text words ? harmless(words.text()) : "";
  }

  private static String number(double value) {
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
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 && !WINDOW.matcher(line).matches()
        ? "'" + line
        : line;
  }
}
