package io.marketimpact.reports.tables;

import io.marketimpact.data.result.CsvTable;
import io.marketimpact.reports.block.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvWriteOptions;

/** Every table of a report as CSV, one file each, to which the page has its links. */
public final class ReportTables {

  private ReportTables() {}

  /**
   * Writes the tables.
   *
   * @param report the report
   * @param directory where to; it is made
   * @throws UncheckedIOException if a file cannot be written
   */
  public static void write(Report report, Path directory) {
    try {
      Files.createDirectories(directory);
      for (Map.Entry<String, Table> named : BlockTables.of(report).entrySet()) {
        write(harmless(named.getValue()), directory.resolve(named.getKey() + ".csv"));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A table without columns is an empty file, which Tablesaw does not write. */
  private static void write(Table table, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      if (table.columnCount() > 0) {
        table.write().csv(CsvWriteOptions.builder(out).lineEnd("\n").build());
      }
    }
  }

  /** What begins like a formula becomes text, in heads as in cells. */
  private static Table harmless(Table table) {
    Table safe = Table.create(table.name());
    for (Column<?> column : table.columns()) {
      Column<?> copy = column.copy();
      if (column instanceof StringColumn texts) {
        copy = texts.map(CsvTable::harmless);
      }
      copy.setName(CsvTable.harmless(column.name()));
      safe.addColumns(copy);
    }
    return safe;
  }
}
