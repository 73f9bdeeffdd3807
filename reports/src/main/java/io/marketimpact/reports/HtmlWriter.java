package io.marketimpact.reports;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.marketimpact.reports.block.Report;
import java.util.regex.Pattern;

/**
 * Renders a report as one HTML file that needs no network and runs no script. The templates escape
 * every text by where it stands.
 */
public final class HtmlWriter {

  /** What has no place in a page: control characters, and those that turn the order of letters. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u202A-\\u202E\\u2066-\\u2069]");

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
    String seen = UNSEEN.matcher(page.toString()).replaceAll("");
    return BLANK_LINES.matcher(seen).replaceAll("\n").stripLeading();
  }
}
