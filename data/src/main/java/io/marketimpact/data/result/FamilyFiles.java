package io.marketimpact.data.result;

import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.table.TableCsv;
import java.nio.file.Path;

/** Writes the files of a family into a directory that nobody reads yet. */
public final class FamilyFiles {

  private FamilyFiles() {}

  /**
   * Writes every table.
   *
   * @param result the family
   * @param directory an existing directory
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(FamilyResult result, Path directory) {
    FamilyTables.of(result)
        .forEach(table -> TableCsv.write(table, directory.resolve(table.id() + ".csv")));
  }

  /**
   * Writes the manifest, which names every other file with its hash: the last thing to be written.
   *
   * @param result the family
   * @param directory with all its other files
   * @throws java.io.UncheckedIOException if the manifest cannot be written
   */
  public static void seal(FamilyResult result, Path directory) {
    ManifestDocument.write(
        result.specification().id(), result.specification().plan(), result.provenance(), directory);
  }
}
