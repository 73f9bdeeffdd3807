package io.marketimpact.data.result;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as others read it from its file. */
final class WrittenTable {

  private final List<List<String>> lines;

  private WrittenTable(List<List<String>> lines) {
    this.lines = lines;
  }

  static WrittenTable read(Path file) {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      return new WrittenTable(reader.stream().map(line -> line.getFields()).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  List<String> header() {
    return lines.get(0);
  }

  /** Each row's cells by their column, the empty ones too. */
  List<Map<String, String>> rows() {
    return lines.stream().skip(1).map(this::row).toList();
  }

  private Map<String, String> row(List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(header().get(i), cells.get(i));
    }
    return row;
  }
}
