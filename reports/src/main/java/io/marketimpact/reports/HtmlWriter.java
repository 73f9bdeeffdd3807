package io.marketimpact.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Renders a report as one HTML file. */
public final class HtmlWriter {

  private HtmlWriter() {}

  /**
   * Renders.
   *
   * @param report the report
   * @return the file's text
   */
  public static String render(Report report) {
    StringOutput out = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("page.jte", report.title(), out);
    return out.toString();
  }
}
