package io.marketimpact.reports;

import io.marketimpact.study.StudyResult;

/**
 * A report.
 *
 * @param title its title
 */
public record Report(String title) {

  /**
   * Of a study.
   *
   * @param result the study
   * @return the report
   */
  public static Report of(StudyResult result) {
    return new Report(result.dossier().title());
  }
}
