package io.marketimpact.reports;

import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.page.Pages;
import java.util.Map;

/**
 * Renders a report as one HTML file that needs no network. Its only script sorts tables and turns
 * the light on and off; without it the report is whole.
 */
public final class HtmlWriter {

  private HtmlWriter() {}

  /**
   * Renders a report.
   *
   * @param report the report
   * @return the file's text
   */
  public static String render(Report report) {
    return Pages.render("report.jte", Map.of("report", report, "terms", TermLinks.of(report)));
  }
}
