package io.marketimpact.reports.text;

import java.util.regex.Pattern;

/** What of a text from outside may be shown. */
public final class Visible {

  /** Control characters, those that turn the order of letters, and what is no character at all. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F\\u202A-\\u202E\\u2066-\\u2069"
              + "\\uFFFE\\uFFFF\\p{Cs}]");

  private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r ]+");

  private static final Pattern PERCENT = Pattern.compile("(?<=\\d) (?=%)");

  private Visible() {}

  /**
   * Takes out what nobody can see: it could only mislead.
   *
   * @param text any text
   * @return the text without control characters and half pairs, its letters in the order written
   */
  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /**
   * A text on one line.
   *
   * @param text any text
   * @return what may be shown of it, with single spaces for breaks and runs of spaces
   */
  public static String line(String text) {
    return withPercent(BLANKS.matcher(of(text)).replaceAll(" ").strip());
  }

  /**
   * Keeps a percent sign on the line of its number.
   *
   * @param text any text
   * @return the text, with a narrow space that does not break before each percent sign
   */
  public static String withPercent(String text) {
    return PERCENT.matcher(text).replaceAll("\u202F");
  }
}
