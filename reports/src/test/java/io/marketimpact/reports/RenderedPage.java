package io.marketimpact.reports;

import io.marketimpact.study.StudyResult;

/** The page of a study as it is written. */
final class RenderedPage {

  private RenderedPage() {}

  static String html(StudyResult result) {
    return HtmlWriter.render(StudyReport.of(result));
  }
}
