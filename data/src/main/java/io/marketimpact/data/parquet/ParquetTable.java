package io.marketimpact.data.parquet;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Tables of a study as Parquet: numbers to the last bit, days as days, nothing where nothing
 * applies.
 */
public final class ParquetTable {

  private ParquetTable() {}

  /**
   * Writes a table, as a whole or not at all.
   *
   * @param table such as {@code study.firms()}
   * @param file where to; one that is there is replaced
   * @throws UncheckedIOException if it cannot be written
   * @throws BadInputException if the library that writes Parquet is absent
   */
  public static void write(Table<?> table, Path file) {
    Require.given(table, "a table");
    Require.given(file, "a file");
    try {
      Path whole = file.toAbsolutePath();
      Path draft = Files.createTempDirectory(whole.getParent(), ".parquet").resolve("draft");
      try {
        ParquetTableRows.write(table, draft);
        Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
        Files.delete(draft.getParent());
      }
    } catch (NoClassDefFoundError absent) {
      throw BadInputException.file(
          file,
          "is to be Parquet, and the library that writes it is not on the class path",
          "add blue.strategic.parquet:parquet-floor, or write CSV");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
