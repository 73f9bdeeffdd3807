package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command's table goes: with every digit to a file, or as text to standard output. */
final class TableDestination {

  private final Publication publication;
  private final PrintWriter standardOutput;
  private final Optional<Path> file;

  private TableDestination(
      Publication publication, PrintWriter standardOutput, Optional<Path> file) {
    this.publication = publication;
    this.standardOutput = standardOutput;
    this.file = file;
  }

  /**
   * Asked before the work is done, not after.
   *
   * @throws BadInputException if the file could not be written
   */
  static TableDestination of(Publication publication, CommandSpec command, Optional<Path> file) {
    if (file.isPresent() && !hasPlace(file.get())) {
      throw unwritable(file.get(), "name a file in a directory that exists");
    }
    return new TableDestination(publication, command.commandLine().getOut(), file);
  }

  void publish(Table<?> table, String text) {
    if (file.isEmpty()) {
      standardOutput.print(text);
      standardOutput.flush();
      return;
    }
    publication.file(file.get(), place -> TableCsv.write(table, place));
    standardOutput.println(file.get());
  }

  private static boolean hasPlace(Path file) {
    return !Files.isDirectory(file) && Files.isDirectory(file.toAbsolutePath().getParent());
  }

  private static BadInputException unwritable(Path file, String remedy) {
    return BadInputException.file(file, "cannot be written", remedy);
  }
}
