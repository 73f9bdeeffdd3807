package io.marketimpact.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.marketimpact.data.BadInputException;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/**
 * Reads a CSV file row by row: UTF-8 text, packed by gzip or not, a header first, rows of cells
 * after it. Cells stand between commas, semicolons, tabs or bars, and the decimal sign is the one
 * that its numbers show.
 */
public final class CsvFile {

  /** Rows from which a file's form is seen. */
  private static final int SAMPLE = 200;

  private CsvFile() {}

  /**
   * Reads a file's header.
   *
   * @param file the file
   * @param dates chooses the form of its dates
   * @return its columns and its form
   * @throws BadInputException if the file does not exist, is empty, or has a bad header
   */
  public static CsvHeader header(Path file, DateChoice dates) {
    char separator = separator(file);
    return read(
        file,
        new CsvForm(separator, '.', DateForm.ISO, 1),
        (header, rows) -> {
          List<CsvRow> sample = new ArrayList<>(SAMPLE);
          while (sample.size() < SAMPLE && rows.hasNext()) {
            sample.add(rows.next());
          }
          return header.in(
              header.form().with(DecimalSign.of(header, sample, rows), dates.of(header, sample)));
        });
  }

  /**
   * Reads a file's rows in order.
   *
   * @param file the file
   * @param reader makes from the header what is done with each row
   * @throws BadInputException if the file does not exist, is empty, or is no CSV
   */
  public static void forEachRow(Path file, RowReader reader) {
    forEachRow(file, DateForm.ISO, reader);
  }

  /**
   * Reads a file's rows in order.
   *
   * @param file the file
   * @param dates chooses the form of its dates
   * @param reader makes from the header what is done with each row
   * @throws BadInputException if the file does not exist, is empty, or is no CSV
   */
  public static void forEachRow(Path file, DateChoice dates, RowReader reader) {
    forEachRow(
        file,
        dates,
        reader,
        odd -> {
          throw odd;
        });
  }

  /** The same, where a row with fewer cells than the header, or more, costs no other. */
  static void forEachRow(
      Path file, DateChoice dates, RowReader reader, Consumer<BadInputException> refused) {
    read(
        file,
        header(file, dates).form(),
        (header, rows) -> {
          Consumer<CsvRow> each = reader.with(header);
          rows.forEachRemaining(row -> whole(row, header, refused).ifPresent(each));
          return header;
        });
  }

  private static Optional<CsvRow> whole(
      CsvRow row, CsvHeader header, Consumer<BadInputException> refused) {
    try {
      return Optional.of(row.under(header));
    } catch (BadInputException odd) {
      refused.accept(odd);
      return Optional.empty();
    }
  }

  /**
   * Whether a file is packed, so that it can only be read from its beginning.
   *
   * @param file the file
   * @return whether gzip packed it
   */
  public static boolean isPacked(Path file) {
    return CsvText.isPacked(file);
  }

  /**
   * The text of a file from its beginning.
   *
   * @param file the file, packed or not
   * @return its text
   * @throws IOException if it cannot be read
   */
  public static Reader text(Path file) throws IOException {
    return CsvText.open(file);
  }

  /**
   * The rows of text that is part of a file, a header in it being a row like the others.
   *
   * @param header the file's header
   * @param text whole lines of it; line numbers count from its beginning
   * @return its rows but those without text; the iterator throws {@link BadInputException} if the
   *     text is no CSV
   * @throws IOException if it cannot be read
   */
  public static Iterator<CsvRow> rows(CsvHeader header, Reader text) throws IOException {
    return rows(header.file(), header.form(), records(text, header.form().separator()));
  }

