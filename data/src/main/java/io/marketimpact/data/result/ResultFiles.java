package io.marketimpact.data.result;

import io.marketimpact.study.StudyResult;
import java.nio.file.Path;

/** Writes the files of a study into a directory that nobody reads yet. */
public final class ResultFiles {

  private ResultFiles() {}

  /**
   * Writes every table, the whole result as JSON, and the manifest.
   *
   * @param result the study
   * @param directory an existing directory
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(StudyResult result, Path directory) {
    ResultTables.firmResults(result).write(directory.resolve("firm_results.csv"));
    ResultTables.abnormalReturns(result).write(directory.resolve("abnormal_returns.csv"));
    ResultTables.groupTests(result).write(directory.resolve("group_tests.csv"));
    ResultTables.quality(result).write(directory.resolve("quality.csv"));
    if (!result.otherDayZero().isEmpty()) {
      ResultTables.dayZeroSensitivity(result).write(directory.resolve("day0_sensitivity.csv"));
    }
    ResultDocument.write(result, directory.resolve("result.json"));
    ManifestDocument.write(result, directory.resolve("manifest.json"));
  }
}
