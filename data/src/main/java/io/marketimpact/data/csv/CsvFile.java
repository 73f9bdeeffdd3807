package io.marketimpact.data.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Reads a CSV file row by row: UTF-8, a header first, rows of cells after it. */
public final class CsvFile {

  private CsvFile() {}

  /**
   * Reads a file's header.
   *
   * @param file the file
   * @return its columns
   * @throws BadInputException if the file does not exist, is empty, or has a bad header
   */
  public static CsvHeader header(Path file) {
    return read(file, (header, rows) -> header);
  }

  /**
   * Reads a file's rows in order.
   *
   * @param file the file
   * @param reader makes from the header what is done with each row
   * @throws BadInputException if the file does not exist, is empty, or is no CSV
   */
  public static void forEachRow(Path file, RowReader reader) {
    read(
        file,
        (header, rows) -> {
          rows.forEachRemaining(reader.with(header));
          return header;
        });
  }

  /**
   * The rows of text that is part of a file, a header in it being a row like the others.
   *
   * @param file the file, for messages
   * @param text whole lines of it; line numbers count from its beginning
   * @return its rows but those without text; the iterator throws {@link BadInputException} if the
   *     text is no CSV
   */
  public static Iterator<CsvRow> rows(Path file, Reader text) {
    return rows(file, records(text));
  }

  private static CsvReader<CsvRecord> records(Reader text) {
    return CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text);
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

  private static <T> T read(Path file, BiFunction<CsvHeader, Iterator<CsvRow>, T> use) {
    requireReadable(file);
    try (CsvReader<CsvRecord> records =
        records(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      Iterator<CsvRow> rows = rows(file, records);
      if (!rows.hasNext()) {
        throw empty(file);
      }
      return use.apply(CsvHeader.of(file, rows.next().cells()), rows);
    } catch (IOException failure) {
      throw unreadable(file, failure);
    } catch (UncheckedIOException failure) {
      throw unreadable(file, failure.getCause());
    }
  }

  private static Iterator<CsvRow> rows(Path file, CsvReader<CsvRecord> records) {
    Iterator<CsvRow> iterator =
        records.stream()
            .filter(record -> !isBlank(record))
            .map(record -> new CsvRow(file, record.getStartingLineNumber(), record.getFields()))
            .iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        try {
          return iterator.hasNext();
        } catch (CsvParseException broken) {
          throw BadInputException.file(
              file, "is no CSV: " + broken.getMessage(), "check its quotes");
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

  private static BadInputException unreadable(Path file, IOException failure) {
    return failure instanceof MalformedInputException
        ? BadInputException.file(file, "is not UTF-8 text", "save it as UTF-8")
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
