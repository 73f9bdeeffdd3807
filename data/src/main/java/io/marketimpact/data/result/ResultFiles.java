package io.marketimpact.data.result;

import io.marketimpact.study.StudyExposure;
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
    RobustnessTables.modelTests(result).write(directory.resolve("model_tests.csv"));
    RobustnessTables.diagnostics(result).write(directory.resolve("diagnostics.csv"));
    RobustnessTables.specificationCurve(result).write(directory.resolve("specification_curve.csv"));
    RobustnessTables.leaveOneOut(result).write(directory.resolve("leave_one_out.csv"));
    if (!result.intraday().isEmpty()) {
      IntradayTable.of(result).write(directory.resolve("intraday.csv"));
    }
    result.exposure().ifPresent(exposure -> write(exposure, directory));
    ResultTables.quality(result).write(directory.resolve("quality.csv"));
    if (!result.otherDayZero().isEmpty()) {
      ResultTables.dayZeroSensitivity(result).write(directory.resolve("day0_sensitivity.csv"));
    }
    ResultDocument.write(result, directory.resolve("result.json"));
    ManifestDocument.write(result, directory.resolve("manifest.json"));
  }

  private static void write(StudyExposure exposure, Path directory) {
    ExposureTables.quantities(exposure).write(directory.resolve("exposure.csv"));
    ExposureTables.crossSection(exposure).write(directory.resolve("cross_section.csv"));
    ExposureTables.crossSectionFirms(exposure).write(directory.resolve("cross_section_firms.csv"));
    ExposureTables.otherSides(exposure).write(directory.resolve("other_sides.csv"));
  }
}
