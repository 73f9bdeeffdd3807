package io.marketimpact.data.result;

import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the files of a study into a directory that nobody reads yet. */
public final class ResultFiles {

  private ResultFiles() {}

  /**
   * Writes every table and the whole result as JSON.
   *
   * @param result the study
   * @param directory an existing directory
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(StudyResult result, Path directory) {
    Map<String, Function<StudyResult, CsvTable>> tables = new LinkedHashMap<>();
    tables.put("firm_results.csv", ResultTables::firmResults);
    tables.put("abnormal_returns.csv", ResultTables::abnormalReturns);
    tables.put("group_tests.csv", ResultTables::groupTests);
    tables.put("model_tests.csv", RobustnessTables::modelTests);
    tables.put("diagnostics.csv", RobustnessTables::diagnostics);
    tables.put("specification_curve.csv", RobustnessTables::specificationCurve);
    tables.put("leave_one_out.csv", RobustnessTables::leaveOneOut);
    tables.put("quality.csv", ResultTables::quality);
    tables.put("activity.csv", ActivityTable::of);
    if (!result.intraday().isEmpty()) {
      tables.put("intraday.csv", IntradayTable::of);
    }
    result
        .exposure()
        .ifPresent(
            exposure -> {
              tables.put("exposure.csv", study -> ExposureTables.quantities(exposure));
              tables.put("cross_section.csv", study -> ExposureTables.crossSection(exposure));
              tables.put(
                  "cross_section_firms.csv", study -> ExposureTables.crossSectionFirms(exposure));
              tables.put("other_sides.csv", study -> ExposureTables.otherSides(exposure));
            });
    if (!result.otherDayZero().isEmpty()) {
      tables.put("day0_sensitivity.csv", ResultTables::dayZeroSensitivity);
    }
    Stream<Runnable> documents =
        Stream.of(() -> ResultDocument.write(result, directory.resolve("result.json")));
    Stream.concat(
            documents,
            tables.entrySet().stream()
                .map(
                    table ->
                        () ->
                            table
                                .getValue()
                                .apply(result)
                                .write(directory.resolve(table.getKey()))))
        .toList()
        .parallelStream()
        .forEach(Runnable::run);
  }

  /**
   * Writes the manifest, which names every other file with its hash: the last thing to be written.
   *
   * @param result the study
   * @param directory with all its other files
   * @throws java.io.UncheckedIOException if the manifest cannot be written
   */
  public static void seal(StudyResult result, Path directory) {
    ManifestDocument.write(result, directory);
  }
}
