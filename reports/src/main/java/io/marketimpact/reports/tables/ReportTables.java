package io.marketimpact.reports.tables;

import io.marketimpact.data.table.TableCsv;
import io.marketimpact.data.table.TableJson;
import io.marketimpact.reports.block.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every table of a report as CSV, to which the page has its links, and as JSON. */
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
      for (var table : report.tables().toList()) {
        TableCsv.write(table, directory.resolve(table.id() + ".csv"));
        Files.writeString(
            directory.resolve(table.id() + ".json"),
            TableJson.of(table).toPrettyString() + "\n",
            StandardCharsets.UTF_8);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
