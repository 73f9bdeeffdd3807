package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a study published. */
public final class PublishedFiles {

  private PublishedFiles() {}

  /** Contents by the path below a study's directory, those in its directories too. */
  public static Map<String, String> bytes(Path directory) {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            directory.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    assertThat(contents)
        .containsKeys("report.html", "report.pdf", "report.xlsx", "result.json", "manifest.json");
    return contents;
  }

  /** The rows of a table by their columns. */
  public static List<Map<String, String>> rows(Path table) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(table)) {
      records.forEach(row -> rows.add(row.getFieldsAsMap()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return rows;
  }

  /** The first row of a kind. */
  public static Map<String, String> row(Path table, Predicate<Map<String, String>> which) {
    return rows(table).stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no such row in " + table));
  }
}
