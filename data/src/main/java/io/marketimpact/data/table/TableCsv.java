package io.marketimpact.data.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Writes tables as CSV. Numbers keep every digit; an empty cell means "does not apply". */
public final class TableCsv {

  private static final char DELETE = 0x7F;
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
    try (CsvWriter writer = to(file)) {
      write(table, writer);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * A table as its file has it.
   *
   * @param table the table
   * @return the text of the file
   */
  public static String of(Table<?> table) {
    StringWriter text = new StringWriter();
    try (CsvWriter writer = to(text)) {
      write(table, writer);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void write(Table<?> table, CsvWriter writer) {
    FlatTable flat = FlatTable.of(table);
    writer.writeRecord(flat.heads().stream().map(head -> harmless(head.name())).toList());
    flat.forEachRow(row -> write(row, writer));
  }

  private static CsvWriter to(Path file) throws IOException {
    return to(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
  }

  private static CsvWriter to(Writer writer) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
  }

  /** Writes rows of texts that once were made for a file, as they are. */
  static void write(List<String> heads, Collection<List<String>> rows, Path file) {
    try (CsvWriter writer = to(file)) {
      writer.writeRecord(heads);
      rows.forEach(writer::writeRecord);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void write(List<Cell> row, CsvWriter writer) {
    CsvWriter.CsvWriterRecord line = writer.writeRecord();
    for (Cell cell : row) {
      line.writeField(text(cell));
    }
    line.endRecord();
  }

  /**
   * Values as they are written.
   *
   * @param row values, none of them a range
   * @return their texts, empty where there is no value
   */
  public static List<String> texts(List<Cell> row) {
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
    if (cell instanceof Cell.Flag flag) {
      return Boolean.toString(flag.holds());
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
    String line = hasControls(text) ? CONTROLS.matcher(text).replaceAll(" ") : text;
    return !line.isEmpty() && "=+-@".indexOf(line.charAt(0)) >= 0 && !WINDOW.matcher(line).matches()
        ? "'" + line
        : line;
  }

  /** Hardly any text has one, and there may be millions of texts. */
  private static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) == DELETE) {
        return true;
      }
    }
    return false;
  }
}
