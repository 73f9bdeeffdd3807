package io.marketimpact.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.text.Visible;
import java.util.regex.Pattern;

/**
 * Renders a report as one HTML file that needs no network and runs no script. The templates escape
 * every text by where it stands.
 */
public final class HtmlWriter {

  private static final Pattern BLANK_LINES = Pattern.compile("(?:\\h*\\n){2,}");

  private HtmlWriter() {}

  /**
   * Renders a report.
   *
   * @param report the report
   * @return the file's text
   */
  public static String render(Report report) {
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render("report.jte", report, page);
    return BLANK_LINES.matcher(Visible.of(page.toString())).replaceAll("\n").stripLeading();
  }
}
