package io.marketimpact.data.result;

import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the files of a study into a directory that nobody reads yet. */
public final class ResultFiles {

  private ResultFiles() {}

  /**
   * Every table of a study, named as its file without {@code .csv}; what the study did not look
   * into has none.
   *
   * @param result the study
   * @return in a fixed order
   */
  public static List<Table<?>> tables(StudyResult result) {
    List<Table<?>> tables = new ArrayList<>(byFirm(result));
    tables.addAll(
        List.of(
            ResultTables.groupTests(result),
            RobustnessTables.modelTests(result),
            RobustnessTables.diagnostics(result),
            RobustnessTables.specificationCurve(result),
            RobustnessTables.leaveOneOut(result),
            ResultTables.quality(result),
            ActivityTable.of(result)));
    if (!result.comparisons().asked().sectors().isEmpty()) {
      tables.add(ComparisonTables.sectors(result));
      tables.add(ComparisonTables.moveParts(result));
    }
    if (!result.comparisons().untouched().isEmpty()) {
      tables.add(ComparisonTables.untouched(result));
    }
    if (!result.intraday().isEmpty()) {
      tables.add(IntradayTable.of(result));
    }
    result
        .exposure()
        .ifPresent(
            exposure ->
                tables.addAll(
                    List.of(
                        ExposureTables.quantities(exposure),
                        ExposureTables.crossSection(exposure),
                        ExposureTables.crossSectionFirms(exposure),
                        ExposureTables.otherSides(exposure))));
    if (!result.otherDayZero().isEmpty()) {
      tables.add(ResultTables.dayZeroSensitivity(result));
    }
    return List.copyOf(tables);
  }

  /**
   * The tables that grow with the firms of a study and are the largest: the effects, and the days.
   *
   * @param result the study
   * @return in a fixed order
   */
  public static List<Table<?>> byFirm(StudyResult result) {
    return List.of(ResultTables.firmResults(result), ResultTables.abnormalReturns(result));
  }

  /**
   * Writes every table and the whole result as JSON.
   *
   * @param result the study
   * @param directory an existing directory
   * @throws java.io.UncheckedIOException if a file cannot be written
   */
  public static void write(StudyResult result, Path directory) {
    Stream<Runnable> document =
        Stream.of(() -> ResultDocument.write(result, directory.resolve("result.json")));
    Stream<Runnable> tables =
        tables(result).stream()
            .map(table -> () -> TableCsv.write(table, directory.resolve(table.id() + ".csv")));
    Stream.concat(document, tables).toList().parallelStream().forEach(Runnable::run);
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