  private static CsvReader<CsvRecord> records(Reader text, char separator) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .trimWhitespacesAroundQuotes(true)
        .ofCsvRecord(CsvText.withoutMark(text));
  }

  /** Makes from a header what is done with each row. */
  @FunctionalInterface
  public interface RowReader {

    /**
     * Looks the columns up once.
     *
     * @param header the file's columns
     * @return what is done with each row
     */
    Consumer<CsvRow> with(CsvHeader header);
  }

  private static char separator(Path file) {
    requireReadable(file);
    try (BufferedReader text = CsvText.open(file)) {
      String line = text.readLine();
      while (line != null && line.isBlank()) {
        line = text.readLine();
      }
      requireTable(file, line == null ? "" : line);
      return CsvForm.separator(line == null ? "" : line);
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }

  /** What is handed out under a table's name and is none is recognized by how it begins. */
  private static void requireTable(Path file, String line) {
    String start = line.strip().toLowerCase(Locale.ROOT);
    if (start.indexOf('\0') >= 0) {
      throw BadInputException.file(file, "is not UTF-8 text", "save it as UTF-8");
    }
    if (Stream.of("<!", "<html", "<?xml").anyMatch(start::startsWith)) {
      throw BadInputException.file(
          file, "is a web page or XML, no table", "look at it, and download it as CSV");
    }
    if (start.startsWith("{") || start.startsWith("[")) {
      throw BadInputException.file(file, "is JSON, no table", "ask its vendor for CSV");
    }
    if (start.equals("null")) {
      throw BadInputException.file(
          file, "is JSON that says null, no prices", "ask its vendor for the prices again");
    }
    if (start.startsWith("sep=")) {
      throw BadInputException.file(
          file, "begins with a spreadsheet's line " + line.strip(), "remove that line");
    }
  }

  private static <T> T read(
      Path file, CsvForm form, BiFunction<CsvHeader, Iterator<CsvRow>, T> use) {
    requireReadable(file);
    try (BufferedReader text = CsvText.open(file);
        CsvReader<CsvRecord> records = records(text, form.separator())) {
      Iterator<CsvRow> rows = rows(file, form, records);
      if (!rows.hasNext()) {
        throw empty(file);
      }
      CsvHeading heading = CsvHeading.of(rows);
      return use.apply(
          CsvHeader.of(file, heading.names(), form.under(heading.rows())), heading.before(rows));
    } catch (IOException failure) {
      throw unreadable(file, failure);
    } catch (UncheckedIOException failure) {
      throw unreadable(file, failure.getCause());
    }
  }

  private static Iterator<CsvRow> rows(Path file, CsvForm form, CsvReader<CsvRecord> records) {
    Iterator<CsvRow> iterator =
        records.stream()
            .filter(record -> !isBlank(record))
            .map(
                record ->
                    new CsvRow(file, record.getStartingLineNumber(), record.getFields(), form))
            .iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        try {
          return iterator.hasNext();
        } catch (CsvParseException broken) {
          throw CsvFault.of(file, broken);
        }
      }

      @Override
      public CsvRow next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return iterator.next();
      }
    };
  }

  private static void requireReadable(Path file) {
    if (!Files.exists(file)) {
      throw BadInputException.file(file, "no such file", "check the path");
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw BadInputException.file(file, "cannot be read", "name a file with read permission");
    }
  }

  private static BadInputException empty(Path file) {
    return BadInputException.file(file, "is empty", "it needs a header and rows");
  }

  /**
   * What is wrong with a file whose reading failed.
   *
   * @param file the file
   * @param failure how it failed
   * @return the exception
   */
  public static BadInputException unreadable(Path file, IOException failure) {
    if (failure instanceof MalformedInputException) {
      return BadInputException.file(file, "is not UTF-8 text", "save it as UTF-8");
    }
    return failure instanceof EOFException || failure instanceof ZipException
        ? BadInputException.file(
            file,
            "cannot be read: its gzip is "
                + (failure instanceof EOFException ? "cut off" : "damaged"),
            "fetch it again")
        : BadInputException.file(
            file, "cannot be read: " + failure.getMessage(), "check the disk and permissions");
  }

  private static boolean isBlank(CsvRecord csvRecord) {
    for (int i = 0; i < csvRecord.getFieldCount(); i++) {
      if (!csvRecord.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }
}
