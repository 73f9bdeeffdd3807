package io.marketimpact.reports.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.marketimpact.reports.text.Visible;
import java.util.Map;
import java.util.regex.Pattern;

/** Renders pages. The templates escape every text by where it stands. */
public final class Pages {

  private static final Pattern BLANK_LINES = Pattern.compile("(?:\\h*\\n){2,}");

  private Pages() {}

  /**
   * Renders a page.
   *
   * @param template the template's file name
   * @param values what it shows, by name
   * @return the file's text
   */
  public static String render(String template, Map<String, Object> values) {
    StringOutput page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html).render(template, values, page);
    return withoutBlankLines(Visible.withPercent(Visible.of(page.toString()))) + "\n";
  }

  static String withoutBlankLines(String text) {
    return BLANK_LINES.matcher(text).replaceAll("\n").replace("</td>\n", "</td>").strip();
  }
}
