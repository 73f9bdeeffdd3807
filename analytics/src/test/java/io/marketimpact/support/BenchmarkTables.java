package io.marketimpact.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The measured tables of BENCHMARKS.md. */
public final class BenchmarkTables {

  private static final Path FILE = Path.of("..", "BENCHMARKS.md");

  private BenchmarkTables() {}

  /**
   * A cell of the first table with such a column and such a row.
   *
   * @param row what the row starts with
   * @param column heading
   * @return the number
   */
  public static double cell(String row, String column) {
    List<String> head = List.of();
    for (String line : lines()) {
      List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      if (!line.startsWith("|")) {
        head = List.of();
      } else if (head.isEmpty()) {
        head = cells;
      } else if (head.contains(column) && line.startsWith("| " + row + " |")) {
        return Double.parseDouble(cells.get(head.indexOf(column)));
      }
    }
    throw new AssertionError(FILE + " has no cell of " + row + " under " + column);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(FILE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
