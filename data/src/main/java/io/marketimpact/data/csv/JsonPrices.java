package io.marketimpact.data.csv;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A file of daily prices as JSON, seen as the table that the same vendor would write: a column per
 * name, a row per day. Rows are counted by the day's entry in the file, the first being 1, since
 * vendors write all on one line.
 */
public final class JsonPrices {

  /** What may stand before the document. */
  private static final int MOST_BLANKS = 1 << 12;

  private final Path file;
  private final List<String> names;
  private final List<List<String>> rows;

  JsonPrices(Path file, List<String> names, List<List<String>> rows) {
    this.file = file;
    this.names = List.copyOf(names);
    this.rows = List.copyOf(rows);
  }

  /**
   * Whether a file is JSON, by how it begins.
   *
   * @param file the file; it need not exist
   * @return whether an object or a list comes first
   */
  public static boolean isAt(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (Reader text = CsvText.withoutMark(CsvText.open(file, MOST_BLANKS))) {
      int sign = text.read();
      for (int i = 0; i < MOST_BLANKS && Character.isWhitespace(sign); i++) {
        sign = text.read();
      }
      return sign == '{' || sign == '[';
    } catch (IOException | BadInputException leftToTheReaderOfTables) {
      return false;
    }
  }

  /**
   * Reads a file.
   *
   * @param file the file, packed or not, of at most 20 million characters
   * @return its prices
   * @throws BadInputException if it is no JSON or no vendor's daily prices, is one page of several,
   *     or an answer without prices
   */
  public static JsonPrices of(Path file) {
    JsonPriceReader reader = new JsonPriceReader(file);
    try (BufferedReader text = CsvText.open(file);
        JsonParser json = Json.tokens(CsvText.withoutMark(text))) {
      return reader.read(json);
    } catch (JsonProcessingException broken) {
      throw Json.invalid(file, reader.place(), broken);
    } catch (IOException failure) {
      throw CsvFile.unreadable(file, failure);
    }
  }

  /**
   * Its header.
   *
   * @param dates chooses the form of its dates
   * @return its columns and its form
   * @throws BadInputException if a column comes twice
   */
  public CsvHeader header(DateChoice dates) {
    CsvForm form = new CsvForm(',', '.', DateForm.ISO, 0);
    CsvHeader header = CsvHeader.of(file, names, form);
    List<CsvRow> first =
        IntStream.range(0, Math.min(1, rows.size())).mapToObj(i -> row(i, form)).toList();
    return header.in(new CsvForm(',', '.', dates.of(header, first), 0));
  }

  /**
   * Its rows.
   *
   * @param form of its header
   * @return a row per day in the order of the file
   */
  public Iterator<CsvRow> rows(CsvForm form) {
    return IntStream.range(0, rows.size()).mapToObj(i -> row(i, form)).iterator();
  }

  private CsvRow row(int index, CsvForm form) {
    return new CsvRow(file, index + 1L, rows.get(index), form);
  }
}
